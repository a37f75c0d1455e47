import type { Activity, Phase, Shift } from "./records.ts";
import type { ReadonlyState } from "./state.ts";

const byOrder = (a: { order: number; id: string }, b: { order: number; id: string }) =>
  a.order - b.order || (a.id < b.id ? -1 : 1);

/** The phases of the day in their order. */
export function phasesInOrder(phases: Iterable<Phase>): Phase[] {
  return [...phases].sort(byOrder);
}

/** All activities of the day in the order in which they are led. */
export function activitiesInOrder(phases: Iterable<Phase>, activities: Iterable<Activity>): Activity[] {
  const all = [...activities];
  return phasesInOrder(phases).flatMap((phase) => all.filter((a) => a.phaseId === phase.id).sort(byOrder));
}

export function agendaOf(state: ReadonlyState): Activity[] {
  return activitiesInOrder(state.tables.phase.values(), state.tables.activity.values());
}

/**
 * Planned beginning of each activity in minutes after midnight, from the workshop's start ("10:00"). Delays that were
 * accepted move everything from their activity on.
 */
export function plannedTimes(
  startsAt: string,
  activities: readonly Activity[],
  shifts: readonly Shift[] = [],
): Map<string, number> {
  const [hours = 0, minutes = 0] = startsAt.split(":").map(Number);
  let at = hours * 60 + minutes;
  const times = new Map<string, number>();
  for (const activity of activities) {
    for (const { activityId, minutes } of shifts) if (activityId === activity.id) at += minutes;
    times.set(activity.id, at);
    at += activity.minutes;
  }
  return times;
}

/** Minutes after midnight as "10:05". */
export function clockTime(minutesAfterMidnight: number): string {
  const minutes = ((Math.round(minutesAfterMidnight) % 1440) + 1440) % 1440;
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
