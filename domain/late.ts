import type { Activity, Step } from "./records.ts";

/** A step that can give time back: left out, or made shorter. */
export interface Drop {
  readonly activity: Activity;
  /** The minutes that would be left; 0 leaves it out. */
  readonly to: number;
  readonly saves: number;
  /** Whether it has been done already; tapped again it is taken back. */
  readonly isDone: boolean;
}

/** From this on a delay is worth a line; below it is noise. */
export const worthSaying = 3;

const shortBreak = 10;
const longBreak = 25;

/** A step's minutes as of today. */
export const minutesToday = (activity: Pick<Activity, "minutes">, step: Pick<Step, "minutes"> | undefined): number =>
  step?.minutes ?? activity.minutes;

/**
 * Where a late day can make up time, in the order in which it hurts least: as the template says, else by rule: the
 * flash round goes, the gallery is cut short, the first rating or vote is done faster, breaks come down to ten minutes.
 * Only what is still to come is proposed.
 */
export function dropsFor(later: readonly { readonly activity: Activity; readonly step: Step }[]): Drop[] {
  const coming = later.filter(({ step }) => step.status === "planned");
  const told = coming.some(({ activity }) => activity.whenLate);
  const firstCounted = coming.find(({ activity }) => activity.type === "rate" || activity.type === "vote");
  return coming
    .flatMap(({ activity, step }) => {
      const rule = told ? activity.whenLate : byRule(activity, activity === firstCounted?.activity);
      if (!rule || rule.minutes <= 0) return [];
      const to = Math.max(0, activity.minutes - rule.minutes);
      const isDone = step.minutes !== undefined && step.minutes !== null;
      return [{ order: rule.order, activity, to, saves: activity.minutes - to, isDone }];
    })
    .sort((a, b) => a.order - b.order)
    .map(({ order: _, ...drop }) => drop);
}

function byRule(activity: Activity, isFirstCounted: boolean): Activity["whenLate"] {
  const { minutes, type, title } = activity;
  if (isFirstCounted) return { order: 3, minutes: Math.min(5, minutes - 5) };
  if (type !== "pause") return undefined;
  if (/blitzlicht|flash/i.test(title.de)) return { order: 1, minutes };
  if (/galerie|gallery/i.test(title.de)) return { order: 2, minutes: Math.min(5, minutes - 5) };
  if (/pause|kaffee/i.test(title.de) && minutes <= longBreak) return { order: 4, minutes: minutes - shortBreak };
  return undefined;
}
