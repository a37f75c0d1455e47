import * as v from "valibot";
import { consistencyMatrix } from "./consistency-matrix.ts";
import { crossImpactMatrix } from "./cross-impact.ts";

/** What can be searched for at length, as plain data without a word of anybody. */
export const searchJob = v.variant("kind", [
  v.strictObject({
    kind: v.literal("cross-impact"),
    matrix: crossImpactMatrix,
    /** Up to which inconsistency scenarios are listed; 0 unless told. */
    tolerance: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1000)), 0),
  }),
  v.strictObject({
    kind: v.literal("consistency"),
    matrix: consistencyMatrix,
    /** Bundles with more partial inconsistencies are dropped; null drops none. */
    mostPartials: v.optional(
      v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(500))),
      null,
    ),
  }),
]);

export type SearchJob = v.InferOutput<typeof searchJob>;
