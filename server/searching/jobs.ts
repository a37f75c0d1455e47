import type { SearchJob } from "#domain/search-job.ts";
import { bundlesInTurns, CONSISTENCY_LIMITS } from "#methods/consistency.ts";
import { analyseCrossImpact, type CrossImpactAnalysis } from "#methods/cross-impact.ts";
import type { Stepwise } from "#methods/stepwise.ts";
import type { SearchResult } from "#protocol/http.ts";

/** So many of the best results are kept; all of them are counted. */
const mostKept = 1000;
/** The same starts for the same matrix, whoever asks. */
const seed = 1;

/** The work behind a job. A new kind of search is a schema in domain/search-job.ts and a line here. */
export function workOf(job: SearchJob): Stepwise<SearchResult> {
  return job.kind === "cross-impact" ? crossImpact(job) : consistency(job);
}

function* crossImpact({
  matrix,
  tolerance,
}: Extract<SearchJob, { kind: "cross-impact" }>): Stepwise<SearchResult> {
  const analysis: CrossImpactAnalysis = yield* analyseCrossImpact(matrix, { seed, tolerance });
  const { scenarios } = analysis;
  return {
    kind: "cross-impact",
    ...analysis,
    count: scenarios.length,
    scenarios: scenarios.slice(0, mostKept),
  };
}

/** Assumptions are called by their number here; the caller knows their ids and words. */
function* consistency({
  matrix,
  mostPartials,
}: Extract<SearchJob, { kind: "consistency" }>): Stepwise<SearchResult> {
  const first = matrix.sizes.map((_, at) => matrix.sizes.slice(0, at).reduce((sum, size) => sum + size, 0));
  const factors = matrix.sizes.map((size, at) => ({
    factor: String(at),
    assumptions: Array.from({ length: size }, (_, state) => String(first[at]! + state)),
  }));
  const pairs = matrix.ratings.flatMap((row, a) =>
    row.flatMap((value, b) => (a < b && value !== null ? [{ a: String(a), b: String(b), value }] : [])),
  );
  const search = bundlesInTurns({ factors, pairs }, { ...CONSISTENCY_LIMITS, keep: mostKept, mostPartials });
  const { bundles, space, isCapped, ...rest } = yield* search;
  const scenarios = bundles.map(({ assumptions, ...numbers }) => ({
    states: assumptions.map((number, at) => Number(number) - first[at]!),
    ...numbers,
  }));
  const capped = isCapped ? "nodes" : null;
  return {
    kind: "consistency",
    ...rest,
    scenarios,
    kept: scenarios.length,
    combinations: space,
    complete: !isCapped,
    capped,
  };
}
