/** Dot voting: everybody spreads a few dots; a tie at the cut is never resolved by who came first. */

/** How many dots a person has in all, how many may lie on one subject, and whether dots may count against. */
export type DotRules = { readonly total: number; readonly cap: number; readonly negative: boolean };

/** One person's dots by subject id; negative numbers count against. */
export type Ballot = Readonly<Record<string, number>>;

export type AllocationFault =
  | "too-many-dots"
  | "cap-exceeded"
  | "negative-not-allowed"
  | "unknown-subject"
  | "not-an-integer";

export type AllocationCheck =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: AllocationFault };

/** What a subject got; `plus` and `minus` are numbers of dots (both positive), `sum` is their difference. */
export type Tally = {
  readonly subject: string;
  readonly plus: number;
  readonly minus: number;
  readonly sum: number;
  /** People with at least one dot here; reported beside the dots, since one person may set several. */
  readonly voters: number;
};

export type Ranked<T> = T & { readonly rank: number };

/** Who goes on; `tiedAtCut` share a rank of which only some would fit, so people must decide. */
export type Cut<T> = {
  readonly in: readonly T[];
  readonly tiedAtCut: readonly T[];
  readonly out: readonly T[];
};

/** Fewer dots are not worth spreading, more do not fit on a phone. */
const FEWEST_DOTS = 3;
const MOST_DOTS = 6;

/**
 * Dots per person suggested for a number of subjects: a third of them, but 3 to 6. Throws on anything but a
 * whole number from 0.
 */
export function upperBound(subjects: number): number {
  if (!Number.isInteger(subjects) || subjects < 0)
    throw new RangeError(`not a number of subjects: ${subjects}`);
  return Math.min(MOST_DOTS, Math.max(FEWEST_DOTS, Math.floor(subjects / 3)));
}

/** Whether a ballot keeps the rules; a dot against costs as much as a dot for. */
export function checkAllocation(
  dots: Ballot,
  rules: DotRules,
  subjects: ReadonlySet<string>,
): AllocationCheck {
  let total = 0;
  for (const [subject, count] of Object.entries(dots)) {
    if (!subjects.has(subject)) return fault("unknown-subject");
    if (!Number.isInteger(count)) return fault("not-an-integer");
    if (count < 0 && !rules.negative) return fault("negative-not-allowed");
    if (Math.abs(count) > rules.cap) return fault("cap-exceeded");
    total += Math.abs(count);
  }
  return total > rules.total ? fault("too-many-dots") : { ok: true };
}

/**
 * Adds the ballots up, in the order of `subjects`; dots on other subjects (withdrawn meanwhile) are not
 * counted.
 */
export function tally(ballots: readonly Ballot[], subjects: readonly string[]): Tally[] {
  const counts = new Map(subjects.map((subject) => [subject, { plus: 0, minus: 0, voters: 0 }]));
  for (const ballot of ballots) {
    for (const [subject, dots] of Object.entries(ballot)) {
      const count = counts.get(subject);
      if (!count || dots === 0) continue;
      count.plus += Math.max(dots, 0);
      count.minus += Math.max(-dots, 0);
      count.voters += 1;
    }
  }
  return [...counts].map(([subject, count]) => ({ subject, ...count, sum: count.plus - count.minus }));
}

/**
 * Most dots first; equal sums share a rank and the next rank is skipped (1, 2, 2, 4). Within a rank the order
 * means nothing (by id).
 */
export function rank<T extends { readonly subject: string; readonly sum: number }>(
  tallies: readonly T[],
): Ranked<T>[] {
  const sorted = [...tallies].sort((a, b) => b.sum - a.sum || (a.subject < b.subject ? -1 : 1));
  return sorted.map((one) => ({ ...one, rank: 1 + sorted.findIndex((other) => other.sum === one.sum) }));
}

/** The first `places` of a ranking; a rank of which not all fit is set apart as a whole. */
export function cut<T extends { readonly rank: number }>(ranking: readonly T[], places: number): Cut<T> {
  const lastOfRank = (one: T): number =>
    one.rank - 1 + ranking.filter((other) => other.rank === one.rank).length;
  return {
    in: ranking.filter((one) => lastOfRank(one) <= places),
    tiedAtCut: ranking.filter((one) => one.rank <= places && lastOfRank(one) > places),
    out: ranking.filter((one) => one.rank > places),
  };
}

function fault(reason: AllocationFault): AllocationCheck {
  return { ok: false, reason };
}
