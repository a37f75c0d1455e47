import * as v from "valibot";
import type { NamedMatrix } from "#methods/cross-impact/named-matrix.ts";
import {
  type CrossImpactAnalysis,
  type CrossImpactMatrix,
  faultOf,
  MOST_DESCRIPTORS,
  MOST_STATES,
} from "#methods/cross-impact.ts";

export type { CrossImpactAnalysis, CrossImpactMatrix, NamedMatrix };

/** More states than this in all are no matrix that a room or a back office fills. */
export const mostStatesInAll = 100;

const size = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_STATES));
const cell = v.nullable(v.number());

/** A cross-impact matrix from outside, without its words; whatever passes can be computed with. */
export const crossImpactMatrix = v.pipe(
  v.strictObject({
    sizes: v.pipe(v.array(size), v.minLength(1), v.maxLength(MOST_DESCRIPTORS)),
    cells: v.pipe(v.array(v.pipe(v.array(cell), v.maxLength(mostStatesInAll))), v.maxLength(mostStatesInAll)),
  }),
  v.check((matrix) => faultOf(matrix) === null),
);
