import type { Pace } from "#components/activity-screens.ts";
import type { Activity } from "#domain/records.ts";
import type { Agenda } from "./agenda.ts";

export type PaceOf = (activity: Activity) => Pace;

/** What the one large key does next. */
export type Move =
  | { readonly kind: "begin"; readonly activity: Activity }
  | { readonly kind: "end"; readonly activity: Activity }
  | { readonly kind: "reveal"; readonly activity: Activity }
  | { readonly kind: "next"; readonly activity: Activity }
  | { readonly kind: "finish"; readonly activity: Activity }
  | { readonly kind: "over" };

/** Whether something of this step stays covered until the facilitator shows it. */
export const isCovered = (activity: Activity, pace: Pace): boolean => pace.covered(activity.settings);

/** End, reveal, go on: what a facilitator would do next. */
export function nextMove({ current, next }: Pick<Agenda, "current" | "next">, paceOf: PaceOf): Move {
  if (!current) return next ? { kind: "begin", activity: next.activity } : { kind: "over" };
  const { activity, step } = current;
  const pace = paceOf(activity);
  const isOpen = step.status === "open";
  const hidden = isCovered(activity, pace) && !step.revealed && step.status !== "planned";
  if (hidden && pace.reveal === "while-open") return { kind: "reveal", activity };
  if (isOpen && pace.endsFirst) return { kind: "end", activity };
  if (hidden) return { kind: "reveal", activity };
  if (next) return { kind: "next", activity: next.activity };
  return isOpen ? { kind: "finish", activity } : { kind: "over" };
}
