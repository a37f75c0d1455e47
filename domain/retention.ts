import type { Workshop } from "./records.ts";

/** How long it may be told who took part, unless the organiser said otherwise. */
export const defaultRetentionDays = 30;

const day = 24 * 3600_000;

export const retentionDaysOf = ({ retentionDays }: Pick<Workshop, "retentionDays">): number =>
  retentionDays ?? defaultRetentionDays;

/** From when on nothing may tell any more who took part: so many whole days after the day of the workshop. */
export function retentionEnds(workshop: Pick<Workshop, "date" | "retentionDays">): number {
  return Date.parse(`${workshop.date}T00:00:00Z`) + (1 + retentionDaysOf(workshop)) * day;
}

/** False for a date that is none: nothing is deleted on a guess. */
export function isRetentionOver(workshop: Pick<Workshop, "date" | "retentionDays">, now: number): boolean {
  return now >= retentionEnds(workshop);
}
