import type { CollectSettings } from "./activity.ts";

/** What is meant where a step's settings say nothing; for the phone, which loads no schema. A test compares it. */
export const collectDefaults: CollectSettings = {
  cardKind: "factor",
  silent: true,
  limit: null,
  dimensions: "offered",
};
