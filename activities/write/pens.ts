import type { Actor } from "#domain/actors.ts";
import { tableOf } from "#domain/cards.ts";
import { type Decision, type Environment, refuse } from "#domain/decision.ts";
import { type Pen, penHolderId, penId, penOf, pensOf, storyOf } from "#domain/pen.ts";
import type { Entry, Response } from "#domain/records.ts";
import { type Change, put, remove } from "#domain/state.ts";
import type { WriteCommand, WriteContext } from "./commands.ts";
import { openStory } from "./story.ts";

/** Gives a phone the next number at a card, and with it a pen, asked for or held. Nobody else is told whose number it is. */
export function takePen(
  { state, activity }: WriteContext,
  participantId: string,
  cardId: string,
  tableId: string | null,
  pen: Pen["pen"],
  { now }: Environment,
): Change[] {
  const number = Math.max(0, ...pensOf(state, activity.id, cardId).map((other) => other.number)) + 1;
  const value: Pen = { pen, cardId, number };
  const entry: Entry = { kind: "entry", id: penId(activity.id, cardId, number), activityId: activity.id, tableId, value, createdAt: now };
  const holder: Response = {
    kind: "response",
    id: penHolderId(activity.id, cardId, participantId),
    activityId: activity.id,
    round: 1,
    participantId,
    subjectId: cardId,
    value: { number },
  };
  return [put(state, entry), put(state, holder)];
}

/** A phone at the table asks for the pen; where the table shares it freely, it has it. */
export function ask(context: WriteContext, actor: Actor, cardId: string, environment: Environment): Decision {
  const { state, activity } = context;
  if (actor.role !== "participant") return refuse("forbidden");
  const found = openStory(context, actor, cardId, environment);
  if ("refused" in found) return found.refused;
  const known = penOf(state, found.story, actor.id);
  if (known) return { ok: true, changes: found.changes, result: { number: known.number } };
  const pen = activity.settings.pen === "free" ? "held" : "asked";
  const taken = takePen(context, actor.id, cardId, found.story.tableId, pen, environment);
  return { ok: true, changes: [...found.changes, ...taken] };
}

/** A phone lays its pen down again. */
export function giveBack(context: WriteContext, actor: Actor, cardId: string): Decision {
  const { state } = context;
  const story = storyOf(state, cardId);
  if (!story || actor.role !== "participant") return refuse("not-found");
  const pen = penOf(state, story, actor.id);
  return pen ? { ok: true, changes: takenAway(context, pen) } : { ok: true, changes: [] };
}

/** Whoever hosts the table, or leads, hands the pen to a number, or takes it away. */
export function hand(
  context: WriteContext,
  actor: Actor,
  { cardId, number, held }: Extract<WriteCommand, { do: "hand" }>,
): Decision {
  const { state, activity } = context;
  const story = storyOf(state, cardId);
  const entry = state.tables.entry.get(penId(activity.id, cardId, number));
  if (!story || !entry) return refuse("not-found");
  if (actor.role === "host" && tableOf(state, actor) !== story.tableId) return refuse("foreign-card");
  const pen: Pen = { pen: "held", cardId, number };
  return { ok: true, changes: held ? [put(state, { ...entry, value: pen })] : takenAway(context, pen) };
}

function takenAway({ state, activity }: WriteContext, { cardId, number }: Pen): Change[] {
  const holders = [...state.tables.response.values()].filter(
    ({ activityId, subjectId, value }) =>
      activityId === activity.id && subjectId === cardId && (value as { number?: unknown } | null)?.number === number,
  );
  return [
    remove(state, "entry", penId(activity.id, cardId, number)),
    ...holders.map(({ id }) => remove(state, "response", id)),
  ];
}
