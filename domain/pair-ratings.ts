import * as v from "valibot";

const judged = v.object({
  pairs: v.array(v.object({ a: v.string(), b: v.string(), value: v.nullable(v.number()) })),
});

export interface PairRating {
  readonly a: string;
  readonly b: string;
  /** 1 to 5; a median may end in .5. */
  readonly value: number;
}

/** How two assumptions go together, from the results of steps as screens are sent them; later ones take the place of earlier ones. */
export function pairRatingsIn(results: readonly unknown[]): PairRating[] {
  const ratings = new Map<string, PairRating>();
  for (const result of results) {
    const parsed = v.safeParse(judged, result);
    if (!parsed.success) continue;
    for (const { a, b, value } of parsed.output.pairs)
      if (value !== null) ratings.set([a, b].sort().join("~"), { a, b, value });
  }
  return [...ratings.values()];
}
