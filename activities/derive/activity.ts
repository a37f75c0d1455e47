import * as v from "valibot";
import type { ActivityContext, ActivityRules } from "#domain/activity-rules.ts";
import type { Actor } from "#domain/actors.ts";
import { ownsCard, tableOf, writeCard } from "#domain/cards.ts";
import { recordId, typedText } from "#domain/commands/schemas.ts";
import { type Decision, type Environment, refuse } from "#domain/decision.ts";
import { optionParts, withParts } from "#domain/option-parts.ts";
import { changeOwnWords, writersOf, writingExposure } from "#domain/own-words.ts";
import { put } from "#domain/state.ts";
import { subjectsOf } from "#domain/subjects.ts";
import { shutForWriting } from "#domain/writing-time.ts";
import { deriveDefaults } from "./defaults.ts";

/** Options that come from scenarios: what first, then where, how, when, by whom, for whom, as far as anybody knows. */
export const deriveSettings = v.object({
  /** Others' options stay unseen until the facilitator reveals them. */
  silent: v.optional(v.boolean(), deriveDefaults.silent),
  /** Which scenarios a phone is shown: those of the own table, all, or only those that were selected. */
  from: v.optional(v.picklist(["table", "all", "selected"]), deriveDefaults.from),
});
export type DeriveSettings = v.InferOutput<typeof deriveSettings>;

export const deriveCommand = v.variant("do", [
  v.strictObject({
    do: v.literal("write"),
    text: typedText,
    /** The scenarios that it comes from; none where there are none. */
    sources: v.pipe(v.array(recordId), v.maxLength(40)),
    parts: v.optional(optionParts),
    onBehalf: v.optional(v.boolean()),
  }),
  v.strictObject({ do: v.literal("reword"), cardId: recordId, text: typedText }),
  /** Writes the parts that are named, and leaves the others as they are. */
  v.strictObject({ do: v.literal("complete"), cardId: recordId, parts: optionParts }),
  v.strictObject({ do: v.literal("withdraw"), cardId: recordId }),
]);
export type DeriveCommand = v.InferOutput<typeof deriveCommand>;

type Context = ActivityContext<DeriveSettings>;

export const derive: ActivityRules<DeriveSettings, DeriveCommand> = {
  type: "derive",
  settings: deriveSettings,
  defaults: v.parse(deriveSettings, {}),
  command: deriveCommand,

  decide(context, actor, command, environment) {
    if (actor.role === "wall" || actor.role === "organiser" || actor.role === "server")
      return refuse("forbidden");
    if (actor.role === "participant" && !context.state.tables.participant.has(actor.id))
      return refuse("forbidden");
    switch (command.do) {
      case "write":
        return write(context, actor, command, environment);
      case "complete":
        return complete(context, actor, command, environment);
      case "reword":
      case "withdraw":
        return changeOwnWords(context, actor, command, environment);
    }
  },

  visibility: writingExposure,

  subjects: ({ state, activity }) =>
    subjectsOf(state, {
      cardKind: "scenario",
      unit: "cards",
      ...(activity.settings.from === "selected" && { only: "selected" }),
    }),

  progress: writersOf,
};

function write(
  { state, activity, step }: Context,
  actor: Actor,
  { text, sources, parts = {}, onBehalf }: Extract<DeriveCommand, { do: "write" }>,
  environment: Environment,
): Decision {
  const shut = shutForWriting(step, actor, environment);
  if (shut) return refuse(shut);
  const tableId = tableOf(state, actor);
  if (activity.scope !== "everybody" && actor.role !== "facilitator" && tableId === null)
    return refuse("no-table");
  const scenarios = sources.flatMap(
    (id) => subjectsOf(state, { cardKind: "scenario", unit: "cards" }).find((one) => one.id === id) ?? [],
  );
  if (scenarios.length !== sources.length) return refuse("unknown-subject");
  const tableField = state.tables.table.get(tableId ?? "")?.fieldId ?? null;
  return writeCard(
    state,
    actor,
    {
      cardKind: "option",
      text,
      activityId: activity.id,
      fieldId: tableField ?? scenarios[0]?.fieldId ?? null,
      dimensionId: null,
      sources: [...new Set(sources)],
      details: withParts(undefined, parts),
      ...(onBehalf && { onBehalf: true }),
    },
    environment,
  );
}

/** An option from any step can be completed; by hosts and whoever leads also when the step is over. */
function complete(
  { state, step }: Context,
  actor: Actor,
  { cardId, parts }: Extract<DeriveCommand, { do: "complete" }>,
  environment: Environment,
): Decision {
  const isLater = actor.role !== "participant" && step.status === "closed";
  const shut = isLater ? null : shutForWriting(step, actor, environment);
  if (shut) return refuse(shut);
  const card = state.tables.card.get(cardId);
  if (!card || card.status === "withdrawn") return refuse("not-found");
  if (card.cardKind !== "option") return refuse("wrong-kind");
  if (!ownsCard(actor, card)) return refuse("foreign-card");
  return {
    ok: true,
    changes: [put(state, { ...card, details: withParts(card.details, parts) })],
    result: { cardId },
    ...(actor.role !== "participant" && { undoable: true }),
  };
}
