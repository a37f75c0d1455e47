"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { type Answer, ask } from "#components/live/api.ts";
import { randomId } from "#components/live/random-id.ts";
import { browserStorage } from "#components/live/storage.ts";
import type { JoinAnswer, LookupAnswer } from "#protocol/http.ts";
import { keepLast } from "./last-workshop.tsx";

export type JoinRefusal = Extract<Answer<JoinAnswer>, { ok: false }>["refused"];

/** Joins once, however often one taps and whatever answer gets lost: the id of this attempt stays until one is in. */
export function useJoin(code: string, { workshopId }: LookupAnswer) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<JoinRefusal | null>(null);
  const join = async (tableId: string | null, sectorId: string | null, people: number) => {
    if (busy) return;
    setBusy(true);
    setRefused(null);
    const storage = browserStorage();
    const attempt = `weitblick.join.${workshopId}`;
    const joinId = storage.getItem(attempt) ?? randomId();
    storage.setItem(attempt, joinId);
    const answer = await ask<JoinAnswer>("POST", "/api/join", { code, tableId, sectorId, joinId, people });
    if (answer.ok) {
      storage.removeItem(attempt);
      keepLast(workshopId);
      router.push(`/w/${workshopId}`);
      return;
    }
    setRefused(answer.refused);
    setBusy(false);
  };
  return { join, busy, refused };
}
