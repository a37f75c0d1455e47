import type { Actor } from "./actors.ts";
import type { Environment, Refusal } from "./decision.ts";
import type { Step } from "./records.ts";

/** A sentence that was being typed when the step closed is still taken for this long. */
const graceMilliseconds = 30_000;

/** Why no card is taken in a step now; null when one is. */
export function shutForWriting(step: Step, actor: Actor, { now }: Pick<Environment, "now">): Refusal | null {
  if (step.status === "planned") return "step-not-open";
  // Whoever leads may add what was said aloud, at any time after the opening.
  if (actor.role === "facilitator") return null;
  if (step.frozen) return "frozen";
  const inGrace = step.closedAt !== null && !step.closedHeld && now <= step.closedAt + graceMilliseconds;
  return step.status === "closed" && !inGrace ? "step-closed" : null;
}
