import { type ValueState, whatIf } from "#methods/morphology.ts";
import type { WorkedBox } from "./box.ts";
import { boxFactors, type Rows } from "./problem.ts";

/** What a choice leaves of the box. */
export interface Left {
  /** "impossible": an exclusion stands against it; "apart": only that the room holds a pair for incompatible. */
  readonly stateOf: (assumptionId: string) => ValueState | "apart";
  /** Ways left that break neither. */
  readonly count: number;
  readonly isExact: boolean;
  /** The choice itself holds a pair that the room holds for incompatible. */
  readonly isApart: boolean;
}

/** Branches tried for each value. */
const mostNodes = 50_000;

/** For each value of the factors that are not fixed whether a way with it is left; `apart` are pairs that the room holds for incompatible. */
export function leftIn(
  {
    factors,
    exclusions,
    withNormative,
  }: Pick<WorkedBox, "exclusions" | "withNormative"> & { readonly factors: readonly Rows[] },
  apart: readonly { readonly a: string; readonly b: string }[],
  fixed: readonly string[],
): Left {
  const options = { withNormative, mostNodes };
  const rows = boxFactors(factors);
  const byHand = whatIf({ factors: rows, exclusions }, fixed, options);
  const judged = apart.map(({ a, b }) => ({ a, b, kind: "empirical" as const }));
  const all =
    judged.length === 0
      ? byHand
      : whatIf({ factors: rows, exclusions: [...exclusions, ...judged] }, fixed, options);
  return {
    stateOf: (id) => {
      const [hard = "possible", both = "possible"] = [byHand.states.get(id), all.states.get(id)];
      return hard !== "impossible" && both === "impossible" ? "apart" : hard;
    },
    count: all.count,
    isExact: all.isExact,
    isApart: judged.some(({ a, b }) => fixed.includes(a) && fixed.includes(b)),
  };
}
