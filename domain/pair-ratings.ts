import * as v from "valibot";
import { partsOfCell } from "./cells.ts";

/** What the result of a judged matrix says of its pairs: the value that counts, corrected where it was. */
const judged = v.object({
  parts: v.array(v.object({ cells: v.array(v.object({ cell: v.string(), value: v.nullable(v.number()) })) })),
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
    for (const { cell, value } of parsed.output.parts.flatMap(({ cells }) => cells)) {
      const { row, column } = partsOfCell(cell);
      if (value !== null) ratings.set(cell, { a: row, b: column, value });
    }
  }
  return [...ratings.values()];
}
