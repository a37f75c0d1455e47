import type { Actor } from "#domain/actors.ts";
import { checkText, tableOf, writeCard } from "#domain/cards.ts";
import { type Decision, type Environment, refuse } from "#domain/decision.ts";
import { storyOf, textRight } from "#domain/pen.ts";
import type { Card } from "#domain/records.ts";
import { put } from "#domain/state.ts";
import type { WriteCommand, WriteContext } from "./commands.ts";
import { takePen } from "./pens.ts";
import { newStory, openStory } from "./story.ts";

/** Begins a scenario of the own table with an empty text. The phone that begins it holds the pen. */
export function start(
  context: WriteContext,
  actor: Actor,
  command: Extract<WriteCommand, { do: "start" }>,
  environment: Environment,
): Decision {
  const { state, activity } = context;
  const tableId = actor.role === "facilitator" ? (command.tableId ?? null) : tableOf(state, actor);
  if (actor.role !== "facilitator") {
    if (tableId === null) return refuse("no-table");
    const begun = [...state.tables.card.values()].filter(
      (card) => card.activityId === activity.id && card.status === "visible" && card.origin.tableId === tableId,
    );
    if (begun.length >= activity.settings.perTable) return refuse("table-has-card");
  }
  const sources = command.sources ?? [];
  if (sources.some((id) => !state.tables.card.has(id))) return refuse("not-found");
  const { polarity, form } = command;
  const fieldId = tableId === null ? null : (state.tables.table.get(tableId)?.fieldId ?? null);
  const written = writeCard(
    state,
    actor,
    {
      cardKind: "scenario",
      text: command.title,
      activityId: activity.id,
      fieldId,
      dimensionId: null,
      sources,
      details: { of: "scenario", polarity, form },
      tableId,
    },
    environment,
  );
  if (!written.ok) return written;
  const cardId = String(written.result?.cardId);
  const story = newStory(context, cardId, tableId, environment);
  const pen = actor.role === "participant" ? takePen(context, actor.id, cardId, tableId, "held", environment) : [];
  return {
    ...written,
    changes: [...written.changes, put(state, story), ...pen],
    result: { ...written.result, textId: story.id },
  };
}

/** Begins the text of a scenario that came from elsewhere. */
export function open(context: WriteContext, actor: Actor, cardId: string, environment: Environment): Decision {
  const found = openStory(context, actor, cardId, environment);
  if ("refused" in found) return found.refused;
  return { ok: true, changes: found.changes, result: { textId: found.story.id } };
}

/** Says what a story is called, and what kind of one it is. */
export function describe(
  context: WriteContext,
  actor: Actor,
  command: Extract<WriteCommand, { do: "describe" }>,
  environment: Environment,
): Decision {
  const { state } = context;
  const card = state.tables.card.get(command.cardId);
  const story = storyOf(state, command.cardId);
  if (!card || !story || card.status === "withdrawn") return refuse("not-found");
  if (textRight(state, actor, story) !== "write") return refuse("foreign-card");
  const checked = checkText(command.title);
  if (!checked.ok) return refuse(checked.reason);
  const { polarity, form } = command;
  const described: Card = { ...card, text: checked.text, details: { of: "scenario", polarity, form }, editedAt: environment.now };
  return { ok: true, changes: [put(state, described)] };
}
