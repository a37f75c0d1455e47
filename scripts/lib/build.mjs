// The production build: Next's pages into .next, our http server into dist/server.mjs.

import { existsSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { alone } from "./lock.mjs";
import { fail, say } from "./messages.mjs";
import { root, searchWorkerBundle, serverBundle, stateFolder, tools } from "./paths.mjs";
import { runNode } from "./run.mjs";
import { readStamp, stampOf, writeStamp } from "./stamp.mjs";
import { textFaults } from "./texts.mjs";

const madeFrom = [
  ...["app", "components", "activities", "domain", "methods", "protocol"],
  ...["exports", "server", "db", "templates", "public"],
  ...["package-lock.json", "package.json", "next.config.ts", "tsconfig.json", "postcss.config.mjs"],
  "scripts/lib/build.mjs",
  "scripts/lib/texts.mjs",
];
const stampFile = join(stateFolder, "build");
const log = join(stateFolder, "build.log");
const production = { NODE_ENV: "production" };

/** After this, the build belongs to the sources as they are, or the run has ended with a reason. */
export async function ensureBuilt() {
  if (!(await tryBuild())) fail("Die Anwendung ließ sich nicht bauen.", log);
}

/** The same for whoever has more to do afterwards: says whether it worked. */
export async function tryBuild() {
  return isBuilt() || alone(async () => isBuilt() || build());
}

export { log as buildLog };

function isBuilt() {
  const parts = [serverBundle, searchWorkerBundle, join(root, ".next/BUILD_ID")];
  return parts.every(existsSync) && readStamp(stampFile) === stampOf(root, madeFrom);
}

async function build() {
  say("Baue die Anwendung (etwa eine halbe Minute) …");
  rmSync(log, { force: true });
  rmSync(stampFile, { force: true });
  // Taken before: what is edited during the build is not in it.
  const stamp = stampOf(root, madeFrom);
  const faults = textFaults(root);
  if (faults.length > 0) {
    writeFileSync(log, `${faults.join("\n")}\n`);
    return false;
  }
  if (!(await runNode([tools.next, "build"], { env: production, log }))) return false;
  if (!(await bundleServer())) return false;
  writeStamp(stampFile, stamp);
  return true;
}

/** Our own TypeScript becomes one file, and one for the searches' threads; what comes from npm stays in node_modules. */
async function bundleServer() {
  const { build: bundle } = await import("esbuild");
  const result = await bundle({
    absWorkingDir: root,
    entryPoints: { server: "server/main.ts", "search-worker": "server/searching/worker.ts" },
    outdir: dirname(serverBundle),
    outExtension: { ".js": ".mjs" },
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20.20",
    sourcemap: true,
    metafile: true,
    logLevel: "error",
  }).catch(() => undefined);
  if (result) refuseLeftAliases(result.metafile);
  return result !== undefined;
}

/** An alias (#domain/...) left as an import would look for TypeScript at run time, and only then fail. */
function refuseLeftAliases(metafile) {
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
  const left = imports.map((entry) => entry.path).filter((path) => path.startsWith("#"));
  if (left.length > 0) throw new Error(`esbuild left aliases in the server's bundle: ${left.join(", ")}`);
}
