"use client";

import { useMemo } from "react";
import { activitiesInOrder, clockTime, phasesInOrder, plannedTimes } from "#domain/agenda.ts";
import { type Drop, dropsFor, minutesToday, worthSaying } from "#domain/late.ts";
import { isLeftOut, plannedStep } from "#domain/planned-step.ts";
import type { Activity, Phase, Stage, Step, Workshop } from "#domain/records.ts";
import { minutesOf, useSlowNow, useTimeOfDay } from "../time-of-day.ts";
import { useRecord, useRecords, useWorkshop } from "../use-workshop.tsx";

export interface AgendaItem {
  readonly activity: Activity;
  readonly step: Step;
  /** Minutes after midnight, as it was planned. */
  readonly planned: number;
  /** When it began, or will begin as things stand; null before the first step. */
  readonly actual: number | null;
  readonly state: "done" | "now" | "next" | "out";
  /** As of today: where time had to be made up, not those of the plan. */
  readonly minutes: number;
}

export interface Agenda {
  readonly workshop: Workshop | undefined;
  readonly stage: Stage | undefined;
  readonly phases: readonly Phase[];
  readonly items: readonly AgendaItem[];
  readonly current: AgendaItem | undefined;
  readonly next: AgendaItem | undefined;
  readonly end: { readonly planned: number; readonly actual: number | null };
  /** How many minutes later than planned the next step can begin. */
  readonly late: number;
  /** The same for the end of the day: less where time was made up. */
  readonly lateAtEnd: number;
  /** The delay that was accepted from the next step on. */
  readonly shifted: number;
  /** Where time can be made up, or was. */
  readonly drops: readonly Drop[];
}

/** The day as it was planned and as it goes. */
export function useAgenda(): Agenda {
  const workshop = useRecords("workshop")[0];
  const stage = useRecord("stage", "stage");
  const phases = useRecords("phase");
  const activities = useRecords("activity");
  const steps = useRecords("step");
  const { now } = useWorkshop();
  const moment = useSlowNow(now);
  const timeOfDay = useTimeOfDay();
  return useMemo(() => {
    const ordered = activitiesInOrder(phases, activities);
    const planned = plannedTimes(workshop?.startsAt ?? "", ordered, stage?.shifts);
    const minuteOf = (milliseconds: number) => minutesOf(timeOfDay(milliseconds));
    const at = ordered.findIndex(({ id }) => id === stage?.activityId);
    let following =
      at === -1 ? null : beginningAfter(ordered[at], stepOf(steps, ordered[at]), moment, minuteOf);
    const items = ordered.map((activity, index): AgendaItem => {
      const step = stepOf(steps, activity) ?? plannedStep(activity.id);
      const minutes = minutesToday(activity, step);
      const state = stateOf(step, index - at);
      let actual = step.openedAt === null ? null : minuteOf(step.openedAt);
      if (index > at && step.openedAt === null && following !== null) {
        actual = following;
        following += minutes;
      }
      return { activity, step, planned: planned.get(activity.id) ?? 0, actual, state, minutes };
    });
    const last = items.at(-1);
    const next = items.slice(at + 1).find(({ state }) => state !== "out");
    const end = { planned: last ? last.planned + last.activity.minutes : 0, actual: following };
    return {
      workshop,
      stage,
      phases: phasesInOrder(phases),
      items,
      current: items[at],
      next,
      end,
      late:
        at >= 0 && next && next.actual !== null && next.step.openedAt === null
          ? minutesAfter(next.planned, next.actual)
          : 0,
      lateAtEnd: end.actual === null ? 0 : minutesAfter(end.planned, end.actual),
      shifted: stage?.shifts?.find(({ activityId }) => activityId === next?.activity.id)?.minutes ?? 0,
      drops: dropsFor(items.slice(at + 1)),
    };
  }, [workshop, stage, phases, activities, steps, moment, timeOfDay]);
}

function stateOf(step: Step, distance: number): AgendaItem["state"] {
  if (distance === 0) return "now";
  if (isLeftOut(step)) return "out";
  return distance < 0 || step.status === "closed" ? "done" : "next";
}

/** How much later one time of day is than another, the shorter way round: a day may go on past midnight. */
function minutesAfter(planned: number, actual: number): number {
  const day = 24 * 60;
  return ((((actual - planned + day / 2) % day) + day) % day) - day / 2;
}

const stepOf = (steps: readonly Step[], activity: Activity | undefined) =>
  steps.find(({ id }) => id === activity?.id);

/** When whatever comes after the step on stage can begin: its deadline, or now when that has passed. */
function beginningAfter(
  activity: Activity | undefined,
  step: Step | undefined,
  now: number,
  minuteOf: (milliseconds: number) => number,
): number | null {
  if (!activity || !step) return null;
  if (step.status !== "open") return minuteOf(now);
  const held = step.frozen && step.heldAt ? now - step.heldAt : 0;
  return minuteOf(Math.max(now, (step.deadline ?? now) + held));
}

export { clockTime, isLeftOut, minutesToday, worthSaying };
