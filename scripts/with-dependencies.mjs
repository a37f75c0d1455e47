import "./lib/node-version.mjs";
import { basename } from "node:path";
import { ensureBuilt } from "./lib/build.mjs";
import { requireChromium } from "./lib/chromium.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { fail } from "./lib/messages.mjs";
import { becomeNode } from "./lib/run.mjs";

// Runs a TypeScript script of this folder with all that it needs: `node scripts/with-dependencies.mjs FILE args`.
const needs = {
  "rehearse.ts": { build: true },
  "bench.ts": { build: true },
  "screens.ts": { build: true, chromium: true },
};

const [file, ...args] = process.argv.slice(2);
if (!file) fail("Aufruf: node scripts/with-dependencies.mjs DATEI [Angaben]");
const { build = false, chromium = false } = needs[basename(file)] ?? {};

await ensureInstalled();
if (build) await ensureBuilt();
const env = chromium ? { CHROMIUM_PATH: await requireChromium() } : {};
await becomeNode(["--import", "tsx", file, ...args], env);
