import type { Actor } from "#domain/actors.ts";
import { ownsCard, rewordCard, writeCard } from "#domain/cards.ts";
import { type Decision, type Environment, refuse } from "#domain/decision.ts";
import { keyFactorsOf } from "#domain/key-factors.ts";
import type { CardDetails } from "#domain/records.ts";
import { remove } from "#domain/state.ts";
import { type ComposeContext, tableFor } from "./arranging.ts";
import { brokenBy, workedBox } from "./box.ts";
import type { ComposeCommand } from "./commands.ts";

/** Makes a scenario of a choice that has one assumption for each key factor; the choice is then free for the next one. */
export function keepScenario(
  context: ComposeContext,
  actor: Actor,
  { title, polarity, tableId }: Extract<ComposeCommand, { do: "keep" }>,
  environment: Environment,
): Decision {
  const { state, activity } = context;
  const whose = tableFor(context, actor, tableId);
  if (!whose) return refuse("not-found");
  const box = workedBox(state.tables.entry.values(), activity.id);
  const picks = box.picks.get(whose.tableId ?? "") ?? {};
  const factors = asked(context, box.axes);
  const sources = factors.flatMap(({ id, assumptions }) => assumptions.filter((one) => one.id === picks[id]).map((one) => one.id));
  if (factors.length === 0 || sources.length < factors.length) return refuse("box-incomplete");
  if (brokenBy(box, sources)) return refuse("box-excluded");
  const table = whose.tableId === null ? undefined : state.tables.table.get(whose.tableId);
  const decision = writeCard(
    state,
    actor,
    {
      cardKind: "scenario",
      text: title,
      activityId: activity.id,
      fieldId: table?.fieldId ?? null,
      dimensionId: null,
      sources,
      details: { of: "scenario", polarity, form: null },
      tableId: whose.tableId,
    },
    environment,
  );
  if (!decision.ok) return decision;
  const choice = `${activity.id}.choice.${whose.tableId ?? "all"}`;
  return { ...decision, changes: [...decision.changes, remove(state, "entry", choice)] };
}

/** In the mode of axes only their two key factors are chosen from. */
function asked({ state, activity }: ComposeContext, axes: readonly string[]) {
  const all = keyFactorsOf(state).filter(({ assumptions }) => assumptions.length > 0);
  return activity.settings.mode === "axes" ? all.filter(({ id }) => axes.includes(id)) : all;
}

/** Another title or direction for a scenario; what it is made of stays. */
export function nameScenario(
  { state, activity }: ComposeContext,
  actor: Actor,
  { cardId, title, polarity }: Extract<ComposeCommand, { do: "name" }>,
  environment: Environment,
): Decision {
  const card = state.tables.card.get(cardId);
  if (!card || card.activityId !== activity.id || card.status === "withdrawn") return refuse("not-found");
  if (!ownsCard(actor, card)) return refuse("foreign-card");
  const details: CardDetails = { of: "scenario", form: null, ...(card.details?.of === "scenario" && card.details), polarity };
  const decision = rewordCard(state, { ...card, details }, title, environment);
  if (!decision.ok) return decision;
  const [reworded] = decision.changes;
  return reworded
    ? { ...decision, undoable: true }
    : { ...decision, undoable: true, changes: [{ kind: "card", id: card.id, before: card, after: { ...card, details } }] };
}
