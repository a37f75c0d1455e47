import { cellId, orderedCells } from "#domain/cells.ts";
import { judgedMatrix, judgesIn } from "#domain/judged-matrix.ts";
import { analyseInfluence, type InfluenceAnalysis } from "#methods/influence.ts";
import type { JudgedCell } from "#methods/judged-cells.ts";
import { type IndirectInfluence, indirectInfluence } from "#methods/micmac.ts";
import { type Context, type Part, partsIn } from "./matrix.ts";
import { influenceScale } from "./schemas.ts";

export interface JudgedFactor {
  readonly id: string;
  readonly text: string;
  readonly number: number | null;
  readonly fieldId: string | null;
}

/** One matrix with all that follows from it. */
export interface InfluencePart {
  readonly fieldId: string | null;
  readonly factors: readonly JudgedFactor[];
  /** Row by row, without the diagonal. */
  readonly cells: readonly JudgedCell[];
  /** Share (0..1) of the cells that have a value. */
  readonly coverage: number;
  /** Ids of the cells to be talked about, the widest apart first. */
  readonly contested: readonly string[];
  readonly analysis: InfluenceAnalysis;
  readonly indirect: IndirectInfluence;
}

export interface InfluenceResult {
  readonly parts: readonly InfluencePart[];
  /** People who have judged; tables, where each fills its own. */
  readonly judges: number;
}

export function influenceResult(context: Context, round: number): InfluenceResult {
  const { state, activity } = context;
  return {
    parts: partsIn(context, round)
      .filter(({ factors }) => factors.length > 1)
      .map((part) => resultOfPart(context, round, part)),
    judges: judgesIn(state, { activityId: activity.id, round, by: activity.settings.by }).size,
  };
}

function resultOfPart(
  { state, activity }: Context,
  round: number,
  { fieldId, factors }: Part,
): InfluencePart {
  const ids = factors.map(({ id }) => id);
  const { by, split } = activity.settings;
  const judged = judgedMatrix(state, {
    activityId: activity.id,
    round,
    by,
    cells: orderedCells(ids),
    scale: influenceScale,
  });
  const values = new Map(judged.cells.map(({ cell, value }) => [cell, value]));
  const matrix = ids.map((row) =>
    ids.map((column) => (row === column ? null : (values.get(cellId(row, column)) ?? null))),
  );
  return {
    fieldId,
    factors: factors.map(({ id, text, number, fieldId: of }) => ({ id, text, number, fieldId: of })),
    ...judged,
    analysis: analyseInfluence(ids, matrix, split),
    indirect: indirectInfluence(ids, matrix),
  };
}
