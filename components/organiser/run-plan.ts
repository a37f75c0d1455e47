import { activitiesInOrder, clockTime, phasesInOrder, plannedTimes } from "#domain/agenda.ts";
import { dropsFor } from "#domain/late.ts";
import { plannedStep } from "#domain/planned-step.ts";
import type { Activity, Phase, Shift } from "#domain/records.ts";
import { planTimes } from "./plan-times.ts";

export interface RunPlanRow {
  readonly activity: Activity;
  readonly phase: Phase | undefined;
  /** "10:35". */
  readonly begins: string;
  readonly ends: string;
  /** Where a late day makes up time: as the how-manieth, and what is left of it then. */
  readonly whenLate: { readonly turn: number; readonly saves: number; readonly left: number } | null;
}

export interface RunPlan {
  readonly rows: readonly RunPlanRow[];
  readonly ends: string;
}

interface Planned {
  readonly startsAt: string;
  readonly phases: readonly Phase[];
  readonly activities: readonly Activity[];
  readonly shifts?: readonly Shift[] | undefined;
}

/** The day as it is printed before it begins: every step once, with its times and its place among what may be dropped. */
export function runPlan({ startsAt, phases, activities, shifts }: Planned): RunPlan {
  const ordered = activitiesInOrder(phases, activities);
  const times = plannedTimes(startsAt, ordered, shifts);
  const drops = dropsFor(ordered.map((activity) => ({ activity, step: plannedStep(activity.id) })));
  const byId = new Map(phasesInOrder(phases).map((phase) => [phase.id, phase]));
  const rows = ordered.map((activity): RunPlanRow => {
    const begins = times.get(activity.id) ?? 0;
    const turn = drops.findIndex((drop) => drop.activity.id === activity.id);
    const drop = drops[turn];
    return {
      activity,
      phase: byId.get(activity.phaseId),
      begins: clockTime(begins),
      ends: clockTime(begins + activity.minutes),
      whenLate: drop ? { turn: turn + 1, saves: drop.saves, left: drop.to } : null,
    };
  });
  return { rows, ends: rows.at(-1)?.ends ?? planTimes(startsAt, []).ends };
}

/** The words among a step's settings, for sentences that depend on them ("occasion"). */
export function settingWords({ settings }: Activity): Record<string, string> {
  if (typeof settings !== "object" || settings === null) return {};
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => typeof value === "string"));
}
