"use client";

import { useMemo } from "react";
import { useRecords } from "#components/live/use-workshop.tsx";
import { useSeenState } from "#components/live/view-subjects.ts";
import { type KeyFactor, keyFactorsOf } from "#domain/key-factors.ts";
import { pairRatingsIn } from "#domain/pair-ratings.ts";
import type { Activity } from "#domain/records.ts";
import type { CardView } from "#domain/view.ts";
import { letterOf, scenariosOf, type WorkedBox, workedBox } from "./box.ts";
import { composeDefaults } from "./defaults.ts";
import { type Left, leftIn } from "./left.ts";
import { heldApart, judgedInBox } from "./problem.ts";

export interface ShownScenario {
  readonly letter: string;
  readonly card: CardView;
  /** The assumptions that it is made of. */
  readonly sources: ReadonlySet<string>;
}

export interface Box extends WorkedBox {
  readonly mode: "box" | "axes";
  /** Key factors that have a development, in the mode of axes the two that span them. */
  readonly factors: readonly KeyFactor[];
  /** All of them, for choosing the axes. */
  readonly all: readonly KeyFactor[];
  readonly scenarios: readonly ShownScenario[];
}

/** The morphological box and what has been made of it, as this screen may see it. */
export function useBox(activity: Activity): Box {
  const state = useSeenState();
  const all = useMemo(() => keyFactorsOf(state), [state]);
  const entries = useRecords("entry");
  const cards = useRecords("card");
  const mode = (activity.settings as { mode?: Box["mode"] } | null)?.mode ?? composeDefaults.mode;
  return useMemo(() => {
    const worked = workedBox(entries, activity.id);
    const filled = all.filter(({ assumptions }) => assumptions.length > 0);
    const factors = mode === "axes" ? filled.filter(({ id }) => worked.axes.includes(id)) : filled;
    const scenarios = scenariosOf(cards, activity.id)
      .filter((card) => card.hiddenReason === undefined)
      .map((card, index) => ({ letter: letterOf(index), card, sources: new Set(card.sources ?? []) }));
    return { ...worked, mode, factors, all: filled, scenarios };
  }, [all, entries, cards, activity.id, mode]);
}

/** What is still possible with a choice: for each assumption, and how many configurations are left. */
export function useWhatIf(
  { factors, exclusions, withNormative }: Box,
  picks: Readonly<Record<string, string>>,
): Left {
  const results = useRecords("result");
  return useMemo(() => {
    const inBox = new Set(factors.flatMap(({ assumptions }) => assumptions.map(({ id }) => id)));
    const fixed = factors.flatMap(({ id }) => (inBox.has(picks[id] ?? "") ? [picks[id] as string] : []));
    const judged = judgedInBox(factors, pairRatingsIn(results.map(({ value }) => value)));
    return leftIn({ factors, exclusions, withNormative }, heldApart(judged), fixed);
  }, [factors, exclusions, withNormative, picks, results]);
}
