/** Real-time Delphi: after the own answer one sees where the room stands, and may change it at any time. */
import { type Answers, answered, isOutside, quartiles } from "./statistics.ts";

/** What one person is shown; all values in steps of the scale. */
export type Feedback = {
  /** Null is "weiß nicht". */
  readonly own: number | null;
  readonly n: number;
  readonly median: number;
  readonly q1: number;
  readonly q3: number;
  readonly iqr: number;
  /** The own answer lies outside q1..q3: its author is asked for a reason. */
  readonly isOutside: boolean;
};

/** With fewer answers one could guess who said what. */
export const FEWEST_FOR_FEEDBACK = 5;

/**
 * The room's answers for one who has answered; null while fewer than five have. `answers` are those of one
 * round with the own one among them. That nobody sees this before the own first answer is up to the caller.
 * Source: real-time Delphi (median and IQR, attention when the own answer lies outside it).
 */
export function feedbackOf(answers: Answers, own: number | null): Feedback | null {
  const n = answered(answers).length;
  const quarters = quartiles(answers);
  if (!quarters || n < FEWEST_FOR_FEEDBACK) return null;
  return { own, n, ...quarters, isOutside: own !== null && isOutside(own, quarters) };
}
