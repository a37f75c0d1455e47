"use client";

import { useRecord, useRecords } from "#components/live/use-workshop.tsx";
import { type RunPlan, runPlan } from "#components/organiser/run-plan.ts";
import type { Workshop } from "#domain/records.ts";

/** The plan of the day for paper, with the delays that were accepted so far. */
export function useRunPlan({ startsAt }: Workshop): RunPlan {
  const phases = useRecords("phase");
  const activities = useRecords("activity");
  const shifts = useRecord("stage", "stage")?.shifts;
  return runPlan({ startsAt, phases, activities, shifts });
}
