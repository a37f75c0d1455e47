import type { Workshop } from "./records.ts";
import type { ReadonlyState } from "./state.ts";

/** How long it may be told who took part, unless the organiser said otherwise. */
export const defaultRetentionDays = 30;

const day = 24 * 3600_000;

export const retentionDaysOf = ({ retentionDays }: Pick<Workshop, "retentionDays">): number =>
  retentionDays ?? defaultRetentionDays;

/** From when on nothing may tell any more who took part: so many whole days after the day of the workshop. */
export function retentionEnds(workshop: Pick<Workshop, "date" | "retentionDays">): number {
  return Date.parse(`${workshop.date}T00:00:00Z`) + (1 + retentionDaysOf(workshop)) * day;
}

/** When the workshop was last used: somebody came, a step was opened or ended. 0 when it never was. */
export function lastUsed({ tables }: ReadonlyState): number {
  let last = 0;
  for (const { openedAt, closedAt } of tables.step.values()) last = Math.max(last, openedAt ?? 0, closedAt ?? 0);
  for (const { joinedAt } of tables.participant.values()) last = Math.max(last, joinedAt);
  return last;
}

/** Whether a workshop is still in use, whatever its date says: a wrong year must not put people out of the room. */
export const isInUse = (workshop: Pick<Workshop, "retentionDays">, used: number, now: number): boolean =>
  now < used + Math.max(1, retentionDaysOf(workshop)) * day;

/** False for a date that is none: nothing is deleted on a guess. */
export function isRetentionOver(workshop: Pick<Workshop, "date" | "retentionDays">, now: number): boolean {
  return now >= retentionEnds(workshop);
}
