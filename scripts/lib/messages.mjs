import { existsSync, readFileSync } from "node:fs";

let out = console.log;

/** One line for whoever sits at the terminal. */
export function say(line) {
  out(line);
}

/** From now on our own lines go to stderr: what a script writes to stdout is read by another program. */
export function leaveStdout() {
  out = console.error;
}

/** The end of a log, where the reason usually is. */
export function showLog(file) {
  if (!existsSync(file)) return;
  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  console.error(`${lines.slice(-40).join("\n")}\n\n(Das ganze Protokoll: ${file})`);
}

/** Ends the run with a sentence that says what to do. */
export function fail(message, logFile) {
  if (logFile) showLog(logFile);
  console.error(`\n${message}`);
  process.exit(1);
}
