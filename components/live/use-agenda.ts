"use client";

import { useMemo } from "react";
import { activitiesInOrder, clockTime, plannedTimes } from "#domain/agenda.ts";
import { isLeftOut } from "#domain/planned-step.ts";
import type { Activity } from "#domain/records.ts";
import { useRecord, useRecords } from "./use-workshop.tsx";

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
  const steps = useRecords("step");
  const startsAt = useRecords("workshop")[0]?.startsAt ?? "";
  const shifts = useRecord("stage", "stage")?.shifts;
  return useMemo(() => {
    const activities = activitiesInOrder(phases, unordered);
    const times = plannedTimes(startsAt, activities, shifts);
    const leftOut = new Set(steps.filter(isLeftOut).map(({ id }) => id));
    return {
      activities,
      after: (id) => {
        const at = activities.findIndex((activity) => activity.id === id);
        return activities.slice(at + 1).find((activity) => !leftOut.has(activity.id));
      },
      plannedAt: (id) => {
        const minutes = times.get(id);
        return minutes === undefined ? undefined : clockTime(minutes);
      },
    };
  }, [phases, unordered, steps, startsAt, shifts]);
}
