import * as v from "valibot";
import { cellCommands } from "#domain/cell-entries.ts";
import { judgingCommands } from "#domain/judging.ts";
import { judgingSettings } from "#domain/judging-settings.ts";
import { tunnelDefaults } from "./defaults.ts";

const { raters, cap } = judgingSettings;
const whole = (from: number, to: number) => v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to));

/** Options against scenarios: every phone judges a share of the pairs. */
export const tunnelSettings = v.object({
  raters,
  cap,
  /** So many are taken on where none were selected. */
  options: v.optional(whole(1, 60), tunnelDefaults.options),
  scenarios: v.optional(whole(1, 8), tunnelDefaults.scenarios),
});
export type TunnelSettings = v.InferOutput<typeof tunnelSettings>;

const [, settle] = cellCommands;
export const tunnelCommand = v.variant("do", [...judgingCommands, settle]);
export type TunnelCommand = v.InferOutput<typeof tunnelCommand>;

/** "schadet stark" to "hilft stark". */
export const tunnelScale = { from: -2, to: 2 } as const;
