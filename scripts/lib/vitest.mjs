import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { stateFolder, tools } from "./paths.mjs";
import { runNode } from "./run.mjs";

/** Runs vitest once and says how many tests passed and failed; `name` is the name of its report. */
export async function runVitest(name, args, env = {}) {
  const report = join(stateFolder, "test", `${name}.json`);
  rmSync(report, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  // A container often says NODE_ENV=production for everything; React's test helpers are not in that build.
  const ok = await runNode([tools.vitest, "run", ...reporters, ...args], {
    env: { NODE_ENV: "test", ...env },
  });
  return countTests(existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : undefined, ok);
}

/** A file that does not load has no tests to fail, and a stray error belongs to none: each still counts as failed. */
export function countTests(report, ok) {
  const passed = report?.numPassedTests ?? 0;
  const unloaded = (report?.testResults ?? []).filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  );
  const failed = (report?.numFailedTests ?? 0) + unloaded.length;
  return { passed, failed: ok ? failed : Math.max(failed, 1) };
}
