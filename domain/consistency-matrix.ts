import * as v from "valibot";
import type { Bundle, ConsistencyResult } from "#methods/consistency.ts";
import { pairsAcross } from "./cells.ts";
import { mostStatesInAll } from "./cross-impact.ts";
import { type FilledBy, givenIn, judgedMatrix } from "./judged-matrix.ts";
import { keyFactorsOf } from "./key-factors.ts";
import type { Activity } from "./records.ts";
import { type ReadonlyState, stepOf } from "./state.ts";

export type { Bundle, ConsistencyResult };

const size = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12));
const isRating = (value: number) => value >= 1 && value <= 5 && Number.isInteger(value * 2);
const rating = v.nullable(v.pipe(v.number(), v.check(isRating)));

/**
 * A consistency matrix from outside, without its words: how many assumptions each factor has, and `ratings[a][b]` of two
 * assumptions, both counted through all factors in order. Read where a < b; 1 to 5 or null, medians may end in .5.
 */
export const consistencyMatrix = v.pipe(
  v.strictObject({
    sizes: v.pipe(v.array(size), v.minLength(1), v.maxLength(30)),
    ratings: v.pipe(
      v.array(v.pipe(v.array(rating), v.maxLength(mostStatesInAll))),
      v.maxLength(mostStatesInAll),
    ),
  }),
  v.check(({ sizes, ratings }) => {
    const all = sizes.reduce((sum, count) => sum + count, 0);
    return ratings.length === all && ratings.every((row) => row.length === all);
  }),
);

/** From "schließen sich aus" to "stärken sich stark". */
export const consistencyScale = { from: 1, to: 5 } as const;

export interface MatrixFactor {
  readonly id: string;
  readonly title: string;
  readonly fieldId: string | null;
  readonly assumptionIds: readonly string[];
}

/** What the room has made of its assumptions, with corrected cells. */
export interface RoomMatrix {
  readonly factors: readonly MatrixFactor[];
  /** By `pairId` of two assumptions (domain/cells.ts), in the order of the factors; null where too few have judged. Medians may end in .5. */
  readonly pairs: ReadonlyMap<string, { readonly median: number; readonly n: number } | null>;
  /** Share (0..1) of the pairs that have a value. */
  readonly coverage: number;
}

/** The matrix of the consistency step that was opened last among those with judgements; without one, all pairs are open. */
export function consistencyMatrixOf(state: ReadonlyState): RoomMatrix {
  const factors = keyFactorsOf(state)
    .filter(({ assumptions }) => assumptions.length > 0)
    .map(({ id, title, fieldId, assumptions }) => ({
      id,
      title,
      fieldId,
      assumptionIds: assumptions.map((card) => card.id),
    }));
  const cells = pairsAcross(factors.map(({ assumptionIds }) => assumptionIds));
  const last = lastJudged(state);
  if (!last) return { factors, pairs: new Map(cells.map((cell) => [cell, null])), coverage: 0 };
  const judged = judgedMatrix(state, { ...last, cells, scale: consistencyScale });
  const pairs = new Map(
    judged.cells.map(({ cell, value, n }) => [cell, value === null ? null : { median: value, n }]),
  );
  return { factors, pairs, coverage: judged.coverage };
}

/** The last round of a step in which somebody has judged. */
function lastJudged(state: ReadonlyState): { activityId: string; round: number; by: FilledBy } | null {
  const opened = (activity: Activity) => stepOf(state, activity.id).openedAt ?? 0;
  const steps = [...state.tables.activity.values()]
    .filter(({ type }) => type === "consistency")
    .sort((a, b) => opened(b) - opened(a));
  for (const activity of steps)
    for (let { round } = stepOf(state, activity.id); round > 0; round -= 1) {
      const by = (activity.settings as { by?: unknown } | null)?.by === "tables" ? "tables" : "phones";
      const found = { activityId: activity.id, round, by } as const;
      if (givenIn(state, found).size > 0) return found;
    }
  return null;
}
