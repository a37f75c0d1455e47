import * as v from "valibot";
import { cellCommands } from "#domain/cell-entries.ts";
import { judgingCommands } from "#domain/judging.ts";
import { judgingSettings } from "#domain/judging-settings.ts";
import { consistencyDefaults } from "./defaults.ts";

/** What goes together: assumptions of different key factors, two by two. */
export const consistencySettings = v.object({
  ...judgingSettings,
  /** At most so many assumptions of each key factor, the first ones. */
  perFactor: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)),
    consistencyDefaults.perFactor,
  ),
});
export type ConsistencySettings = v.InferOutput<typeof consistencySettings>;

export const consistencyCommand = v.variant("do", [...judgingCommands, ...cellCommands]);
export type ConsistencyCommand = v.InferOutput<typeof consistencyCommand>;
