import type { PairRating } from "#domain/pair-ratings.ts";
import type { BoxFactor } from "#methods/box.ts";
import type { ConsistencyProblem } from "#methods/consistency.ts";
import type { BoxExclusion, WorkedBox } from "./box.ts";

/** A key factor as far as searches ask of it. */
export interface Rows {
  readonly id: string;
  readonly assumptions: readonly { readonly id: string }[];
}

/** A median of exactly this excludes in a consistency matrix; 1.5 does not. */
const apart = 1;

export const boxFactors = (factors: readonly Rows[]): BoxFactor[] =>
  factors.map(({ id, assumptions }) => ({ factor: id, assumptions: assumptions.map((one) => one.id) }));

/** How many ways there are through a box, with and without contradiction. */
export const waysThrough = (factors: readonly Rows[]): number =>
  factors.reduce((product, { assumptions }) => product * assumptions.length, 1);

/** What was judged of the box's own assumptions: other matrices have results of the same shape on other scales. */
export function judgedInBox(factors: readonly Rows[], ratings: readonly PairRating[]): PairRating[] {
  const inBox = new Set(factors.flatMap(({ assumptions }) => assumptions.map(({ id }) => id)));
  return ratings.filter(({ a, b }) => inBox.has(a) && inBox.has(b));
}

/** The exclusions that count now. */
export const exclusionsThatCount = ({
  exclusions,
  withNormative,
}: Pick<WorkedBox, "exclusions" | "withNormative">): BoxExclusion[] =>
  exclusions.filter(({ kind }) => withNormative || kind !== "normative");

/** Pairs that the room holds for incompatible: greyed on screens, but nobody is kept from choosing them. */
export const heldApart = (judged: readonly PairRating[]): PairRating[] =>
  judged.filter(({ value }) => value === apart);

/** The box for a search: what the room has judged, and what was excluded by hand in its place. */
export function boxProblem(
  box: Pick<WorkedBox, "exclusions" | "withNormative"> & { readonly factors: readonly Rows[] },
  judged: readonly PairRating[],
): ConsistencyProblem {
  const excluded = exclusionsThatCount(box);
  const isExcluded = (a: string, b: string) =>
    excluded.some((it) => (it.a === a && it.b === b) || (it.a === b && it.b === a));
  return {
    factors: boxFactors(box.factors),
    pairs: [
      ...judged.filter(({ a, b }) => !isExcluded(a, b)),
      ...excluded.map(({ a, b }) => ({ a, b, value: apart })),
    ],
  };
}
