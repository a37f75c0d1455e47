"use client";

import { useMemo } from "react";
import { activitiesInOrder, clockTime, plannedTimes } from "#domain/agenda.ts";
import type { Activity } from "#domain/records.ts";
import { useRecords } from "./use-workshop.tsx";

export interface Agenda {
  readonly activities: readonly Activity[];
  /** What comes after a step; the first one before the day has begun. */
  after(activityId: string | null): Activity | undefined;
  /** "10:35", as planned. */
  plannedAt(activityId: string): string | undefined;
}

/** The day's steps in order, with their planned times. */
export function useAgenda(): Agenda {
  const phases = useRecords("phase");
  const unordered = useRecords("activity");
  const startsAt = useRecords("workshop")[0]?.startsAt ?? "";
  return useMemo(() => {
    const activities = activitiesInOrder(phases, unordered);
    const times = plannedTimes(startsAt, activities);
    return {
      activities,
      after: (id) => activities[activities.findIndex((activity) => activity.id === id) + 1],
      plannedAt: (id) => {
        const minutes = times.get(id);
        return minutes === undefined ? undefined : clockTime(minutes);
      },
    };
  }, [phases, unordered, startsAt]);
}
