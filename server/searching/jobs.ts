import type { SearchJob } from "#domain/search-job.ts";
import { analyseCrossImpact, type CrossImpactAnalysis } from "#methods/cross-impact.ts";
import type { Stepwise } from "#methods/stepwise.ts";
import type { SearchResult } from "#protocol/http.ts";

/** So many of the best results are kept; all of them are counted. */
const mostKept = 1000;
/** The same starts for the same matrix, whoever asks. */
const seed = 1;

/** The work behind a job. A new kind of search is a schema in domain/search-job.ts and a line here. */
export function workOf(job: SearchJob): Stepwise<SearchResult> {
  return crossImpact(job);
}

function* crossImpact({ matrix, tolerance }: Extract<SearchJob, { kind: "cross-impact" }>): Stepwise<SearchResult> {
  const analysis: CrossImpactAnalysis = yield* analyseCrossImpact(matrix, { seed, tolerance });
  const { scenarios } = analysis;
  return { kind: "cross-impact", ...analysis, count: scenarios.length, scenarios: scenarios.slice(0, mostKept) };
}
