import type { ActivityContext } from "#domain/activity-rules.ts";
import { orderedCells } from "#domain/cells.ts";
import { asksOf, type Subject, subjectsInTime, subjectsOf, subjectsOfRound } from "#domain/subjects.ts";
import type { InfluenceSettings } from "./schemas.ts";

export type Context = ActivityContext<InfluenceSettings>;

/** One matrix: of the whole room, or of one field where each table works on its own. */
export interface Part {
  readonly fieldId: string | null;
  readonly factors: readonly Subject[];
}

/** What a round asks about. */
export function factorsIn({ state, activity, step }: Context, round: number): readonly Subject[] {
  const { unit, only } = activity.settings;
  const choice = { cardKind: "factor", unit, only: only === "selected" ? only : undefined } as const;
  return subjectsOfRound(
    subjectsInTime(state, step, subjectsOf(state, choice)),
    step.roundSubjects[String(round)],
  );
}

/** Where tables work on their own fields, factors of two fields are never asked about together. */
export function partsIn(context: Context, round: number): Part[] {
  const factors = factorsIn(context, round);
  if (context.activity.scope === "everybody") return [{ fieldId: null, factors }];
  const fieldIds = [...new Set(factors.map(({ fieldId }) => fieldId))];
  return fieldIds.map((fieldId) => ({ fieldId, factors: factors.filter((one) => one.fieldId === fieldId) }));
}

export interface Cells {
  readonly cells: readonly string[];
  readonly cellsAt: (tableId: string | null) => readonly string[];
}

/** All cells in their order, and what each table is asked. */
export function cellsIn(context: Context, round: number): Cells {
  const { state, activity } = context;
  const parts = partsIn(context, round).map((part) => ({
    ...part,
    cells: orderedCells(part.factors.map(({ id }) => id)),
  }));
  const known = new Map<string | null, readonly string[]>();
  return {
    cells: parts.flatMap(({ cells }) => cells),
    cellsAt: (tableId) => {
      const table = tableId === null ? undefined : state.tables.table.get(tableId);
      const key = table?.fieldId ?? null;
      const cells =
        known.get(key) ?? parts.filter((part) => asksOf(activity, part, table)).flatMap((part) => part.cells);
      known.set(key, cells);
      return cells;
    },
  };
}
