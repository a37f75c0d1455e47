import { Worker } from "node:worker_threads";
import type { SearchOrder } from "./worker.ts";

/** Enough for every search that is let in; one that wants more ends, and the server does not notice. */
const resourceLimits = { maxOldGenerationSizeMb: 512 };

/** Starts a search in a thread of its own: from sources (development, tests), or from the file that the build puts beside the server's. */
export function startThread(order: SearchOrder): Worker {
  const file = import.meta.url.endsWith(".ts") ? "./worker-from-source.mjs" : "./search-worker.mjs";
  return new Worker(new URL(file, import.meta.url), { workerData: order, resourceLimits });
}
