import type { Actor } from "#domain/actors.ts";
import { tableOf } from "#domain/cards.ts";
import { type Decision, type Environment, refuse } from "#domain/decision.ts";
import { storyOf } from "#domain/pen.ts";
import type { Card, Prose } from "#domain/records.ts";
import { type Change, put, type ReadonlyState } from "#domain/state.ts";
import type { WriteContext } from "./commands.ts";

export const newStory = ({ activity }: WriteContext, cardId: string, tableId: string | null, { newId, now }: Environment): Prose => ({
  kind: "prose",
  id: newId(),
  activityId: activity.id,
  cardId,
  tableId,
  text: "",
  editedAt: now,
});

/** The text of a scenario, begun if it is not yet; of an earlier step's, it goes on in this one. */
export function openStory(
  context: WriteContext,
  actor: Actor,
  cardId: string,
  environment: Environment,
): { story: Prose; changes: readonly Change[] } | { refused: Decision } {
  const { state, activity } = context;
  const card = state.tables.card.get(cardId);
  if (card?.cardKind !== "scenario" || card.status === "withdrawn") return { refused: refuse("not-found") };
  const tableId = tableOf(state, actor);
  const known = storyOf(state, cardId);
  if (actor.role !== "facilitator" && !isForTable(state, card, known, tableId)) return { refused: refuse("foreign-card") };
  if (known?.activityId === activity.id) return { story: known, changes: [] };
  const story = known
    ? { ...known, activityId: activity.id }
    : newStory(context, cardId, card.origin.tableId ?? tableId, environment);
  return { story, changes: [put(state, story)] };
}

/** A table writes on its own scenarios, and on those of nobody's in its own field. */
function isForTable(state: ReadonlyState, card: Card, story: Prose | undefined, tableId: string | null): boolean {
  if (tableId === null || card.status !== "visible") return false;
  const owner = story?.tableId ?? card.origin.tableId;
  if (owner !== null) return owner === tableId;
  const fieldId = state.tables.table.get(tableId)?.fieldId ?? null;
  return fieldId === null || card.fieldId === null || fieldId === card.fieldId;
}
