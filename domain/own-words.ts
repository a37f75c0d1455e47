import type { ActivityContext, Exposure, Progress } from "./activity-rules.ts";
import type { Actor, Audience } from "./actors.ts";
import { attendees } from "./circles.ts";
import { ownsCard, rewordCard, withdrawCard } from "./cards.ts";
import { type Decision, type Environment, refuse } from "./decision.ts";
import type { Card } from "./records.ts";
import { shutForWriting } from "./writing-time.ts";

type OwnWords =
  | { readonly do: "reword"; readonly cardId: string; readonly text: string }
  | { readonly do: "withdraw"; readonly cardId: string };

/** A card of a step that an actor may touch, or why not. */
export function ownCard(
  { state, activity }: ActivityContext<unknown>,
  actor: Actor,
  cardId: string,
): { readonly card: Card } | { readonly refused: Decision } {
  const card = state.tables.card.get(cardId);
  if (!card || card.activityId !== activity.id || card.status === "withdrawn")
    return { refused: refuse("not-found") };
  return ownsCard(actor, card) ? { card } : { refused: refuse("foreign-card") };
}

/** Other words for an own card, or away with it: while the step is open, and one's own words back at any time. */
export function changeOwnWords(
  context: ActivityContext<unknown>,
  actor: Actor,
  command: OwnWords,
  environment: Environment,
): Decision {
  const found = ownCard(context, actor, command.cardId);
  const isOwnBusiness =
    "card" in found &&
    actor.role === "participant" &&
    (command.do === "withdraw" || found.card.status === "hidden");
  const shut = isOwnBusiness ? null : shutForWriting(context.step, actor, environment);
  if (shut) return refuse(shut);
  if ("refused" in found) return found.refused;
  return command.do === "withdraw"
    ? withdrawCard(context.state, found.card)
    : rewordCard(context.state, found.card, command.text, environment);
}

/** Whose cards are seen in a step that is silent or open: in silence nobody's, until it is revealed. */
export function writingExposure(
  { activity, step }: ActivityContext<{ readonly silent: boolean }>,
  audience: Audience,
): Exposure {
  const shown = step.status !== "planned" && (!activity.settings.silent || step.revealed);
  if (!shown) return { cards: "none", result: false };
  const isApart = activity.scope !== "everybody" && audience.role === "phone" && !step.revealed;
  return { cards: isApart ? "own-table" : "all", result: false };
}

/** How many have written of how many are there; what was written on a shared phone was written by all who share it. */
export function writersOf({ state, activity }: ActivityContext<unknown>): Progress {
  const wrote = new Set<string>();
  for (const card of state.tables.card.values())
    if (card.activityId === activity.id && card.status !== "withdrawn" && card.authorId !== null)
      wrote.add(card.authorId);
  for (const { id, sharedBy } of attendees(state))
    if (sharedBy !== undefined && wrote.has(sharedBy)) wrote.add(id);
  return { answered: wrote.size, of: attendees(state).length };
}
