"use client";

import { useEffect, useState } from "react";
import { ask } from "#components/live/api.ts";
import { browserStorage } from "#components/live/storage.ts";
import type { ReachAnswer } from "#protocol/http.ts";

const every = 1500;

/** A check of this workshop: begun when it is first looked at, gone on with after a reload, new when the server is. */
export function useReach(workshopId: string): ReachAnswer | null {
  const [reach, setReach] = useState<ReachAnswer | null>(null);
  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const storage = browserStorage();
    const slot = `weitblick.reach.${workshopId}`;
    const path = `/api/workshops/${workshopId}/reach`;
    const look = async () => {
      const key = storage.getItem(slot);
      const known = key ? await ask<ReachAnswer>("GET", `${path}/${encodeURIComponent(key)}`) : null;
      const over = known === null || (!known.ok && known.refused === "not-found");
      const answer = over && !gone ? await ask<ReachAnswer>("POST", path) : known;
      if (gone) return;
      if (answer?.ok) {
        storage.setItem(slot, answer.value.key);
        setReach(answer.value);
      }
      timer = setTimeout(() => void look(), every);
    };
    void look();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [workshopId]);
  return reach;
}
