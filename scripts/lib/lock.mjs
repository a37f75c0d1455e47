// Two runs in one checkout (npm start in one window, npm test in the other) must not install or build at once.

import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { say } from "./messages.mjs";
import { stateFolder } from "./paths.mjs";

/** Does the work while nobody else does such work in this checkout; waits for whoever is at it. */
export async function alone(work, file = join(stateFolder, "lock")) {
  await take(file);
  const release = () => rmSync(file, { force: true });
  process.once("exit", release);
  try {
    return await work();
  } finally {
    process.removeListener("exit", release);
    release();
  }
}

async function take(file) {
  for (let round = 0; !tryTake(file); round += 1) {
    if (round === 0) say("Ein anderer Lauf installiert oder baut hier gerade; ich warte auf ihn …");
    await sleep(500);
  }
}

function tryTake(file) {
  mkdirSync(join(file, ".."), { recursive: true });
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  // Its owner was killed and could not clear it away. After a restart its number may belong to somebody else, so
  // a lock does not outlast what the longest work could take.
  if (!isAlive(ownerOf(file)) || ageOf(file) > 20 * 60_000) rmSync(file, { force: true });
  return false;
}

function ageOf(file) {
  return Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
}

function ownerOf(file) {
  try {
    return Number(readFileSync(file, "utf8"));
  } catch {
    return 0;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
