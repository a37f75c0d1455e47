"use client";

import { type ReactNode, useState } from "react";
import { SpeakerProvider } from "#components/live/speaker.tsx";
import { useSeat } from "#components/live/use-seat.ts";
import { useRecords } from "#components/live/use-workshop.tsx";

/** A step that each person answers for themselves: on a shared phone they take turns. */
export function SharedStep({ children }: { children: (personId: string) => ReactNode }) {
  const { me } = useSeat();
  const companions = useRecords("companion");
  const [chosen, setChosen] = useState<number | null>(null);
  const at = Math.min(chosen ?? 0, companions.length);
  const as = companions[at - 1]?.id;
  const personId = as ?? me?.id ?? "";
  if (companions.length === 0) return children(personId);
  const turns = { count: companions.length + 1, at, moved: chosen !== null, onChange: setChosen };
  return (
    <SpeakerProvider value={{ personId, tableId: me?.tableId ?? null, ...(as && { as }), turns }}>
      {children(personId)}
    </SpeakerProvider>
  );
}
