import * as v from "valibot";
import { cellCommands } from "#domain/cell-entries.ts";
import { judgingCommands } from "#domain/judging.ts";
import { judgingSettings } from "#domain/judging-settings.ts";
import { influenceDefaults } from "./defaults.ts";

/** Who moves whom: each key factor on each other. */
export const influenceSettings = v.object({
  ...judgingSettings,
  unit: v.optional(v.picklist(["cards", "clusters"]), influenceDefaults.unit),
  /** The key factors that an earlier step has selected, or everything on the board. */
  only: v.optional(v.picklist(["selected", "all"]), influenceDefaults.only),
  /** Where the map's lines run. */
  split: v.optional(v.picklist(["mean", "median"]), influenceDefaults.split),
});
export type InfluenceSettings = v.InferOutput<typeof influenceSettings>;

export const influenceCommand = v.variant("do", [...judgingCommands, ...cellCommands]);
export type InfluenceCommand = v.InferOutput<typeof influenceCommand>;

/** "gar nicht" to "stark". */
export const influenceScale = { from: 0, to: 3 } as const;
