import "./lib/node-version.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { tools } from "./lib/paths.mjs";
import { becomeNode } from "./lib/run.mjs";

// npm run dev: tsx restarts the server when its code changes; pages are Next's own business (hot reload).
const pagesAndData = ["app/**", "components/**", ".next/**", ".weitblick/**", "data/**", "dist/**"];

await ensureInstalled();
await becomeNode(
  [
    tools.tsx,
    "watch",
    "--clear-screen=false",
    ...pagesAndData.map((glob) => `--exclude=${glob}`),
    "server/main.ts",
    ...process.argv.slice(2),
  ],
  { NODE_ENV: "development" },
);
