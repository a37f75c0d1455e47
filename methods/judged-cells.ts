/** Cells of a matrix that many people judge, each only some of them: a result per cell, or none. */
import {
  type Answers,
  answered,
  countSteps,
  quartiles,
  type ScaleCount,
  type StepRange,
} from "./statistics.ts";

/** All judgements of one cell; null is "weiß nicht". Which rows and columns a cell has is the caller's. */
export type CellJudgements = {
  readonly cell: string;
  readonly judgements: Answers;
  /** What the room settled on after talking about the cell; takes the place of the median. */
  readonly settled?: number | null;
};

export type CellResult = {
  readonly median: number;
  readonly q1: number;
  readonly q3: number;
  /** In steps of the scale. */
  readonly iqr: number;
  /** IQR of at least two steps: to be talked about. */
  readonly isContested: boolean;
  /** Every step of the scale with its count. */
  readonly distribution: readonly ScaleCount[];
};

export type JudgedCell = {
  readonly cell: string;
  /** Judgements that say something; `missing` are "weiß nicht". */
  readonly n: number;
  readonly missing: number;
  /** Null when too few judged: then nothing of it is shown but n. */
  readonly result: CellResult | null;
  readonly settled: number | null;
  /** What to reckon with: settled, else the median (may end in .5), else null. */
  readonly value: number | null;
};

export type JudgedCells = {
  /** In the order in which they came in. */
  readonly cells: readonly JudgedCell[];
  /** Share (0..1) of the cells that have a value; 0 when there is no cell. */
  readonly coverage: number;
  /** The contested cells that are not settled yet, the widest apart first, then in their order. */
  readonly contested: readonly string[];
};

/** A cell with fewer judgements has no result. */
export const FEWEST_JUDGEMENTS = 3;
const CONTESTED_IQR = 2;

/**
 * Medians, quartiles (type 7) and coverage of all cells. `cells` are all cells of the matrix, also those that
 * nobody has judged. Throws when a judgement is no step of the scale. Raters are brought together by the
 * median, cells whose middle half spans two steps are talked about.
 */
export function judgeCells(
  cells: readonly CellJudgements[],
  scale: StepRange,
  fewest: number = FEWEST_JUDGEMENTS,
): JudgedCells {
  const judged = cells.map((one) => judgeCell(one, scale, fewest));
  const withValue = judged.filter((one) => one.value !== null).length;
  return {
    cells: judged,
    coverage: judged.length === 0 ? 0 : withValue / judged.length,
    contested: judged
      .filter((one) => one.result?.isContested && one.settled === null)
      .sort((a, b) => (b.result?.iqr ?? 0) - (a.result?.iqr ?? 0))
      .map((one) => one.cell),
  };
}

function judgeCell(
  { cell, judgements, settled = null }: CellJudgements,
  scale: StepRange,
  fewest: number,
): JudgedCell {
  const given = answered(judgements);
  const counts = countSteps(given, scale);
  const quarters = given.length < fewest ? null : quartiles(given);
  const result = quarters && {
    ...quarters,
    isContested: quarters.iqr >= CONTESTED_IQR,
    distribution: counts,
  };
  return {
    cell,
    n: given.length,
    missing: judgements.length - given.length,
    result,
    settled,
    value: settled ?? result?.median ?? null,
  };
}
