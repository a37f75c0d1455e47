/** The morphological box (Zwicky, Ritchey): what can go together, and "what if": what is left once some values are fixed. */
import { type BoxFactor, type NumberedBox, numberBox, numbersOf } from "./box.ts";
import { ConfigurationSearch } from "./morphology/configuration-search.ts";

/** Cannot be thought, has not been seen, or is not wanted; only the last one can be switched off. */
export type ExclusionKind = "logical" | "empirical" | "normative";

/** Two assumptions of different factors that do not go together; their order means nothing. */
export type Exclusion = { readonly a: string; readonly b: string; readonly kind: ExclusionKind };

export type MorphologicalBox = {
  readonly factors: readonly BoxFactor[];
  /** Exclusions of assumptions not in the box are not read. */
  readonly exclusions: readonly Exclusion[];
};

export type WhatIfOptions = {
  /** False switches the normative exclusions off. */
  readonly withNormative: boolean;
  /** Branches tried for the check, and again for the count, before it gives up and says so. */
  readonly mostNodes: number;
};

export const WHAT_IF_OPTIONS: WhatIfOptions = { withNormative: true, mostNodes: 200_000 };

/** "unknown" when the check was capped before it knew. */
export type ValueState = "fixed" | "possible" | "impossible" | "unknown";

export type WhatIf = {
  /** The fixed assumptions, and all of the factors that are not fixed; no others. */
  readonly states: ReadonlyMap<string, ValueState>;
  /** Configurations left with what is fixed; at least so many when `isExact` is false. */
  readonly count: number;
  readonly isExact: boolean;
  /** At least one state is "unknown". */
  readonly isCapped: boolean;
};

/**
 * For each assumption of the factors that are not fixed: whether a configuration (one assumption of each
 * factor, no excluded pair) with it and all fixed ones is left. A complete check with forward checking, not
 * only of the pairs. `fixed` are assumption ids, one of a factor at most. Throws on unknown ids, on two of one
 * factor, on assumptions that are there twice, and on factors with more than 30 assumptions. Source: Zwicky;
 * Ritchey.
 */
export function whatIf(
  box: MorphologicalBox,
  fixed: readonly string[],
  options: WhatIfOptions = WHAT_IF_OPTIONS,
): WhatIf {
  const numbered = numberBox(box.factors);
  const places = placesFixed(numbered, fixed);
  const search = new ConfigurationSearch(numbered, excludedNumbers(numbered, box, options), options.mostNodes);
  const start = search.start([...places.values()]);
  const states = new Map<string, ValueState>(fixed.map((assumption) => [assumption, "fixed"]));
  const known = new Set<number>();
  for (const [place, factor] of box.factors.entries()) {
    if (places.has(place)) continue;
    for (const assumption of factor.assumptions) {
      const number = numbered.numberOf.get(assumption)!;
      states.set(assumption, known.has(number) ? "possible" : search.stateOf(number, start, known));
    }
  }
  return {
    states,
    ...search.count(start),
    isCapped: [...states.values()].includes("unknown"),
  };
}

function placesFixed(box: NumberedBox, fixed: readonly string[]): Map<number, number> {
  const places = new Map<number, number>();
  for (const assumption of fixed) {
    const number = box.numberOf.get(assumption);
    if (number === undefined) throw new RangeError(`${assumption} is not in the box`);
    const place = box.factorOf[number]!;
    if (places.has(place)) throw new RangeError(`two assumptions are fixed for one factor: ${assumption}`);
    places.set(place, number);
  }
  return places;
}

function excludedNumbers(box: NumberedBox, { exclusions }: MorphologicalBox, { withNormative }: WhatIfOptions) {
  return exclusions
    .filter((one) => withNormative || one.kind !== "normative")
    .map(({ a, b }) => numbersOf(box, a, b))
    .filter((pair) => pair !== null);
}
