import { parentPort, workerData } from "node:worker_threads";
import type { SearchJob } from "#domain/search-job.ts";
import type { SearchResult } from "#protocol/http.ts";
import { workOf } from "./jobs.ts";

/** What a worker is given. */
export interface SearchOrder {
  readonly job: SearchJob;
  /** After so long it ends with what it has. */
  readonly mostMilliseconds: number;
}

/** What a worker says: how far it is (0..1), several times a second; at last the result. */
export type SearchNews = { readonly progress: number } | { readonly result: SearchResult };

const newsEvery = 200;

/** Runs in a thread of its own, which ends with it: whoever cancels ends the thread. */
function search({ job, mostMilliseconds }: SearchOrder): void {
  const tell = (news: SearchNews) => parentPort?.postMessage(news);
  const begun = performance.now();
  let told = begun;
  const work = workOf(job);
  let step = work.next();
  while (!step.done) {
    const now = performance.now();
    if (now - told >= newsEvery) {
      told = now;
      tell({ progress: step.value });
    }
    step = work.next(now - begun >= mostMilliseconds ? "stop" : undefined);
  }
  tell({ result: step.value });
}

search(workerData as SearchOrder);
