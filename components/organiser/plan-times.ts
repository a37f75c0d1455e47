import { clockTime } from "#domain/agenda.ts";

interface Planned {
  readonly id: string;
  readonly minutes: number;
}

export interface PlanTimes {
  /** When each step begins, as "10:05". */
  readonly begins: ReadonlyMap<string, string>;
  readonly ends: string;
  readonly minutes: number;
}

/** The clock of a day that is still being planned; a step without a number counts nothing. */
export function planTimes(startsAt: string, steps: readonly Planned[]): PlanTimes {
  const [hours = 0, past = 0] = startsAt.split(":").map(Number);
  const start = hours * 60 + past;
  let at = start;
  const begins = new Map<string, string>();
  for (const { id, minutes } of steps) {
    begins.set(id, clockTime(at));
    at += minutes || 0;
  }
  return { begins, ends: clockTime(at), minutes: at - start };
}
