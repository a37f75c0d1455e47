import type { VoteSettings } from "./activity.ts";

/** What is meant where a step's settings say nothing; for the phone, which loads no schema. A test compares it. */
export const voteDefaults: VoteSettings = {
  cardKind: "option",
  unit: "clusters",
  total: 5,
  cap: 2,
  negative: false,
  secret: true,
  places: 5,
};
