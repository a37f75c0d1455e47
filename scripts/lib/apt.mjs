import { setTimeout as sleep } from "node:timers/promises";
import { answers, run } from "./run.mjs";

/** May we install packages here? As root on Debian and its relatives: the usual container. */
export function canUseApt() {
  return process.getuid?.() === 0 && answers("apt-get");
}

/** Installs Debian packages without asking anything; a mirror that stumbles gets three chances. */
export async function aptInstall(packages, log) {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const patience = ["-o", "Acquire::Retries=3", "-o", "DPkg::Lock::Timeout=120"];
  const install = ["install", "-y", "--no-install-recommends", ...packages];
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    // A package list that cannot be renewed may still be good enough to install from.
    await run("apt-get", [...patience, "update"], { env, log });
    if (await run("apt-get", [...patience, ...install], { env, log })) return true;
    if (attempt < 3) await sleep(attempt * 3000);
  }
  return false;
}
