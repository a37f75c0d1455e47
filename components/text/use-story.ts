"use client";

import { safeParse } from "valibot";
import { type Pen, penIn, penNumber } from "#domain/pen.ts";
import type { Activity, Prose, Step } from "#domain/records.ts";
import type { CardView } from "#domain/view.ts";
import { useStep } from "../live/use-step.ts";
import { useRecord, useRecords } from "../live/use-workshop.tsx";

export interface Story {
  readonly card: CardView;
  readonly prose: Prose;
  readonly activity: Activity;
  readonly step: Step | undefined;
}

/** A scenario with its text, as far as this screen may see it. */
export function useStory(cardId: string): Story | null {
  const card = useRecord("card", cardId);
  const prose = useRecords("prose").find((text) => text.cardId === cardId);
  const activity = useRecord("activity", prose?.activityId);
  const step = useStep(activity?.id);
  return card && prose && activity ? { card, prose, activity, step } : null;
}

/** The pen that this phone has asked for or holds at a card. */
export function useOwnPen(activityId: string | undefined, cardId: string): Pen | null {
  const answers = useRecords("my-response");
  const entries = useRecords("entry");
  const own = answers.find((answer) => answer.activityId === activityId && answer.subjectId === cardId);
  const parsed = safeParse(penNumber, own?.value);
  if (!parsed.success) return null;
  const pens = entries.flatMap((entry) => (entry.activityId === activityId ? (penIn(entry) ?? []) : []));
  return pens.find((pen) => pen.cardId === cardId && pen.number === parsed.output.number) ?? null;
}
