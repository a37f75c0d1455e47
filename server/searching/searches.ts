import type { Worker } from "node:worker_threads";
import type { SearchJob } from "#domain/search-job.ts";
import type { SearchResult, SearchState } from "#protocol/http.ts";
import { newId } from "../secrets.ts";
import { startThread } from "./thread.ts";
import type { SearchNews } from "./worker.ts";

export interface SearchesOptions {
  /** How many run at a time; the others wait for their turn. */
  readonly mostRunning?: number;
  /** How many may wait. */
  readonly mostWaiting?: number;
  /** After so long a search ends with what it has. */
  readonly mostMilliseconds?: number;
}

interface Search {
  readonly id: string;
  readonly job: SearchJob;
  status: SearchState["status"];
  progress: number;
  result: SearchResult | null;
  thread: Worker | null;
  /** Ends a thread that does not end by itself. */
  limit: NodeJS.Timeout | null;
}

/** How many workshops' last searches are remembered; the oldest are forgotten. */
const mostRemembered = 50;
/** How much longer than allowed a thread may take to come to its end. */
const grace = 5000;
/** So many scenarios of a cross-impact search are sent; the others are kept for whoever computes on. */
const mostSent = 100;

/**
 * Long searches, each in a thread of its own so that the hall is served meanwhile: one a workshop, few at a time. In memory
 * only, like what they compute: after a restart they are asked for again.
 */
export class Searches {
  readonly #searches = new Map<string, Search>();
  readonly #mostRunning: number;
  readonly #mostWaiting: number;
  readonly #mostMilliseconds: number;

  constructor({ mostRunning = 1, mostWaiting = 20, mostMilliseconds = 60_000 }: SearchesOptions = {}) {
    this.#mostRunning = mostRunning;
    this.#mostWaiting = mostWaiting;
    this.#mostMilliseconds = mostMilliseconds;
  }

  /** Starts one, in the place of the one that the workshop had; false when too many wait already. */
  start(workshopId: string, job: SearchJob): boolean {
    const waiting = [...this.#searches].filter(
      ([id, { status }]) => id !== workshopId && status === "waiting",
    );
    if (waiting.length >= this.#mostWaiting) return false;
    this.forget(workshopId);
    this.#searches.set(workshopId, {
      id: newId(),
      job,
      status: "waiting",
      progress: 0,
      result: null,
      thread: null,
      limit: null,
    });
    this.#forgetOldest();
    this.#goOn();
    return true;
  }

  /** How a workshop's search is, with the best of its results once it is done; null when there is none. */
  of(workshopId: string): SearchState | null {
    const search = this.#searches.get(workshopId);
    if (!search) return null;
    const { id, job, status, progress, result } = search;
    return { id, kind: job.kind, status, progress, result: result && withFirst(result, mostSent) };
  }

  /** All that is kept of its result. */
  resultOf(workshopId: string): SearchResult | null {
    return this.#searches.get(workshopId)?.result ?? null;
  }

  /** Cancels it, if it still runs, and forgets what it found. */
  forget(workshopId: string): void {
    const search = this.#searches.get(workshopId);
    if (!search) return;
    this.#searches.delete(workshopId);
    void this.#end(search);
    this.#goOn();
  }

  async stop(): Promise<void> {
    const all = [...this.#searches.values()];
    this.#searches.clear();
    await Promise.all(all.map((search) => this.#end(search)));
  }

  #goOn(): void {
    const all = [...this.#searches.values()];
    let running = all.filter(({ status }) => status === "running").length;
    for (const search of all) {
      if (search.status !== "waiting" || running >= this.#mostRunning) continue;
      running += 1;
      this.#run(search);
    }
  }

  #run(search: Search): void {
    const thread = startThread({ job: search.job, mostMilliseconds: this.#mostMilliseconds });
    search.status = "running";
    search.thread = thread;
    search.limit = setTimeout(() => void thread.terminate(), this.#mostMilliseconds + grace);
    search.limit.unref();
    thread.on("message", (news: SearchNews) => {
      if ("progress" in news) search.progress = news.progress;
      else Object.assign(search, { status: "done", progress: 1, result: news.result });
    });
    thread.on("error", (error) => console.error("a search failed", error));
    thread.once("exit", () => {
      if (search.limit) clearTimeout(search.limit);
      search.thread = null;
      if (search.status === "running") search.status = "failed";
      this.#goOn();
    });
  }

  async #end(search: Search): Promise<void> {
    if (search.limit) clearTimeout(search.limit);
    await search.thread?.terminate();
  }

  #forgetOldest(): void {
    const done = [...this.#searches].filter(([, { status }]) => status === "done" || status === "failed");
    const [oldest] = done;
    if (this.#searches.size > mostRemembered && oldest) this.#searches.delete(oldest[0]);
  }
}

/** Of bundles all that are kept: whoever leads chooses distinct ones among them, not only among the nearest. */
function withFirst(result: SearchResult, count: number): SearchResult {
  return result.kind === "cross-impact" ? { ...result, scenarios: result.scenarios.slice(0, count) } : result;
}
