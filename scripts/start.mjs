import "./lib/node-version.mjs";
import { ensureBuilt } from "./lib/build.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { serverBundle } from "./lib/paths.mjs";
import { becomeNode } from "./lib/run.mjs";

// npm start: on a fresh machine everything from nothing, on the day of the workshop the server within a second.
await ensureInstalled();
await ensureBuilt();
await becomeNode(["--enable-source-maps", serverBundle, ...process.argv.slice(2)], {
  NODE_ENV: "production",
});
