import * as v from "valibot";
import type { Bundle, ConsistencyResult } from "#methods/consistency.ts";
import { mostStatesInAll } from "./cross-impact.ts";

export type { Bundle, ConsistencyResult };

const size = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12));
const isRating = (value: number) => value >= 1 && value <= 5 && Number.isInteger(value * 2);
const rating = v.nullable(v.pipe(v.number(), v.check(isRating)));

/**
 * A consistency matrix from outside, without its words: how many assumptions each factor has, and `ratings[a][b]` of two
 * assumptions, both counted through all factors in order. Read where a < b; 1 to 5 or null, medians may end in .5.
 */
export const consistencyMatrix = v.pipe(
  v.strictObject({
    sizes: v.pipe(v.array(size), v.minLength(1), v.maxLength(30)),
    ratings: v.pipe(
      v.array(v.pipe(v.array(rating), v.maxLength(mostStatesInAll))),
      v.maxLength(mostStatesInAll),
    ),
  }),
  v.check(({ sizes, ratings }) => {
    const all = sizes.reduce((sum, count) => sum + count, 0);
    return ratings.length === all && ratings.every((row) => row.length === all);
  }),
);
