import type { ConsistencyProblem, ConsistencyResult } from "#methods/consistency.ts";
import type { ConsistencySearchResult } from "#protocol/http.ts";

/** The box without its words, as the server's search takes it: assumptions are numbers there, counted through all factors. */
export function searchMatrix({ factors, pairs }: ConsistencyProblem) {
  const all = factors.flatMap(({ assumptions }) => assumptions);
  const numberOf = new Map(all.map((id, at) => [id, at]));
  const ratings = all.map(() => all.map((): number | null => null));
  for (const { a, b, value } of pairs) {
    const [left, right] = [numberOf.get(a) ?? -1, numberOf.get(b) ?? -1];
    const row = ratings[Math.min(left, right)];
    if (row) row[Math.max(left, right)] = value;
  }
  return { sizes: factors.map(({ assumptions }) => assumptions.length), ratings };
}

/** What the server found, in the ids of the box that it was asked about. */
export function foundIn(
  { scenarios, combinations, complete: _, capped, kind: __, kept: ___, ...rest }: ConsistencySearchResult,
  { factors }: ConsistencyProblem,
): ConsistencyResult {
  const bundles = scenarios.map(({ states, ...numbers }) => ({
    ...numbers,
    assumptions: factors.map(({ assumptions }, at) => assumptions[states[at] ?? -1] ?? ""),
  }));
  return { ...rest, bundles, space: combinations, isCapped: capped !== null };
}
