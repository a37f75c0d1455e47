import { startServer } from "../server.ts";

/** What `serverProcess` starts: the product without pages. */
const { organiserPath } = await startServer(
  {
    port: Number(process.env.PORT),
    host: "127.0.0.1",
    dataDir: process.env.DATA_DIR ?? "",
    publicUrl: null,
    development: false,
  },
  { pages: false },
);
process.send?.({ organiserPath });
