// SQLite comes as a ready binary. Where that cannot be downloaded it is compiled, and that takes tools.

import { aptInstall, canUseApt } from "./apt.mjs";
import { fail, say } from "./messages.mjs";
import { answers } from "./run.mjs";

/** What is missing for compiling; nothing missing is an empty list. */
export function missingTools() {
  // On a Mac the programs are stand-ins that open a dialogue until the command line tools are there.
  if (process.platform === "darwin")
    return answers("xcode-select", ["-p"]) ? [] : ["Xcode Command Line Tools"];
  if (process.platform === "win32") return answers("python") ? [] : ["Python 3", "Visual Studio Build Tools"];
  return ["python3", "make", "g++"].filter((tool) => !answers(tool));
}

/** Installs the missing tools where we may; otherwise says what to install, and ends the run. */
export async function provideTools(missing, log) {
  if (!canUseApt()) fail(instructions(missing));
  say(`Installiere Werkzeuge zum Übersetzen (${missing.join(", ")}) …`);
  if (!(await aptInstall(["python3", "make", "g++"], log))) fail(instructions(missing), log);
}

/** What a person has to type, by system. */
export function instructions(missing, platform = process.platform) {
  const lines = { darwin: mac, win32: windows }[platform] ?? linux;
  return [
    `Die Datenbank (better-sqlite3) muss hier übersetzt werden. Dafür fehlt: ${missing.join(", ")}.`,
    "Bitte installieren und den Befehl noch einmal aufrufen:",
    ...lines.map((line) => `  ${line}`),
  ].join("\n");
}

const linux = [
  "Debian, Ubuntu:  sudo apt-get install -y python3 make g++",
  "Fedora, RHEL:    sudo dnf install -y python3 make gcc-c++",
];
const mac = ["macOS:           xcode-select --install"];
const windows = ["Windows:         Python 3 und die Visual Studio Build Tools (Desktopentwicklung mit C++)"];
