// What `npm test` checks, in order, from the cheapest on. Each check says how many passed and failed.

import { rmSync } from "node:fs";
import { join } from "node:path";
import { buildLog, tryBuild } from "./build.mjs";
import { chromiumMissing, provideChromium } from "./chromium.mjs";
import { say, showLog } from "./messages.mjs";
import { stateFolder, tools } from "./paths.mjs";
import { runNode } from "./run.mjs";
import { runVitest } from "./vitest.mjs";

// Runs by itself: it plants a file in domain/, which no other test should meet.
const importRules = "scripts/import-rules.test.ts";

/** `slow` ones run only when all before them have passed; `needs` names what a check cannot do without. */
export const checks = [
  { name: "types", title: "Typen (tsc)", run: checkTypes },
  { name: "lint", title: "Schreibweise (Biome)", run: checkLint },
  { name: "rules", title: "Wer wen importieren darf", run: checkImportRules },
  { name: "unit", title: "Einzeltests und Socket-Tests", run: checkUnits },
  { name: "build", title: "Bauen", run: checkBuild, slow: true },
  { name: "e2e", title: "Browsertests", run: checkBrowser, slow: true, needs: "build" },
];

async function checkTypes() {
  const log = join(stateFolder, "typegen.log");
  rmSync(log, { force: true });
  // Always: the types of a route that is gone would otherwise still be checked.
  const generated = await runNode([tools.next, "typegen"], { log });
  if (!generated) showLog(log);
  return asOne(generated && (await runNode([tools.tsc, "--noEmit"])));
}

async function checkLint() {
  return asOne(await runNode([tools.biome, "lint", "--error-on-warnings", "--diagnostic-level=warn", "."]));
}

function checkImportRules() {
  return runVitest("rules", ["--project=unit", importRules]);
}

function checkUnits(rest) {
  return runVitest("unit", ["--project=unit", `--exclude=${importRules}`, ...withFilter(rest)]);
}

async function checkBuild() {
  if (await tryBuild()) return { passed: 0, failed: 0 };
  showLog(buildLog);
  return { passed: 0, failed: 1 };
}

async function checkBrowser(rest) {
  const chromium = await provideChromium();
  if (chromium) return runVitest("e2e", ["--project=e2e", ...withFilter(rest)], { CHROMIUM_PATH: chromium });
  say(chromiumMissing);
  return { passed: 0, failed: 1 };
}

/** A filter may match nothing in one project; without a filter, finding no test is a failure. */
const withFilter = (rest) => (rest.length > 0 ? [...rest, "--passWithNoTests"] : []);

const asOne = (ok) => (ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
