import type { Activity, Step } from "#domain/records.ts";
import type { Agenda } from "./agenda.ts";

/** What the one large key does next. */
export type Move =
  | { readonly kind: "begin"; readonly activity: Activity }
  | { readonly kind: "end"; readonly activity: Activity }
  | { readonly kind: "reveal"; readonly activity: Activity }
  | { readonly kind: "next"; readonly activity: Activity }
  | { readonly kind: "finish"; readonly activity: Activity }
  | { readonly kind: "over" };

/** Whether something of this step stays covered until the facilitator shows it. */
export function isCovered(activity: Activity): boolean {
  if (activity.type !== "collect") return activity.type === "rate" || activity.type === "vote";
  const settings = activity.settings as { silent?: unknown } | null;
  return settings?.silent !== false;
}

/** End, reveal, go on: what a facilitator would do next. Silent cards are revealed before the tables go on writing. */
export function nextMove({ current, next }: Pick<Agenda, "current" | "next">): Move {
  if (!current) return next ? { kind: "begin", activity: next.activity } : { kind: "over" };
  const { activity, step } = current;
  const isOpen = step.status === "open";
  const hidden = isCovered(activity) && !step.revealed && step.status !== "planned";
  if (activity.type === "collect" && hidden) return { kind: "reveal", activity };
  if (isOpen && mustEnd(activity, step)) return { kind: "end", activity };
  if (hidden) return { kind: "reveal", activity };
  if (next) return { kind: "next", activity: next.activity };
  return isOpen ? { kind: "finish", activity } : { kind: "over" };
}

/** Listening and sorting end by going on; writing and voting end on their own, so that the room can look at it. */
function mustEnd(activity: Activity, step: Step): boolean {
  return step.status === "open" && ["collect", "rate", "vote"].includes(activity.type);
}
