/** Answers on a scale: quartiles of type 7, the whole distribution, and "weiß nicht" is no answer. */

/** Answers of one round to one question; null is "weiß nicht" and never counts as the middle. */
export type Answers = readonly (number | null)[];

/** Steps of the scale, which begins at 1. */
export type ScaleSteps = 5 | 9;

export type Quartiles = {
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  /** q3 - q1, in steps of the scale. */
  readonly iqr: number;
};

/** Whether the room agrees, and on what; shares are 0..1 of those who answered. */
export type Consensus = {
  readonly reached: boolean;
  /** Which way the room agrees; null without consensus, or when it agrees on the middle. */
  readonly direction: "for" | "against" | null;
  readonly shareAgreeing: number;
  readonly shareRejecting: number;
};

export type Summary = Quartiles & {
  readonly n: number;
  readonly missing: number;
  readonly mean: number;
  readonly distribution: readonly ScaleCount[];
  readonly consensus: Consensus;
};

export type ScaleCount = { readonly value: number; readonly count: number };

/** First and last step of any scale of whole steps, e.g. {from: -2, to: 2}. */
export type StepRange = { readonly from: number; readonly to: number };

/** Steps that count as agreeing and rejecting on each scale. */
const CAMPS = {
  5: { agreeFrom: 4, rejectTo: 2 },
  9: { agreeFrom: 7, rejectTo: 3 },
} as const satisfies Record<ScaleSteps, unknown>;

/** Everything that is reported about a question; null when nobody answered. */
export function summarise(answers: Answers, steps: ScaleSteps): Summary | null {
  const given = answered(answers);
  const quarters = quartiles(given);
  const average = mean(given);
  const agreement = consensus(given, steps);
  if (!quarters || average === null || !agreement) return null;
  return {
    ...quarters,
    n: given.length,
    missing: answers.length - given.length,
    mean: average,
    distribution: distribution(given, steps),
    consensus: agreement,
  };
}

/** The answers that say something. */
export function answered(answers: Answers): number[] {
  return answers.filter((answer) => answer !== null);
}

/** Arithmetic mean; null when nobody answered. */
export function mean(answers: Answers): number | null {
  const given = answered(answers);
  return given.length === 0 ? null : given.reduce((sum, answer) => sum + answer, 0) / given.length;
}

/** The middle answer, between the two middle ones when their number is even; null when nobody answered. */
export function median(answers: Answers): number | null {
  return quantile(answers, 0.5);
}

/**
 * Quartiles of type 7 (Hyndman and Fan 1996; Excel QUARTIL.INKL, numpy "linear"); null when nobody answered.
 */
export function quartiles(answers: Answers): Quartiles | null {
  const q1 = quantile(answers, 0.25);
  const middle = quantile(answers, 0.5);
  const q3 = quantile(answers, 0.75);
  return q1 === null || middle === null || q3 === null ? null : { q1, median: middle, q3, iqr: q3 - q1 };
}

/**
 * How often each step was chosen, steps without answers included. Throws when an answer is no step of the
 * scale.
 */
export function distribution(answers: Answers, steps: ScaleSteps): ScaleCount[] {
  return countSteps(answers, { from: 1, to: steps });
}

/** The distribution on a scale that begins anywhere. Throws when an answer is no step of it. */
export function countSteps(answers: Answers, { from, to }: StepRange): ScaleCount[] {
  const counts = Array.from({ length: to - from + 1 }, (_, step) => ({ value: from + step, count: 0 }));
  for (const answer of answered(answers)) {
    const step = counts[answer - from];
    if (!step) throw new RangeError(`${answer} is no step of a scale from ${from} to ${to}`);
    step.count += 1;
  }
  return counts;
}

/**
 * Consensus, null when nobody answered. Five steps: IQR of at most 1 (as usually cited from von der Gracht
 * 2012). Nine steps: at least 70 % in 7-9 and less than 15 % in 1-3, or mirrored (PMC8024512, table 1).
 */
export function consensus(answers: Answers, steps: ScaleSteps): Consensus | null {
  const given = answered(answers);
  const quarters = quartiles(given);
  if (!quarters) return null;
  const { agreeFrom, rejectTo } = CAMPS[steps];
  const n = given.length;
  const agreeing = given.filter((answer) => answer >= agreeFrom).length;
  const rejecting = given.filter((answer) => answer <= rejectTo).length;
  const shares = { shareAgreeing: agreeing / n, shareRejecting: rejecting / n };
  if (steps === 5) {
    const reached = quarters.iqr <= 1;
    return { reached, direction: reached ? sideOf(quarters.median) : null, ...shares };
  }
  const direction = isClear(agreeing, rejecting, n)
    ? "for"
    : isClear(rejecting, agreeing, n)
      ? "against"
      : null;
  return { reached: direction !== null, direction, ...shares };
}

/** Share (0..1) of the answers in 4-5 of five or 7-9 of nine steps; null when nobody answered. */
export function shareAgreeing(answers: Answers, steps: ScaleSteps): number | null {
  return consensus(answers, steps)?.shareAgreeing ?? null;
}

/** Whether an answer lies outside the middle half, so that its author is asked for a reason. */
export function isOutside(answer: number, { q1, q3 }: Quartiles): boolean {
  return answer < q1 || answer > q3;
}

/** Linear between the neighbours of position p * (n - 1). */
function quantile(answers: Answers, p: number): number | null {
  const sorted = answered(answers).sort((a, b) => a - b);
  if (sorted.length === 0) return null;
  const position = p * (sorted.length - 1);
  const below = sorted[Math.floor(position)]!;
  const above = sorted[Math.ceil(position)]!;
  return below + (above - below) * (position - Math.floor(position));
}

const MIDDLE_OF_FIVE = 3;

function sideOf(middle: number): Consensus["direction"] {
  return middle > MIDDLE_OF_FIVE ? "for" : middle < MIDDLE_OF_FIVE ? "against" : null;
}

/** In whole numbers, so that exactly 70 % and exactly 15 % are judged rightly. */
function isClear(camp: number, others: number, n: number): boolean {
  return camp * 100 >= n * 70 && others * 100 < n * 15;
}
