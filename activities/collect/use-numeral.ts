"use client";

import { useSeat } from "#components/live/use-seat.ts";
import { useRecord } from "#components/live/use-workshop.tsx";

/** The numeral of the field that a card lies in; on its way it is shown where the server will put it. */
export function useNumeral(card: { fieldId: string | null; dimensionId: string | null }): number | null {
  const { table } = useSeat();
  const dimension = useRecord("dimension", card.dimensionId);
  const field = useRecord("field", card.fieldId ?? dimension?.fieldId ?? table?.fieldId);
  return field?.numeral ?? null;
}
