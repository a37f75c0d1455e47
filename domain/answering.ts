import type { ActivityContext } from "./activity-rules.ts";
import type { Actor } from "./actors.ts";
import type { Refusal } from "./decision.ts";
import type { Participant } from "./records.ts";

/** Who may answer now: somebody who has joined, while the step is open and not held. */
export function answering(
  { state, step }: ActivityContext<unknown>,
  actor: Actor,
): { person: Participant; refusal: null } | { person: null; refusal: Refusal } {
  const person = actor.role === "participant" ? state.tables.participant.get(actor.id) : undefined;
  if (!person) return { person: null, refusal: "forbidden" };
  if (step.status === "planned") return { person: null, refusal: "step-not-open" };
  if (step.status === "closed") return { person: null, refusal: "step-closed" };
  if (step.frozen) return { person: null, refusal: "frozen" };
  return { person, refusal: null };
}
