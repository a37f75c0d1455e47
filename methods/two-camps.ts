/** Two camps in a distribution, seen on the counts alone: two peaks and a valley between them. */
import type { ScaleCount } from "./statistics.ts";

/** The answers on one side of the valley. */
export type Camp = {
  /** The step chosen most; of equal ones the one farther out. */
  readonly peak: number;
  readonly count: number;
  /** 0..1 of all answers; what lies in the valley belongs to no camp. */
  readonly share: number;
};

export type TwoCamps = { readonly low: Camp; readonly valley: number; readonly high: Camp };

/** With fewer answers any gap would look like a valley. */
const FEWEST_ANSWERS = 5;
/** One person is no camp. */
const FEWEST_AT_PEAK = 2;
const SMALLEST_SHARE = 0.25;

/**
 * Two camps, or null. The rule: there are two camps when some step (the valley) was chosen at most half as
 * often as the most chosen step below it and as the most chosen step above it, both of these by at least two
 * people, and on each side of it lie at least a quarter of all answers; at least five answers in all. Of
 * several valleys the emptiest is named, then the one that divides the room most evenly, then the one nearest
 * to the middle of the scale, then the lowest. `counts` are all steps of the scale in order, also those
 * without answers. The rule is this project's own.
 */
export function twoCamps(counts: readonly ScaleCount[]): TwoCamps | null {
  const n = sum(counts);
  if (n < FEWEST_ANSWERS) return null;
  const middle = (counts.length - 1) / 2;
  const found = counts
    .map((step, at) => ({
      at,
      step,
      low: campOf(counts.slice(0, at), n),
      high: campOf(counts.slice(at + 1).reverse(), n),
    }))
    .filter(({ step, low, high }) => isApart(low, step) && isApart(high, step));
  const [valley] = found.sort(
    (a, b) =>
      a.step.count - b.step.count ||
      smaller(b) - smaller(a) ||
      Math.abs(a.at - middle) - Math.abs(b.at - middle),
  );
  return valley ? { low: reported(valley.low), valley: valley.step.value, high: reported(valley.high) } : null;
}

type Side = Camp & { readonly atPeak: number };

/** `outwards` begins with the outermost step. */
function campOf(outwards: readonly ScaleCount[], n: number): Side {
  const atPeak = Math.max(0, ...outwards.map((step) => step.count));
  const peak = outwards.find((step) => step.count === atPeak)?.value ?? 0;
  const count = sum(outwards);
  return { peak, count, share: count / n, atPeak };
}

function isApart(camp: Side, valley: ScaleCount): boolean {
  return (
    camp.atPeak >= FEWEST_AT_PEAK && valley.count * 2 <= camp.atPeak && camp.share >= SMALLEST_SHARE
  );
}

function smaller({ low, high }: { readonly low: Side; readonly high: Side }): number {
  return Math.min(low.count, high.count);
}

function reported({ peak, count, share }: Side): Camp {
  return { peak, count, share };
}

function sum(counts: readonly ScaleCount[]): number {
  return counts.reduce((all, step) => all + step.count, 0);
}
