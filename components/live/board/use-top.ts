"use client";

import { useMemo, useState } from "react";
import { useRecords } from "../use-workshop.tsx";
import type { BoardModel } from "./board-model.ts";
import { scoresOf, topOf } from "./top-of.ts";

export const topChoices = [3, 5, 10] as const;

export interface Top {
  /** So many are looked at; null is all of them. */
  readonly best: number | null;
  readonly choose: (best: number | null) => void;
  readonly model: BoardModel;
}

/** The best of the field on the table, as whoever leads has chosen. */
export function useTop(full: BoardModel): Top {
  const [best, choose] = useState<number | null>(null);
  return { best, choose, model: useBest(full, best) };
}

/** By the result that was revealed last and names some of the field. */
export function useBest(full: BoardModel, best: number | null): BoardModel {
  const results = useRecords("result");
  const steps = useRecords("step");
  return useMemo(() => {
    if (best === null) return full;
    const closedAt = (activityId: string) => steps.find(({ id }) => id === activityId)?.closedAt ?? 0;
    const here = new Set([
      ...full.inbox.map(({ card }) => card.id),
      ...full.columns.flatMap(({ bundles, items }) => [
        ...items.map(({ card }) => card.id),
        ...bundles.flatMap((bundle) => [bundle.cluster.id, ...bundle.items.map(({ card }) => card.id)]),
      ]),
    ]);
    const latest = [...results]
      .sort((a, b) => closedAt(b.activityId) - closedAt(a.activityId) || b.round - a.round)
      .map(scoresOf)
      .find((scores) => [...scores.keys()].some((id) => here.has(id)));
    return topOf(full, latest ?? new Map(), best);
  }, [best, full, results, steps]);
}
