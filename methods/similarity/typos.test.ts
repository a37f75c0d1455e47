import { expect, it } from "vitest";
import { isOneSlip, typoPairs } from "./typos.ts";

it.each([
  ["verein", "vereni", true],
  ["verein", "verin", true],
  ["verein", "vereiin", true],
  ["verein", "varein", true],
  ["opnv", "opvn", true],
  ["verein", "vreien", false],
  ["garten", "karten", false],
  ["ferwehr", "feuerwehr", false],
  ["wald", "wahl", false],
  ["verein", "verein", false],
])("judges %s and %s", (a, b, slip) => {
  expect(isOneSlip(a, b)).toBe(slip);
  expect(isOneSlip(b, a)).toBe(slip);
});

it("finds each pair of a slip once", () => {
  expect(typoPairs(["verein", "schule", "vereni", "shcule", "bus"])).toEqual([
    [0, 2],
    [1, 3],
  ]);
});
