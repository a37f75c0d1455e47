import type { Step } from "#domain/records.ts";
import type { Countdown } from "../clock-time.ts";

/** What a step's clock shows while it is open; it stands still while the step is held. */
export function stepTime({ status, openedAt, deadline, frozen, heldAt }: Step): Countdown | null {
  if (status !== "open" || openedAt === null || deadline === null) return null;
  return { startedAt: openedAt, deadline, pausedLeft: frozen && heldAt ? deadline - heldAt : null };
}
