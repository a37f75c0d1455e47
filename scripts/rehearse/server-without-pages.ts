import { startServer } from "#server/server.ts";
import { parseSettings } from "#server/settings.ts";

/** The server as `npm start` runs it, without the pages: what rehearses where nothing is built. */
const parsed = parseSettings(process.env);
if (!parsed.ok) throw new Error(parsed.errors.join("\n"));
const server = await startServer(parsed.settings, { pages: false });
process.on("SIGTERM", () => void server.stop().then(() => process.exit(0)));
console.log(`Weitblick läuft: http://localhost:${server.port}${server.organiserPath}\n`);
