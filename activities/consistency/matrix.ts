import type { ActivityContext } from "#domain/activity-rules.ts";
import { pairsAcross } from "#domain/cells.ts";
import { type KeyFactor, keyFactorsOf } from "#domain/key-factors.ts";
import type { Card } from "#domain/records.ts";
import { askedUntil, asksOf, type Subject } from "#domain/subjects.ts";
import type { ConsistencySettings } from "./schemas.ts";

export type Context = ActivityContext<ConsistencySettings>;

/** Key factors whose assumptions are put beside each other: of the whole room, or of one field. */
export interface Part {
  readonly fieldId: string | null;
  readonly factors: readonly KeyFactor[];
}

/** Key factors with the assumptions that are asked about; one without any has nothing to be compared. */
export function factorsIn({ state, activity, step }: Context, round: number): KeyFactor[] {
  const until = askedUntil(step);
  const named = step.roundSubjects[String(round)];
  const isAsked = ({ id, createdAt }: Card) => createdAt <= until && (named?.includes(id) ?? true);
  return keyFactorsOf(state)
    .map((factor) => ({
      ...factor,
      assumptions: factor.assumptions.filter(isAsked).slice(0, activity.settings.perFactor),
    }))
    .filter(({ assumptions }) => assumptions.length > 0);
}

export function partsIn(context: Context, round: number): Part[] {
  const factors = factorsIn(context, round);
  if (context.activity.scope === "everybody") return [{ fieldId: null, factors }];
  const fieldIds = [...new Set(factors.map(({ fieldId }) => fieldId))];
  return fieldIds.map((fieldId) => ({ fieldId, factors: factors.filter((one) => one.fieldId === fieldId) }));
}

/** The pairs of one matrix, in their order. */
export const pairsOf = ({ factors }: Part): string[] =>
  pairsAcross(factors.map(({ assumptions }) => assumptions.map(({ id }) => id)));

/** All cells in their order, and what each table is asked. */
export function cellsIn(context: Context, round: number) {
  const { state, activity } = context;
  const parts = partsIn(context, round).map((part) => ({ ...part, cells: pairsOf(part) }));
  const known = new Map<string | null, readonly string[]>();
  return {
    cells: parts.flatMap(({ cells }) => cells),
    cellsAt: (tableId: string | null): readonly string[] => {
      const table = tableId === null ? undefined : state.tables.table.get(tableId);
      const key = table?.fieldId ?? null;
      const cells =
        known.get(key) ?? parts.filter((part) => asksOf(activity, part, table)).flatMap((part) => part.cells);
      known.set(key, cells);
      return cells;
    },
  };
}

/** Both sides of a question are shown: the assumptions, as cards. */
export function subjectsIn(context: Context, round: number): Subject[] {
  return factorsIn(context, round).flatMap(({ fieldId, assumptions }) =>
    assumptions.map(
      (card): Subject => ({
        kind: "card",
        id: card.id,
        fieldId: card.fieldId ?? fieldId,
        dimensionId: card.dimensionId,
        text: card.title ?? card.text,
        number: card.number,
        cardKind: "assumption",
      }),
    ),
  );
}
