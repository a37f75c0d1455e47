"use client";

import { useMemo } from "react";
import { useRecords } from "#components/live/use-workshop.tsx";
import { selectedIn } from "#domain/selection.ts";
import type { Subject } from "#domain/subjects.ts";

/** One thing that was selected, as this screen may see it. */
export interface Chosen {
  /** Null where it was merged, hidden or dissolved since. */
  readonly subject: Subject | null;
  readonly id: string;
  readonly reason: string;
}

/** What was selected in a step, in its order. */
export function useChoices(activityId: string): readonly Chosen[] {
  const entries = useRecords("entry");
  const cards = useRecords("card");
  const clusters = useRecords("cluster");
  return useMemo(() => {
    const chosen = entries.flatMap((entry) => {
      const selected = entry.activityId === activityId ? selectedIn(entry) : null;
      return selected ? [selected] : [];
    });
    return chosen
      .sort((a, b) => a.order - b.order || (a.selects < b.selects ? -1 : 1))
      .map(({ selects: id, reason, cardKind }): Chosen => {
        const card = cards.find((one) => one.id === id);
        if (card && card.mergedInto === null && card.hiddenReason === undefined && !card.held)
          return { id, reason, subject: { ...card, kind: "card", text: card.title ?? card.text } };
        const cluster = clusters.find((one) => one.id === id);
        const isFilled = cards.some(({ clusterId }) => clusterId === id);
        return {
          id,
          reason,
          subject: cluster && isFilled ? { ...cluster, cardKind, text: cluster.title, number: null } : null,
        };
      });
  }, [entries, cards, clusters, activityId]);
}
