"use client";

import { useEffect, useState } from "react";
import type { ResultsLink } from "#protocol/http.ts";
import { ask } from "./api.ts";
import { useRecords } from "./use-workshop.tsx";

/** The path to the released results, asked again whenever they are released, ended or renewed; null until it is there. */
export function useResultsPath(): string | null {
  const [workshop] = useRecords("workshop");
  const link = workshop?.resultsLink;
  const [known, setKnown] = useState<{ key: string; path: string | null } | null>(null);
  const key = `${workshop?.id} ${link?.open} ${link?.turn}`;
  const workshopId = workshop?.id;
  const isOpen = link?.open === true;
  useEffect(() => {
    if (!isOpen || workshopId === undefined) return;
    let gone = false;
    let again: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      const answer = await ask<ResultsLink>("GET", `/api/workshops/${workshopId}/results`);
      if (gone) return;
      if (answer.ok) setKnown({ key, path: answer.value.path });
      // A hall's Wi-Fi drops requests.
      else again = setTimeout(() => void look(), 3000);
    };
    void look();
    return () => {
      gone = true;
      clearTimeout(again);
    };
  }, [workshopId, isOpen, key]);
  return isOpen && known?.key === key ? known.path : null;
}
