import * as v from "valibot";
import type { ActivityContext, ActivityRules } from "#domain/activity-rules.ts";
import type { Actor } from "#domain/actors.ts";
import { sentenceOf } from "#domain/assumption.ts";
import { tableOf, writeCard } from "#domain/cards.ts";
import { recordId, typedText } from "#domain/commands/schemas.ts";
import { type Decision, type Environment, refuse } from "#domain/decision.ts";
import { assumptionsFor, cardsBehind, factorsToAssume } from "#domain/key-factors.ts";
import { changeOwnWords, ownCard, writersOf, writingExposure } from "#domain/own-words.ts";
import { put, workshopOf } from "#domain/state.ts";
import { isAskedAtTable } from "#domain/subjects.ts";
import { shutForWriting } from "#domain/writing-time.ts";
import { assumeDefaults } from "./defaults.ts";

const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9));

/** Two to four ways in which each key factor may develop until the horizon year. */
export const assumeSettings = v.object({
  /** Others' developments stay unseen until the facilitator reveals them. */
  silent: v.optional(v.boolean(), assumeDefaults.silent),
  /** So many developments each key factor should have; told on the screens, never a bar to writing. */
  least: v.optional(count, assumeDefaults.least),
  most: v.optional(count, assumeDefaults.most),
});
export type AssumeSettings = v.InferOutput<typeof assumeSettings>;

const direction = v.nullable(v.picklist(["up", "same", "down", "turn"]));

export const assumeCommand = v.variant("do", [
  v.strictObject({
    do: v.literal("write"),
    /** A card or a bundle that developments are asked for. */
    factorId: recordId,
    /** With or without its beginning, "Bis 2035"; stored is the whole sentence. */
    text: typedText,
    direction,
    onBehalf: v.optional(v.boolean()),
  }),
  v.strictObject({ do: v.literal("reword"), cardId: recordId, text: typedText }),
  v.strictObject({ do: v.literal("direct"), cardId: recordId, direction }),
  v.strictObject({ do: v.literal("withdraw"), cardId: recordId }),
]);
export type AssumeCommand = v.InferOutput<typeof assumeCommand>;

type Context = ActivityContext<AssumeSettings>;

export const assume: ActivityRules<AssumeSettings, AssumeCommand> = {
  type: "assume",
  settings: assumeSettings,
  defaults: v.parse(assumeSettings, {}),
  command: assumeCommand,

  decide(context, actor, command, environment) {
    if (actor.role === "wall" || actor.role === "organiser" || actor.role === "server")
      return refuse("forbidden");
    if (actor.role === "participant" && !context.state.tables.participant.has(actor.id))
      return refuse("forbidden");
    const year = workshopOf(context.state).horizonYear;
    switch (command.do) {
      case "write":
        return write(context, actor, { ...command, text: sentenceOf(command.text, year) }, environment);
      case "direct":
        return direct(context, actor, command, environment);
      case "reword":
        return changeOwnWords(
          context,
          actor,
          { ...command, text: sentenceOf(command.text, year) },
          environment,
        );
      case "withdraw":
        return changeOwnWords(context, actor, command, environment);
    }
  },

  visibility: writingExposure,

  subjects: ({ state }) => factorsToAssume(state).subjects,

  // So many developments each factor has, in the order of the subjects; never which.
  progress: (context) => ({
    ...writersOf(context),
    coverage: factorsToAssume(context.state).subjects.map(
      (factor) => assumptionsFor(context.state, factor).length,
    ),
  }),
};

function write(
  { state, activity, step }: Context,
  actor: Actor,
  command: Extract<AssumeCommand, { do: "write" }>,
  environment: Environment,
): Decision {
  const shut = shutForWriting(step, actor, environment);
  if (shut) return refuse(shut);
  const tableId = tableOf(state, actor);
  if (activity.scope !== "everybody" && actor.role !== "facilitator" && tableId === null)
    return refuse("no-table");
  const factor = factorsToAssume(state).subjects.find(({ id }) => id === command.factorId);
  if (!factor || !isAskedAtTable(state, activity, factor, tableId)) return refuse("unknown-subject");
  const tableField = state.tables.table.get(tableId ?? "")?.fieldId ?? null;
  return writeCard(
    state,
    actor,
    {
      cardKind: "assumption",
      text: command.text,
      activityId: activity.id,
      fieldId: factor.fieldId ?? tableField,
      dimensionId: null,
      sources: cardsBehind(state, factor),
      details: { of: "assumption", direction: command.direction, factorId: factor.id },
      ...(command.onBehalf && { onBehalf: true }),
    },
    environment,
  );
}

/** Which way it goes; whoever leads and the table's host may say so later, too. */
function direct(
  context: Context,
  actor: Actor,
  { cardId, direction: towards }: Extract<AssumeCommand, { do: "direct" }>,
  environment: Environment,
): Decision {
  const shut = shutForWriting(context.step, actor, environment);
  if (shut) return refuse(shut);
  const found = ownCard(context, actor, cardId);
  if ("refused" in found) return found.refused;
  const { details } = found.card;
  if (details?.of !== "assumption") return refuse("wrong-kind");
  return {
    ok: true,
    changes: [put(context.state, { ...found.card, details: { ...details, direction: towards } })],
    result: { cardId },
    ...(actor.role !== "participant" && { undoable: true }),
  };
}
