import { describe, expect, it } from "vitest";
import { chanceOf } from "./chance.ts";
import { twoCamps } from "./two-camps.ts";

const counted = (...counts: number[]) => counts.map((count, at) => ({ value: at + 1, count }));

describe("two camps in a distribution", () => {
  it("are seen in the case bimodal10, whose IQR says only that people differ", () => {
    expect(twoCamps(counted(4, 1, 0, 1, 4))).toEqual({
      low: { peak: 1, count: 5, share: 0.5 },
      valley: 3,
      high: { peak: 5, count: 5, share: 0.5 },
    });
  });

  it.each([
    ["one peak", [1, 3, 8, 4, 1]],
    ["everything alike", [3, 3, 3, 3, 3]],
    ["neighbours: no step lies between", [0, 5, 5, 0, 0]],
    ["a dip of less than half", [4, 3, 2, 3, 3]],
    ["a side below a quarter", [2, 0, 9, 3, 0]],
    ["single persons", [1, 0, 4, 0, 0]],
    ["fewer than five", [2, 0, 0, 0, 2]],
    ["nobody", [0, 0, 0, 0, 0]],
  ])("are not seen in %s", (_, counts) => {
    expect(twoCamps(counted(...counts))).toBeNull();
  });

  it("are seen on any scale, with the valley's own answers in no camp", () => {
    const counts = [4, 2, 1, 0, 3].map((count, at) => ({ value: at - 2, count }));
    expect(twoCamps(counts)).toMatchObject({
      low: { peak: -2, count: 7 },
      valley: 1,
      high: { peak: 2, count: 3 },
    });
  });

  it("are the same when the scale is turned round", () => {
    const chance = chanceOf(1, "camps");
    let seen = 0;
    for (let round = 0; round < 500; round += 1) {
      const counts = Array.from({ length: 9 }, () => chance.whole(0, 6) * chance.whole(0, 1));
      const camps = twoCamps(counted(...counts));
      const turned = twoCamps(counted(...[...counts].reverse()));
      if (camps) seen += 1;
      expect(turned === null).toBe(camps === null);
    }
    expect(seen).toBeGreaterThan(50);
  });

  it("stay the same when each answer is given twice", () => {
    const once = twoCamps(counted(5, 2, 1, 3, 4))!;
    const twice = twoCamps(counted(10, 4, 2, 6, 8))!;
    expect([twice.valley, twice.low.share]).toEqual([once.valley, once.low.share]);
  });
});
