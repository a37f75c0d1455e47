import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { SearchOrder } from "./worker.ts";

/** Enough for every search that is let in; one that wants more ends, and the server does not notice. */
const resourceLimits = { maxOldGenerationSizeMb: 512 };

/** Starts a search in a thread of its own. */
export function startThread(order: SearchOrder): Worker {
  // From its sources (development, tests) it runs through tsx; the build puts it as one file beside the server's.
  if (!import.meta.url.endsWith(".ts"))
    return new Worker(new URL("./search-worker.mjs", import.meta.url), { workerData: order, resourceLimits });
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
  return new Worker(new URL("./worker.ts", import.meta.url), { workerData: order, resourceLimits, execArgv: ["--import", tsx] });
}
