"use client";

import { cardLabel } from "./card-label.ts";
import { useRecords } from "./use-workshop.tsx";

/** A line of what is set aside, or of the next steps, as all screens show it. */
export interface NoteLine {
  readonly id: string;
  /** The number of a card that was taken there. */
  readonly label: string | null;
  readonly words: string;
  readonly who: string;
  readonly until: string;
  readonly cardId: string | null;
}

/** In the order in which they were written; a card that this screen may not see is not in it. */
export function useNoteLines(kind: "parked" | "next-step"): readonly NoteLine[] {
  const parked = useRecords("parked");
  const steps = useRecords("next-step");
  const cards = useRecords("card");
  if (kind === "next-step")
    return [...steps]
      .sort(byTime)
      .map(({ id, what, who, until }) => ({ id, label: null, words: what, who, until, cardId: null }));
  return [...parked].sort(byTime).flatMap(({ id, text, cardId }): NoteLine[] => {
    if (cardId === null) return [{ id, label: null, words: text, who: "", until: "", cardId }];
    const card = cards.find((one) => one.id === cardId);
    if (!card || card.hiddenReason !== undefined || card.held) return [];
    return [{ id, label: cardLabel(card), words: card.title ?? card.text, who: "", until: "", cardId }];
  });
}

const byTime = (a: { createdAt: number; id: string }, b: { createdAt: number; id: string }) =>
  a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
