import { describe, expect, it } from "vitest";
import { tallyGroups, tallyScale } from "./tally-groups.ts";

describe("tally", () => {
  it("bundles people in fives, those who answered first", () => {
    expect(tallyGroups(7, 12)).toEqual([
      { full: 5, open: 0 },
      { full: 2, open: 3 },
      { full: 0, open: 2 },
    ]);
  });

  it("has one stroke for each of 68", () => {
    const groups = tallyGroups(31, 68);
    expect(groups.reduce((sum, group) => sum + group.full, 0)).toBe(31);
    expect(groups.reduce((sum, group) => sum + group.full + group.open, 0)).toBe(68);
  });

  it("shows all who answered, also when there are more than were counted", () => {
    expect(tallyGroups(6, 5)).toEqual([
      { full: 5, open: 0 },
      { full: 1, open: 0 },
    ]);
    expect(tallyGroups(0, 0)).toEqual([]);
  });

  it("gets finer above seventy people and not before", () => {
    expect(tallyScale(68)).toBe(1);
    expect(tallyScale(140)).toBe(0.5);
  });
});
