import { startServer } from "#server/server.ts";

/** (c): the product itself, with pages and database, as `npm start` runs it. */
const server = await startServer(
  {
    port: 0,
    host: "127.0.0.1",
    dataDir: process.env.DATA_DIR ?? "data",
    publicUrl: null,
    development: false,
  },
  { pages: process.env.BENCH_PAGES !== "no" },
);
process.on("SIGINT", () => process.exit(0));
process.send?.({ port: server.port, organiserPath: server.organiserPath });
