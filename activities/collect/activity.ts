import * as v from "valibot";
import type { ActivityContext, ActivityRules } from "#domain/activity-rules.ts";
import type { Actor } from "#domain/actors.ts";
import { ownsCard, rewordCard, tableOf, withdrawCard, writeCard } from "#domain/cards.ts";
import { attendees } from "#domain/circles.ts";
import { recordId, typedText } from "#domain/commands/schemas.ts";
import { type Decision, type Environment, refuse } from "#domain/decision.ts";
import { type Card, shortId } from "#domain/records.ts";
import { put, type ReadonlyState } from "#domain/state.ts";
import { shutForWriting } from "#domain/writing-time.ts";
import { collectDefaults } from "./defaults.ts";

/** Collecting cards: silent first or open, per person or one per table, per dimension or freely. */
export const collectSettings = v.object({
  cardKind: v.optional(v.picklist(["factor", "assumption", "scenario", "option"]), collectDefaults.cardKind),
  /** Others' cards stay unseen until the facilitator reveals them. */
  silent: v.optional(v.boolean(), collectDefaults.silent),
  /** Cards per person; null for as many as one likes. */
  limit: v.optional(
    v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50))),
    collectDefaults.limit,
  ),
  /** Whether the phone offers the field's dimensions to choose from. */
  dimensions: v.optional(v.picklist(["offered", "none"]), collectDefaults.dimensions),
  /** Others see a card only after whoever leads has released it. */
  moderated: v.optional(v.boolean()),
});
export type CollectSettings = v.InferOutput<typeof collectSettings>;

export const collectCommand = v.variant("do", [
  v.strictObject({
    do: v.literal("write"),
    text: typedText,
    fieldId: v.nullable(recordId),
    dimensionId: v.nullable(recordId),
    /** Staff only: for somebody who has no phone. */
    onBehalf: v.optional(v.boolean()),
  }),
  v.strictObject({ do: v.literal("reword"), cardId: recordId, text: typedText }),
  v.strictObject({ do: v.literal("file"), cardId: recordId, dimensionId: v.nullable(recordId) }),
  v.strictObject({ do: v.literal("withdraw"), cardId: recordId }),
]);
export type CollectCommand = v.InferOutput<typeof collectCommand>;

type Context = ActivityContext<CollectSettings>;

export const collect: ActivityRules<CollectSettings, CollectCommand> = {
  type: "collect",
  settings: collectSettings,
  defaults: v.parse(collectSettings, {}),
  command: collectCommand,

  decide(context, actor, command, environment) {
    if (actor.role === "wall" || actor.role === "organiser") return refuse("forbidden");
    if (actor.role === "participant" && !context.state.tables.participant.has(actor.id))
      return refuse("forbidden");
    const shut = isOwnBusiness(context, actor, command)
      ? null
      : shutForWriting(context.step, actor, environment);
    if (shut) return refuse(shut);
    return command.do === "write"
      ? write(context, actor, command, environment)
      : change(context, actor, command, environment);
  },

  visibility({ activity, step }, audience) {
    const shown = step.status !== "planned" && (!activity.settings.silent || step.revealed);
    if (!shown) return { cards: "none", result: false };
    const perTable = activity.scope !== "everybody" && audience.role === "phone" && !step.revealed;
    return { cards: perTable ? "own-table" : "all", result: false };
  },

  progress({ state, activity }) {
    const answered = new Set<string>();
    const perTable = activity.scope === "one-card-per-table";
    for (const card of state.tables.card.values()) {
      if (card.activityId !== activity.id || card.status === "withdrawn") continue;
      const who = perTable ? card.origin.tableId : card.authorId;
      if (who !== null) answered.add(who);
    }
    // What was written on a shared phone was written by all who share it.
    for (const { id, sharedBy } of perTable ? [] : attendees(state))
      if (sharedBy !== undefined && answered.has(sharedBy)) answered.add(id);
    return { answered: answered.size, of: perTable ? state.tables.table.size : attendees(state).length };
  },
};

