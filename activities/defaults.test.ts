import { expect, test } from "vitest";
import { collectDefaults } from "./collect/defaults.ts";
import { rateDefaults } from "./rate/defaults.ts";
import { activityRules } from "./rules.ts";
import { voteDefaults } from "./vote/defaults.ts";

// The phone loads no schema and takes the defaults from beside it: they must be those that the rules apply.
test.each([
  ["collect", collectDefaults],
  ["rate", rateDefaults],
  ["vote", voteDefaults],
])("the phone's defaults of %s are those of its rules", (type, defaults) => {
  expect(defaults).toEqual(activityRules[type]?.defaults);
});
