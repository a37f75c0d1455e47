// Children, and how they end. A child leads its own process group and so hears nothing of a Ctrl-C by itself:
// the terminal and npm would otherwise both send it, and a server that is just shutting down would get two.
// We pass each signal on once; whoever presses again after a second means it.

import { spawn, spawnSync } from "node:child_process";
import { closeSync, mkdirSync, openSync } from "node:fs";
import { constants } from "node:os";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { root } from "./paths.mjs";

const ownGroup = process.platform !== "win32";
const running = new Set();
let stoppedBy;
let stoppedAt = 0;

/**
 * Runs a program to its end and says how it ended; what it prints goes to the terminal, or to `log`.
 * After a Ctrl-C it does not return: the run is over.
 */
export async function run(command, args, { env = {}, log } = {}) {
  const child = start(command, args, { env, log });
  const ok = (await ended(child)) === 0;
  if (stoppedBy) await leave(child);
  return ok;
}

/** Runs one of our own tools (a JavaScript file) with the Node that runs us. */
export function runNode(args, options) {
  return run(process.execPath, args, options);
}

/** Runs a JavaScript file as the last thing we do: it alone gets the signals, and its exit code is ours. */
export async function becomeNode(args, env = {}) {
  process.exit(await ended(start(process.execPath, args, { env, alone: true })));
}

/** Does this program exist, and does it answer? Prints nothing. */
export function answers(command, args = ["--version"]) {
  return spawnSync(command, args, { cwd: root, stdio: "ignore", timeout: 30_000 }).status === 0;
}

function start(command, args, { env, log, alone = false }) {
  listenForSignals();
  const output = log ? openLog(log) : "inherit";
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
    stdio: ["ignore", output, output],
    detached: ownGroup,
  });
  if (log) closeSync(output);
  const entry = { child, alone };
  running.add(entry);
  child.once("close", () => running.delete(entry));
  child.once("error", () => running.delete(entry));
  return child;
}

function openLog(file) {
  mkdirSync(dirname(file), { recursive: true });
  return openSync(file, "a");
}

function ended(child) {
  return new Promise((resolve) => {
    child.once("error", () => resolve(127));
    child.once("close", (code, signal) => resolve(code ?? signalCode(signal)));
  });
}

function listenForSignals() {
  if (process.listenerCount("SIGTERM") > 0) return;
  // SIGHUP too: a closed terminal reaches only us, and a server must not outlive its window. It hears of it as
  // SIGTERM, the one that it answers by shutting down properly.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, passOn);
}

function passOn(signal) {
  const first = stoppedBy === undefined;
  if (!first && Date.now() - stoppedAt < 1000) return;
  if (first) [stoppedBy, stoppedAt] = [signal, Date.now()];
  for (const entry of running) send(entry, first ? wordFor(signal) : "SIGKILL");
  if (running.size === 0) process.exit(signalCode(signal));
}

/** vitest goes at once and leaves its workers to end their tests, browsers and all: they get a moment, no more. */
async function leave(child) {
  await sleep(500);
  send({ child }, "SIGKILL");
  process.exit(signalCode(stoppedBy));
}

const wordFor = (signal) => (signal === "SIGHUP" ? "SIGTERM" : signal);

function send({ child, alone }, signal) {
  try {
    // Tools that start helpers (npm, vitest) go as a group; a server stops its own helpers in its own order.
    process.kill(ownGroup && (!alone || signal === "SIGKILL") ? -child.pid : child.pid, signal);
  } catch {
    // It has ended in the meantime.
  }
}

function signalCode(signal) {
  return 128 + (constants.signals[signal] ?? 0);
}
