import { expect, it } from "vitest";
import { rankBars } from "./bar-ranks.ts";

it("equal votes share a rank and say so", () => {
  const { ranked, longest, twoSided } = rankBars([{ value: 31 }, { value: 24 }, { value: 24 }, { value: 3 }]);
  expect(ranked.map(({ rank, tied }) => [rank, tied])).toEqual([
    [1, false],
    [2, true],
    [2, true],
    [4, false],
  ]);
  expect([longest, twoSided]).toEqual([31, false]);
});

it("points against count against, and draw to their own side", () => {
  const { ranked, longest, twoSided } = rankBars([
    { value: 5, minus: 9 },
    { value: 2, minus: 0 },
  ]);
  expect(ranked.map(({ rank }) => rank)).toEqual([2, 1]);
  expect([longest, twoSided]).toEqual([9, true]);
});

it("a vote without votes draws nothing", () => {
  expect(rankBars([{ value: 0 }]).longest).toBe(1);
  expect(rankBars([]).ranked).toEqual([]);
});
