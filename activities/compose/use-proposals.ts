"use client";

import { useMemo } from "react";
import { useRecords } from "#components/live/use-workshop.tsx";
import { pairRatingsIn } from "#domain/pair-ratings.ts";
import { CONSISTENCY_LIMITS, type ConsistencyResult, findBundles } from "#methods/consistency.ts";
import { type DistinctBundle, distinctBundles } from "#methods/distinct-bundles.ts";
import type { Box } from "./use-box.ts";

export interface Proposals {
  readonly result: ConsistencyResult;
  readonly distinct: readonly DistinctBundle[];
  /** Whether the room has judged any pair; else all bundles are alike but for the exclusions. */
  readonly isJudged: boolean;
}

/** More combinations than this are for the server's search, not for a screen. */
const mostOnScreen = 200_000;
const withinPercent = 10;

/** The consistent bundles of a box, ranked, and a distinct set of them; null where there are none or too many to look at here. */
export function useProposals({ factors, exclusions, withNormative }: Box, wanted: 3 | 4 | 5): Proposals | null {
  const results = useRecords("result");
  return useMemo(() => {
    const space = factors.reduce((product, { assumptions }) => product * assumptions.length, 1);
    if (factors.length < 2 || space > mostOnScreen) return null;
    const judged = pairRatingsIn(results.map(({ value }) => value));
    const excluded = exclusions
      .filter(({ kind }) => withNormative || kind !== "normative")
      .map(({ a, b }) => ({ a, b, value: 1 }));
    const isExcluded = (a: string, b: string) => excluded.some((it) => (it.a === a && it.b === b) || (it.a === b && it.b === a));
    const problem = {
      factors: factors.map(({ id, assumptions }) => ({ factor: id, assumptions: assumptions.map((one) => one.id) })),
      pairs: [...judged.filter(({ a, b }) => !isExcluded(a, b)), ...excluded],
    };
    const result = findBundles(problem, { ...CONSISTENCY_LIMITS, mostNodes: 400_000 });
    const distinct = distinctBundles(result.bundles, { count: wanted, withinPercent });
    return { result, distinct, isJudged: judged.length > 0 };
  }, [factors, exclusions, withNormative, results, wanted]);
}
