// Dependencies: installed when the lockfile or Node changed, otherwise left alone within milliseconds.

import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { alone } from "./lock.mjs";
import { fail, say } from "./messages.mjs";
import { npm } from "./npm.mjs";
import { root, stateFolder } from "./paths.mjs";
import { answers } from "./run.mjs";
import { readStamp, stampOf, writeStamp } from "./stamp.mjs";
import { missingTools, provideTools } from "./toolchain.mjs";

// Inside node_modules, so that whoever deletes that folder deletes the claim that it is complete.
const stampFile = join(root, "node_modules/.weitblick-stamp");
const log = join(stateFolder, "install.log");

/** After this, everything in package.json is there and SQLite runs, or the run has ended with a reason. */
export async function ensureInstalled() {
  const isCurrent = () => readStamp(stampFile) === wantedStamp();
  if (isCurrent()) return;
  await alone(async () => {
    if (!isCurrent()) await install();
  });
}

function wantedStamp() {
  const { node, modules } = process.versions;
  return stampOf(root, ["package-lock.json"], `${node} ABI ${modules} ${process.platform} ${process.arch}`);
}

async function install() {
  rmSync(log, { force: true });
  rmSync(stampFile, { force: true });
  if (!matchesLockfile()) await installPackages();
  if (!sqliteRuns()) await buildSqlite();
  writeStamp(stampFile, wantedStamp());
}

async function installPackages() {
  say("Installiere Abhängigkeiten (einmalig, etwa zwei Minuten) …");
  // Without install scripts: none but SQLite's is needed, and that one gets its own step and its own message.
  // With the tools for building, also where NODE_ENV says production.
  if (!(await npm(["ci", "--ignore-scripts", "--include=dev", "--include=optional"], { log }))) {
    fail(
      "Die Abhängigkeiten ließen sich nicht installieren (npm ci). Gibt es eine Verbindung ins Netz?",
      log,
    );
  }
}

/** Somebody has run `npm install` by hand: npm's own record of node_modules names the lockfile's versions. */
function matchesLockfile() {
  const installed = packagesIn("node_modules/.package-lock.json");
  const locked = packagesIn("package-lock.json");
  if (!installed || !locked) return false;
  const here = ([path, { version }]) => installed[path]?.version === version && existsSync(join(root, path));
  const mayBeMissing = ([path, { optional }]) => path === "" || (optional && !installed[path]);
  return Object.entries(locked).every((entry) => mayBeMissing(entry) || here(entry));
}

function packagesIn(file) {
  const path = join(root, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).packages : undefined;
}

/** In a process of its own, because a binary for another Node can take the process down with it. */
function sqliteRuns() {
  return answers(process.execPath, ["-e", 'new (require("better-sqlite3"))(":memory:").close()']);
}

async function buildSqlite() {
  say("Richte die Datenbank ein (wird sie hier übersetzt, dauert das etwa eine Minute) …");
  if (await rebuildSqlite()) return;
  const missing = missingTools();
  if (missing.length > 0) {
    await provideTools(missing, log);
    if (await rebuildSqlite()) return;
  }
  fail("Die Datenbank (better-sqlite3) ließ sich weder herunterladen noch übersetzen.", log);
}

async function rebuildSqlite() {
  const done = await npm(["rebuild", "better-sqlite3", "--foreground-scripts", "--ignore-scripts=false"], {
    log,
  });
  return done && sqliteRuns();
}
