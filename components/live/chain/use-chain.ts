"use client";

import { useMemo } from "react";
import { type ChainBoard, chainBoardOfViews, type Gone } from "#domain/chain.ts";
import { type ChainGraph, graphOf } from "#domain/chain-graph.ts";
import { selectedIn } from "#domain/selection.ts";
import { scoresOf } from "../board/top-of.ts";
import { useRecords } from "../use-workshop.tsx";

/** The chain as far as this screen may see it: its cards, and on a phone one's own. The lead knows that the others are withdrawn. */
export function useChainBoard(missing: Gone = "unseen"): ChainBoard {
  const cards = useRecords("card");
  const mine = useRecords("mine");
  const clusters = useRecords("cluster");
  return useMemo(() => {
    const known = new Set(cards.map(({ id }) => id));
    return chainBoardOfViews([...cards, ...mine.filter(({ id }) => !known.has(id))], clusters, missing);
  }, [cards, mine, clusters, missing]);
}

/** The graph of a field, those options first that the room chose: selected, else by the dots of the last result. */
export function useChainGraph(fieldId: string | null, missing: Gone = "unseen"): ChainGraph {
  const board = useChainBoard(missing);
  const chosen = useChosenOptions();
  return useMemo(() => graphOf(board, fieldId, chosen), [board, fieldId, chosen]);
}

function useChosenOptions(): readonly string[] {
  const entries = useRecords("entry");
  const results = useRecords("result");
  const steps = useRecords("step");
  return useMemo(() => {
    const selected = entries.flatMap((entry) => {
      const choice = selectedIn(entry);
      return choice?.cardKind === "option" ? [choice] : [];
    });
    if (selected.length > 0) return selected.sort((a, b) => a.order - b.order).map(({ selects }) => selects);
    const closedAt = (activityId: string) => steps.find(({ id }) => id === activityId)?.closedAt ?? 0;
    const ranked = [...results]
      .sort((a, b) => closedAt(b.activityId) - closedAt(a.activityId) || b.round - a.round)
      .map((result) => [...scoresOf(result)].filter(([, score]) => score > 0).sort((a, b) => b[1] - a[1]));
    return ranked.flatMap((scores) => scores.map(([id]) => id));
  }, [entries, results, steps]);
}