/** All cards that were written in a step, withdrawn ones too. */
export function cardsOf(state: ReadonlyState, activityId: string): Card[] {
  return [...state.tables.card.values()].filter((card) => card.activityId === activityId);
}

/** One's own words can be taken back at any time, and said otherwise while they are hidden. */
function isOwnBusiness({ state }: Context, actor: Actor, command: CollectCommand): boolean {
  if (actor.role !== "participant" || command.do === "write") return false;
  const card = state.tables.card.get(command.cardId);
  if (!card || !ownsCard(actor, card)) return false;
  return command.do === "withdraw" || (command.do === "reword" && card.status === "hidden");
}

function write(
  { state, activity }: Context,
  actor: Actor,
  command: Extract<CollectCommand, { do: "write" }>,
  environment: Environment,
): Decision {
  const tableId = tableOf(state, actor);
  const written = cardsOf(state, activity.id).filter((card) => card.status !== "withdrawn");
  // Whoever leads sits at no table and writes for those who have no phone.
  if (activity.scope !== "everybody" && actor.role !== "facilitator") {
    if (tableId === null) return refuse("no-table");
    if (activity.scope === "one-card-per-table" && written.some((card) => card.origin.tableId === tableId))
      return refuse("table-has-card");
  }
  const { limit } = activity.settings;
  if (
    limit !== null &&
    actor.role === "participant" &&
    written.filter((card) => card.authorId === actor.id).length >= limit
  )
    return refuse("card-limit");
  const tableField = tableId === null ? null : (state.tables.table.get(tableId)?.fieldId ?? null);
  return writeCard(
    state,
    actor,
    {
      cardKind: activity.settings.cardKind,
      text: command.text,
      activityId: activity.id,
      fieldId: command.fieldId ?? tableField,
      dimensionId: command.dimensionId,
      held: mustWait(activity, actor),
      ...(command.onBehalf && { onBehalf: true }),
    },
    environment,
  );
}

const mustWait = (activity: Context["activity"], actor: Actor): boolean =>
  (activity.settings.moderated ?? false) && actor.role !== "facilitator";

/** New words were not read by whoever released the old ones. */
function heldAgain(decision: Decision): Decision {
  if (!decision.ok) return decision;
  const changes = decision.changes.map((change) =>
    change.after?.kind === "card" ? { ...change, after: { ...change.after, held: true } } : change,
  );
  return { ...decision, changes };
}

function change(
  { state, activity }: Context,
  actor: Actor,
  command: Exclude<CollectCommand, { do: "write" }>,
  environment: Environment,
): Decision {
  const card = state.tables.card.get(command.cardId);
  if (!card || card.activityId !== activity.id || card.status === "withdrawn") return refuse("not-found");
  const sharedAtTable =
    activity.scope === "one-card-per-table" && card.origin.tableId === tableOf(state, actor);
  if (!ownsCard(actor, card) && !sharedAtTable) return refuse("foreign-card");
  switch (command.do) {
    case "reword": {
      const decision = rewordCard(state, card, command.text, environment);
      return mustWait(activity, actor) ? heldAgain(decision) : decision;
    }
    case "withdraw":
      return withdrawCard(state, card);
    case "file": {
      const dimension =
        command.dimensionId === null ? undefined : state.tables.dimension.get(command.dimensionId);
      if (command.dimensionId !== null && !dimension) return refuse("not-found");
      return {
        ok: true,
        changes: [
          put(state, {
            ...card,
            fieldId: dimension?.fieldId ?? card.fieldId,
            dimensionId: dimension?.id ?? null,
            // A cluster lies in one dimension: who goes to another leaves it.
            clusterId: null,
          }),
        ],
        result: { cardId: card.id, label: shortId(card) },
      };
    }
  }
}
