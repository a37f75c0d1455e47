import type { ActivityContext } from "#domain/activity-rules.ts";
import type { Actor } from "#domain/actors.ts";
import { type Decision, type Environment, refuse } from "#domain/decision.ts";
import { put } from "#domain/state.ts";
import { cleanText } from "#domain/text.ts";
import type { ReviewCommand, ReviewSettings } from "./schemas.ts";

type Context = ActivityContext<ReviewSettings>;
type Of<D extends ReviewCommand["do"]> = Extract<ReviewCommand, { do: D }>;

const leads = (actor: Actor) => actor.role === "facilitator" || actor.role === "organiser";

/** Other people get a round of their own; what the hall does goes on beside it. */
export function openCircle(
  { state, step }: Context,
  actor: Actor,
  { name, closesAt }: Of<"open-circle">,
  { now }: Environment,
): Decision {
  if (!leads(actor)) return refuse("forbidden");
  if (step.status === "open") return refuse("still-open");
  if (closesAt !== null && closesAt <= now) return refuse("invalid");
  // In a step that never ran in the hall the first round is left to it.
  const round = step.round + 1;
  const circle = { name: cleanText(name), closesAt, closedAt: null };
  const asked =
    step.status === "planned"
      ? { status: "closed" as const, openedAt: now, closedAt: now, deadline: null }
      : {};
  return {
    ok: true,
    changes: [put(state, { ...step, ...asked, round, circles: { ...step.circles, [round]: circle } })],
    result: { round },
  };
}

/** Ends a circle's round, lets it go on, or gives it another last day. */
export function setCircle(
  { state, step }: Context,
  actor: Actor,
  { round, open, closesAt }: Of<"set-circle">,
  { now }: Environment,
): Decision {
  if (!leads(actor)) return refuse("forbidden");
  const circle = step.circles?.[round];
  if (!circle) return refuse("not-found");
  if (open && closesAt !== null && closesAt <= now) return refuse("invalid");
  const changed = { ...circle, closesAt, closedAt: open ? null : (circle.closedAt ?? now) };
  return { ok: true, changes: [put(state, { ...step, circles: { ...step.circles, [round]: changed } })] };
}
