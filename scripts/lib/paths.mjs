import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the checkout; every script works from here, wherever it was called. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** What the scripts remember between runs: stamps, logs, test reports. Never tracked, safe to delete. */
export const stateFolder = join(root, ".weitblick");

/** The command line tools of the dependencies, started with the Node that runs us (no shell, no PATH). */
export const tools = {
  next: join(root, "node_modules/next/dist/bin/next"),
  tsc: join(root, "node_modules/typescript/bin/tsc"),
  biome: join(root, "node_modules/@biomejs/biome/bin/biome"),
  vitest: join(root, "node_modules/vitest/vitest.mjs"),
  tsx: join(root, "node_modules/tsx/dist/cli.mjs"),
};

/** Where the production server's bundle lies. */
export const serverBundle = join(root, "dist/server.mjs");

/** What the server runs in threads of their own; beside its bundle, where it looks for it. */
export const searchWorkerBundle = join(root, "dist/search-worker.mjs");
