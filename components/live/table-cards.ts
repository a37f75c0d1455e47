"use client";

import { useMemo } from "react";
import type { Activity } from "#domain/records.ts";
import type { CardView } from "#domain/view.ts";
import { useAgenda } from "./use-agenda.ts";
import { useRecord, useRecords } from "./use-workshop.tsx";

/** What a table has to show: its cards of the step on stage, else of the last one in which it wrote any. */
export function useTableCards(tableId: string): readonly CardView[] {
  const cards = useRecords("card");
  const { activities } = useAgenda();
  const activityId = useRecord("stage", "stage")?.activityId;
  return useMemo(
    () => tableCards(cards, activities, activityId, tableId),
    [cards, activities, activityId, tableId],
  );
}

export function tableCards(
  cards: readonly CardView[],
  activities: readonly Pick<Activity, "id" | "type">[],
  activityId: string | null | undefined,
  tableId: string,
): readonly CardView[] {
  const own = cards.filter(
    (card) =>
      card.tableId === tableId && card.mergedInto === null && card.hiddenReason === undefined && !card.held,
  );
  const at = activities.findIndex(({ id }) => id === activityId);
  // In a step that is still covered, an earlier one would be mistaken for it.
  const from = activities[at]?.type === "collect" ? [activities[at]] : activities.slice(0, at + 1).reverse();
  const shown = from.find((activity) => own.some((card) => card.activityId === activity?.id));
  return own.filter((card) => card.activityId === shown?.id).sort((a, b) => a.number - b.number);
}
