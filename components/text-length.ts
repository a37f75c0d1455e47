/** From here on a card gets long for the wall: a hint, not a limit. */
export const SOFT_LIMIT = 140;
/** What a card may hold; the server refuses more. */
export const HARD_LIMIT = 280;

export interface LengthView {
  left: number;
  over: boolean;
  /** A long card is said to be long, but may stay. */
  long: boolean;
  /** The few moments at which a reader is told. */
  spoken: "twenty" | "none" | "over" | null;
}

/** Where a text stands between the soft and the hard limit. */
export function viewLength(length: number, soft: number, hard: number): LengthView {
  const left = hard - length;
  const over = left < 0;
  const spoken = over ? "over" : left === 0 ? "none" : left <= 20 ? "twenty" : null;
  return { left, over, long: length > soft, spoken };
}
