import * as v from "valibot";

/** What is meant where a step's settings say nothing. */
export const judgingDefaults = { by: "phones", raters: 5, cap: 60 } as const;

const whole = (from: number, to: number) => v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to));

/** How a matrix is filled: every phone a share of it, or each table all of its own together. */
export const judgingSettings = {
  by: v.optional(v.picklist(["phones", "tables"]), judgingDefaults.by),
  /** Raters wanted for each cell. */
  raters: v.optional(whole(1, 30), judgingDefaults.raters),
  /** Most judgements that one person is asked for. */
  cap: v.optional(whole(1, 300), judgingDefaults.cap),
};
