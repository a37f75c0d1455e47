/** One person's dots by subject id; negative ones are against. */
export type Dots = Readonly<Record<string, number>>;

/** What this device remembers of one's own vote. */
export interface OwnVote {
  /** Finds a secret ballot again. Nobody but this device has it. */
  readonly key: string;
  /** As they lie on the screen. */
  readonly dots: Dots;
  /** As they were last cast. */
  readonly cast?: Dots;
}

export const noDots: Dots = {};

export const spentOf = (dots: Dots): number =>
  Object.values(dots).reduce((sum, count) => sum + Math.abs(count), 0);

/** Equal but for zeros, which say nothing. */
export function sameDots(one: Dots, other: Dots): boolean {
  const ids = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...ids].every((id) => (one[id] ?? 0) === (other[id] ?? 0));
}

/** What an earlier page stored may be anything. */
export function readOwnVote(stored: unknown): OwnVote | null {
  const vote = stored as Partial<OwnVote> | null;
  if (typeof vote?.key !== "string" || !isDots(vote.dots)) return null;
  return { key: vote.key, dots: vote.dots, ...(isDots(vote.cast) && { cast: vote.cast }) };
}

function isDots(value: unknown): value is Dots {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.values(value).every((count) => Number.isInteger(count))
  );
}
