"use client";

import { useMemo } from "react";
import { useRecords } from "#components/live/use-workshop.tsx";
import { pairRatingsIn } from "#domain/pair-ratings.ts";
import { type ConsistencyProblem, type ConsistencyResult, findBundles } from "#methods/consistency.ts";
import { type DistinctBundle, distinctBundles } from "#methods/distinct-bundles.ts";
import { boxProblem, judgedInBox } from "./problem.ts";
import type { Box } from "./use-box.ts";

/** A box with more ways is for the server's search: a screen would stand still meanwhile. */
export const mostOnScreen = 5000;
const withinPercent = 10;

export interface AskedBox {
  readonly problem: ConsistencyProblem;
  /** Whether the room has judged any pair; else all bundles are alike but for the exclusions. */
  readonly isJudged: boolean;
}

/** The box as a search is asked about it; the same object as long as nothing in it changes. */
export function useAskedBox({ factors, exclusions, withNormative }: Box): AskedBox {
  const results = useRecords("result");
  const asked = useMemo(() => {
    const judged = judgedInBox(factors, pairRatingsIn(results.map(({ value }) => value)));
    return JSON.stringify({
      problem: boxProblem({ factors, exclusions, withNormative }, judged),
      isJudged: judged.length > 0,
    } satisfies AskedBox);
  }, [factors, exclusions, withNormative, results]);
  return useMemo(() => JSON.parse(asked) as AskedBox, [asked]);
}

/** The consistent bundles of a small box, ranked. */
export const useBundles = (problem: ConsistencyProblem): ConsistencyResult =>
  useMemo(() => findBundles(problem), [problem]);

/** Those that tell different stories, with the reason for each. */
export const useDistinct = (result: ConsistencyResult, count: 3 | 4 | 5): DistinctBundle[] =>
  useMemo(() => distinctBundles(result.bundles, { count, withinPercent }), [result, count]);
