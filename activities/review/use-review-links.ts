"use client";

import { useEffect, useState } from "react";
import { ask } from "#components/live/api.ts";
import { useRecords } from "#components/live/use-workshop.tsx";
import type { ReviewLinks } from "#protocol/http.ts";

/** The paths of an activity's circles, asked again whenever there is one more; null until it is there. */
export function useReviewLinks(activityId: string, circles: number): (round: number) => string | null {
  const [workshop] = useRecords("workshop");
  const [links, setLinks] = useState<ReviewLinks["links"]>([]);
  const workshopId = workshop?.id;
  useEffect(() => {
    if (workshopId === undefined || circles === 0) return;
    let gone = false;
    let again: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      const answer = await ask<ReviewLinks>("GET", `/api/workshops/${workshopId}/reviews`);
      if (gone) return;
      if (answer.ok) setLinks(answer.value.links);
      // A hall's Wi-Fi drops requests.
      else again = setTimeout(() => void look(), 3000);
    };
    void look();
    return () => {
      gone = true;
      clearTimeout(again);
    };
  }, [workshopId, circles]);
  return (round) =>
    links.find((link) => link.activityId === activityId && link.round === round)?.path ?? null;
}
