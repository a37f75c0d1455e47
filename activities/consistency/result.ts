import { consistencyScale } from "#domain/consistency-matrix.ts";
import { judgedMatrix, judgesIn } from "#domain/judged-matrix.ts";
import type { JudgedCell } from "#methods/judged-cells.ts";
import { type Context, type Part, pairsOf, partsIn } from "./matrix.ts";

export interface AssumptionText {
  readonly id: string;
  readonly text: string;
  readonly number: number;
}

export interface FactorText {
  readonly id: string;
  readonly title: string;
  readonly fieldId: string | null;
  readonly assumptions: readonly AssumptionText[];
}

/** One matrix: of the whole room, or of one field. */
export interface ConsistencyPart {
  readonly fieldId: string | null;
  readonly factors: readonly FactorText[];
  /** By `pairId`, in the order of the factors. */
  readonly cells: readonly JudgedCell[];
  /** Share (0..1) of the pairs that have a value. */
  readonly coverage: number;
  readonly contested: readonly string[];
  /** Share (0..1) of the pairs with a value that are 1 or 5. */
  readonly extremeShare: number;
  /** More than a fifth: the room sees black and white. */
  readonly isTooExtreme: boolean;
}

export interface ConsistencyResult {
  readonly parts: readonly ConsistencyPart[];
  readonly judges: number;
}

const tooExtreme = 0.2;

export function consistencyResult(context: Context, round: number): ConsistencyResult {
  const { state, activity } = context;
  return {
    parts: partsIn(context, round)
      .filter(({ factors }) => factors.length > 1)
      .map((part) => resultOfPart(context, round, part)),
    judges: judgesIn(state, { activityId: activity.id, round, by: activity.settings.by }).size,
  };
}

function resultOfPart({ state, activity }: Context, round: number, part: Part): ConsistencyPart {
  const judged = judgedMatrix(state, {
    activityId: activity.id,
    round,
    by: activity.settings.by,
    cells: pairsOf(part),
    scale: consistencyScale,
  });
  const values = judged.cells.flatMap(({ value }) => value ?? []);
  const extreme = values.filter((value) => value === consistencyScale.from || value === consistencyScale.to);
  const extremeShare = values.length === 0 ? 0 : extreme.length / values.length;
  return {
    fieldId: part.fieldId,
    factors: part.factors.map(({ id, title, fieldId, assumptions }) => ({
      id,
      title,
      fieldId,
      assumptions: assumptions.map((card) => ({
        id: card.id,
        text: card.title ?? card.text,
        number: card.number,
      })),
    })),
    ...judged,
    extremeShare,
    isTooExtreme: extremeShare > tooExtreme,
  };
}
