import * as v from "valibot";
import { crossImpactMatrix } from "./cross-impact.ts";

/** What can be searched for at length, as plain data without a word of anybody. */
export const searchJob = v.variant("kind", [
  v.strictObject({
    kind: v.literal("cross-impact"),
    matrix: crossImpactMatrix,
    /** Up to which inconsistency scenarios are listed; 0 unless told. */
    tolerance: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1000)), 0),
  }),
]);

export type SearchJob = v.InferOutput<typeof searchJob>;
