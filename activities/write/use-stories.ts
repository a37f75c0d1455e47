"use client";

import { useMemo } from "react";
import { useRecords } from "#components/live/use-workshop.tsx";
import { type Pen, penIn } from "#domain/pen.ts";
import type { Activity, Prose } from "#domain/records.ts";
import type { CardView } from "#domain/view.ts";

/** A scenario with its text, which may not be begun yet, and who wants to write on it. */
export interface ShownStory {
  readonly card: CardView;
  readonly prose: Prose | undefined;
  readonly tableId: string | null;
  readonly pens: readonly Pen[];
}

/** The stories that this screen may see: what is written in this step, and scenarios that wait to be written. */
export function useStories(activity: Activity): readonly ShownStory[] {
  const cards = useRecords("card");
  const texts = useRecords("prose");
  const entries = useRecords("entry");
  return useMemo(() => {
    const byCard = new Map(texts.map((prose) => [prose.cardId, prose]));
    const pens = entries.flatMap((entry) => (entry.activityId === activity.id ? (penIn(entry) ?? []) : []));
    return cards
      .filter(({ cardKind, mergedInto }) => cardKind === "scenario" && mergedInto === null)
      .sort((a, b) => a.number - b.number)
      .map((card) => {
        const prose = byCard.get(card.id);
        const own = pens.filter(({ cardId }) => cardId === card.id).sort((a, b) => a.number - b.number);
        return { card, prose, tableId: prose?.tableId ?? card.tableId, pens: own };
      });
  }, [cards, texts, entries, activity.id]);
}

/** How many words a text has, as the wall counts them. */
export const wordCount = (text: string): number => text.split(/\s+/).filter((word) => word !== "").length;
