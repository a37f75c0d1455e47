"use client";

import { useMemo } from "react";
import { useRecord, useRecords } from "#components/live/use-workshop.tsx";

/** How many cards or people hang on a part of the plan; such a part can be renamed and moved, not removed. */
export interface InUse {
  readonly cards: ReadonlyMap<string, number>;
  readonly people: ReadonlyMap<string, number>;
}

export function useInUse(): InUse {
  const cards = useRecords("card");
  const attendance = useRecord("attendance", "all");
  return useMemo(() => {
    const counts = new Map<string, number>();
    for (const { fieldId, dimensionId, tableId } of cards)
      for (const id of [fieldId, dimensionId, tableId])
        if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
    return {
      cards: counts,
      people: new Map([
        ...Object.entries(attendance?.byTable ?? {}),
        ...Object.entries(attendance?.bySector ?? {}),
      ]),
    };
  }, [cards, attendance]);
}
