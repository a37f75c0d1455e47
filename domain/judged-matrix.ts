import { FEWEST_JUDGEMENTS, type JudgedCells, judgeCells } from "#methods/judged-cells.ts";
import type { Progress } from "./activity-rules.ts";
import { filledOf, settledOf } from "./cell-entries.ts";
import { attendees } from "./circles.ts";
import { coverageOf, judgementIn, judgementsOf, judgingResponses } from "./judgements.ts";
import type { ReadonlyState } from "./state.ts";

/** Who fills a matrix: every phone a share of it, or each table all of its own. */
export type FilledBy = "phones" | "tables";

export interface MatrixRound {
  readonly activityId: string;
  readonly round: number;
  readonly by: FilledBy;
  readonly cells: readonly string[];
  readonly scale: { readonly from: number; readonly to: number };
}

/** How often each cell was judged, "weiß nicht" as null; of tables each counts once. */
export function givenIn(
  state: ReadonlyState,
  { activityId, round, by }: Pick<MatrixRound, "activityId" | "round" | "by">,
): ReadonlyMap<string, readonly (number | null)[]> {
  if (by === "phones") return judgementsOf(state, activityId, round);
  const filled = filledOf(state.tables.entry.values(), activityId, round);
  return new Map([...filled].map(([cell, given]) => [cell, given.map(({ value }) => value)]));
}

/** All cells with their results. What a table has agreed on counts as it stands; of single judgements it takes three. */
export function judgedMatrix(state: ReadonlyState, matrix: MatrixRound): JudgedCells {
  const given = givenIn(state, matrix);
  const settled = settledOf(state.tables.entry.values(), matrix.activityId, matrix.round);
  return judgeCells(
    matrix.cells.map((cell) => ({
      cell,
      judgements: given.get(cell) ?? [],
      settled: settled.get(cell)?.value ?? null,
    })),
    matrix.scale,
    matrix.by === "tables" ? 1 : FEWEST_JUDGEMENTS,
  );
}

/** Who has judged in a round: ids of people, or of tables where each fills its own. */
export function judgesIn(
  state: ReadonlyState,
  { activityId, round, by }: Pick<MatrixRound, "activityId" | "round" | "by">,
): ReadonlySet<string> {
  if (by === "phones")
    return new Set(
      judgingResponses(state, activityId, round)
        .filter((response) => judgementIn(response).value !== undefined)
        .map(({ participantId }) => participantId),
    );
  const filled = [...filledOf(state.tables.entry.values(), activityId, round).values()].flat();
  return new Set(filled.flatMap(({ tableId }) => tableId ?? []));
}

/** For the screens: who has begun, of how many who could, and how often each cell was judged. */
export function progressIn(state: ReadonlyState, matrix: Omit<MatrixRound, "scale">): Progress {
  const of = matrix.by === "phones" ? attendees(state).length : state.tables.table.size;
  const coverage = coverageOf(matrix.cells, givenIn(state, matrix));
  return { answered: judgesIn(state, matrix).size, of, coverage };
}
