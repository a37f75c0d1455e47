import * as v from "valibot";
import type { ActivityRules } from "#domain/activity-rules.ts";
import { refuse } from "#domain/decision.ts";

/** Listening or resting: phones are quiet, the wall shows a headline or the clock. */
export const pauseSettings = v.object({
  occasion: v.optional(v.picklist(["impulse", "break", "talk"]), "impulse"),
});
export type PauseSettings = v.InferOutput<typeof pauseSettings>;

export const pause: ActivityRules<PauseSettings, never> = {
  type: "pause",
  settings: pauseSettings,
  defaults: v.parse(pauseSettings, {}),
  command: null,
  decide: () => refuse("invalid"),
  visibility: () => ({ cards: "none", result: false }),
  progress: () => null,
};
