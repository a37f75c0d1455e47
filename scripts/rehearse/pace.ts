import { setImmediate as breath, setTimeout as sleep } from "node:timers/promises";

/** The day's clock: at speed 60 a minute of the workshop takes a second. */
export interface Pace {
  /** Real milliseconds of so many minutes of the day. */
  ms(minutes: number): number;
  minutes(minutes: number): Promise<void>;
}

export function paceOf(speed: number): Pace {
  const ms = (minutes: number) => (minutes * 60_000) / speed;
  return { ms, minutes: (minutes) => sleep(ms(minutes)) };
}

/** Something that somebody does in a step, so many minutes after its beginning. */
export interface Moment {
  readonly at: number;
  readonly act: () => Promise<unknown>;
}

/** How long the slowest may need after the step's time is up before the day goes on without them. */
const patience = 60_000;

/**
 * Lets the moments of a step happen when they are due; the step ends when its time is up and everybody has got an
 * answer. What goes wrong in a moment is reported and does not stop the day.
 */
export async function playOut(
  pace: Pace,
  minutes: number,
  moments: readonly Moment[],
  trouble: (what: unknown) => void,
): Promise<void> {
  const begun = performance.now();
  const due = (at: number) => Math.max(0, begun + pace.ms(at) - performance.now());
  const running: Promise<unknown>[] = [];
  for (const moment of [...moments].sort((a, b) => a.at - b.at)) {
    const wait = due(moment.at);
    await (wait > 1 ? sleep(wait) : breath());
    running.push(moment.act().catch(trouble));
  }
  const giveUp = new AbortController();
  const limit = sleep(due(minutes) + patience, "late", { signal: giveUp.signal }).catch(() => "early");
  if ((await Promise.race([Promise.all(running), limit])) === "late")
    trouble(new Error(`a step was not finished ${patience} ms after its end`));
  giveUp.abort();
  await sleep(due(minutes));
}
