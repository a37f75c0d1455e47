import "./lib/node-version.mjs";
import { basename } from "node:path";
import { ensureBuilt } from "./lib/build.mjs";
import { requireChromium } from "./lib/chromium.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { fail, leaveStdout } from "./lib/messages.mjs";
import { becomeNode } from "./lib/run.mjs";

// Runs a TypeScript script of this folder with all that it needs: `node scripts/with-dependencies.mjs FILE args`.
const needs = {
  "rehearse.ts": { build: true },
  "bench.ts": { build: true },
  "screens.ts": { build: true, chromium: true },
  "cib.ts": { answersOnStdout: true },
};

const [file, ...args] = process.argv.slice(2);
if (!file) fail("Aufruf: node scripts/with-dependencies.mjs DATEI [Angaben]");
const { build = false, chromium = false, answersOnStdout = false } = needs[basename(file)] ?? {};

if (answersOnStdout) leaveStdout();
await ensureInstalled();
if (build) await ensureBuilt();
const env = chromium ? { CHROMIUM_PATH: await requireChromium() } : {};
await becomeNode(["--import", "tsx", file, ...args], env);
