"use client";

import { plannedStep } from "#domain/planned-step.ts";
import type { Step } from "#domain/records.ts";
import { useRecord } from "./use-workshop.tsx";

/** How an activity runs; one that has never been opened is planned. Undefined without an activity. */
export function useStep(activityId: string): Step;
export function useStep(activityId: string | null | undefined): Step | undefined;
export function useStep(activityId: string | null | undefined): Step | undefined {
  const step = useRecord("step", activityId);
  return activityId == null ? undefined : (step ?? plannedStep(activityId));
}
