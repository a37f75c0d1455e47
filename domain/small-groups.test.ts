import { describe, expect, it } from "vitest";
import { type Group, holdBackSmallGroups } from "./small-groups.ts";

const groups = (...counts: number[]): Group[] =>
  counts.map((count, index) => ({ title: `G${index}`, count }));

describe("small groups", () => {
  it("are not merged where there are none", () => {
    const all = groups(9, 5, 0);
    expect(holdBackSmallGroups(all)).toEqual({ shown: all, merged: null });
  });

  it("are told together, in their usual order", () => {
    const { shown, merged } = holdBackSmallGroups(groups(4, 20, 2));
    expect(shown.map(({ title }) => title)).toEqual(["G1"]);
    expect(merged).toEqual({ titles: ["G0", "G2"], count: 6 });
  });

  it("take the next larger group in, so that one alone cannot be found by subtraction", () => {
    expect(holdBackSmallGroups(groups(20, 4, 7)).merged).toEqual({ titles: ["G1", "G2"], count: 11 });
    expect(holdBackSmallGroups(groups(20, 1, 1, 8)).merged).toEqual({
      titles: ["G1", "G2", "G3"],
      count: 10,
    });
  });

  it("are not broken down at all where nothing else is left", () => {
    expect(holdBackSmallGroups(groups(3, 0, 0))).toEqual({ shown: [], merged: { titles: ["G0"], count: 3 } });
    expect(holdBackSmallGroups(groups(2, 2))).toEqual({
      shown: [],
      merged: { titles: ["G0", "G1"], count: 4 },
    });
  });

  it("hold for every attendance of four groups", () => {
    for (let code = 0; code < 9 ** 4; code += 1) {
      const counts = [code % 9, Math.floor(code / 9) % 9, Math.floor(code / 81) % 9, Math.floor(code / 729)];
      const { shown, merged } = holdBackSmallGroups(groups(...counts));
      expect(shown.every(({ count }) => count === 0 || count >= 5)).toBe(true);
      if (!merged || shown.length === 0) continue;
      expect(merged.count).toBeGreaterThanOrEqual(5);
      expect(merged.titles.length).toBeGreaterThanOrEqual(2);
    }
  });
});
