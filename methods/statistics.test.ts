import { describe, expect, it } from "vitest";
import {
  consensus,
  distribution,
  isOutside,
  mean,
  median,
  quartiles,
  shareAgreeing,
  summarise,
} from "./statistics.ts";

/**
 * Numbers from the project's case `delphi_quartile_conventions` (computed with numpy 2.4.6, method "linear" =
 * type 7; thresholds from PMC8024512, table 1, and von der Gracht 2012).
 */
const CASES = [
  {
    name: "odd7",
    ratings: [1, 2, 2, 3, 4, 5, 5],
    median: 3,
    mean: 3.1429,
    q1: 2,
    q3: 4.5,
    consensus: false,
    share: 0.4286,
    outside: [1, 5, 5],
  },
  {
    name: "ten",
    ratings: [1, 2, 3, 3, 4, 4, 4, 5, 5, 5],
    median: 4,
    mean: 3.6,
    q1: 3,
    q3: 4.75,
    consensus: false,
    share: 0.6,
    outside: [1, 2, 5, 5, 5],
  },
  {
    name: "bimodal10",
    ratings: [1, 1, 1, 1, 2, 4, 5, 5, 5, 5],
    median: 3,
    mean: 3,
    q1: 1,
    q3: 5,
    consensus: false,
    share: 0.5,
    outside: [],
  },
  {
    name: "tight9",
    ratings: [3, 4, 4, 4, 4, 4, 4, 5, 5],
    median: 4,
    mean: 4.1111,
    q1: 4,
    q3: 4,
    consensus: true,
    share: 0.8889,
    outside: [3, 5, 5],
  },
  {
    name: "edge8",
    ratings: [2, 3, 3, 4, 4, 4, 5, 5],
    median: 4,
    mean: 3.75,
    q1: 3,
    q3: 4.25,
    consensus: false,
    share: 0.625,
    outside: [2, 5, 5],
  },
  {
    name: "six",
    ratings: [2, 2, 3, 4, 4, 4],
    median: 3.5,
    mean: 3.1667,
    q1: 2.25,
    q3: 4,
    consensus: false,
    share: 0.5,
    outside: [2, 2],
  },
  { name: "single", ratings: [4], median: 4, mean: 4, q1: 4, q3: 4, consensus: true, share: 1, outside: [] },
  {
    name: "verdict_flips6",
    ratings: [3, 4, 5, 5, 5, 5],
    median: 5,
    mean: 4.5,
    q1: 4.25,
    q3: 5,
    consensus: true,
    share: 0.8333,
    outside: [3, 4],
  },
  {
    name: "verdict_flips7",
    ratings: [1, 1, 1, 1, 1, 3, 3],
    median: 1,
    mean: 1.5714,
    q1: 1,
    q3: 2,
    consensus: true,
    share: 0,
    outside: [3, 3],
  },
  {
    name: "verdict_flips4",
    ratings: [3, 5, 5, 5],
    median: 5,
    mean: 4.5,
    q1: 4.5,
    q3: 5,
    consensus: true,
    share: 0.75,
    outside: [3],
  },
];

describe.each(CASES)("the case $name", (one) => {
  it("gives median, mean, quartiles of type 7 and the verdict", () => {
    expect(median(one.ratings)).toBe(one.median);
    expect(mean(one.ratings)).toBeCloseTo(one.mean, 4);
    expect(quartiles(one.ratings)).toEqual({
      q1: one.q1,
      median: one.median,
      q3: one.q3,
      iqr: one.q3 - one.q1,
    });
    expect(consensus(one.ratings, 5)?.reached).toBe(one.consensus);
    expect(shareAgreeing(one.ratings, 5)).toBeCloseTo(one.share, 4);
  });

  it("asks for a reason from those outside the middle half", () => {
    const quarters = quartiles([...one.ratings].reverse())!;
    expect(one.ratings.filter((answer) => isOutside(answer, quarters))).toEqual(one.outside);
  });
});

describe("the room answers on a scale", () => {
  it("never counts weiß nicht as the middle", () => {
    const answers = [5, null, 5, null, null, 4];
    expect(summarise(answers, 5)).toMatchObject({ n: 3, missing: 3, median: 5 });
    expect(mean(answers)).toBeCloseTo(14 / 3);
    expect(shareAgreeing(answers, 5)).toBe(1);
  });

  it("has no result when nobody answered", () => {
    expect(summarise([null, null], 5)).toBeNull();
    expect(median([])).toBeNull();
    expect(consensus([null], 9)).toBeNull();
  });

  it("shows two camps that the quartiles hide", () => {
    const counts = distribution([1, 1, 5, 5, 5, null], 5).map(({ count }) => count);
    expect(counts).toEqual([2, 0, 0, 0, 3]);
  });

  it("refuses an answer that the scale does not have", () => {
    expect(() => distribution([6], 5)).toThrow(RangeError);
    expect(() => distribution([0], 9)).toThrow(RangeError);
    expect(() => distribution([2.5], 5)).toThrow(RangeError);
  });

  it("does not reorder the answers it was given", () => {
    const answers = [5, 1, 3];
    quartiles(answers);
    expect(answers).toEqual([5, 1, 3]);
  });

  it("says on which side five steps agree", () => {
    expect(consensus([4, 5, 5], 5)).toMatchObject({ reached: true, direction: "for" });
    expect(consensus([1, 1, 2], 5)).toMatchObject({ reached: true, direction: "against" });
    expect(consensus([3, 3, 3], 5)).toMatchObject({ reached: true, direction: null });
    expect(consensus([1, 3, 5], 5)).toMatchObject({ reached: false, direction: null });
  });

  it("needs 70 % in 7-9 and less than 15 % in 1-3 on nine steps", () => {
    const room = (high: number, middle: number, low: number) => [
      ...Array<number>(high).fill(8),
      ...Array<number>(middle).fill(5),
      ...Array<number>(low).fill(2),
    ];
    expect(consensus(room(14, 4, 2), 9)).toMatchObject({
      reached: true,
      direction: "for",
      shareAgreeing: 0.7,
    });
    expect(consensus(room(14, 3, 3), 9)).toMatchObject({ reached: false });
    expect(consensus(room(13, 7, 0), 9)).toMatchObject({ reached: false });
    expect(consensus(room(2, 4, 14), 9)).toMatchObject({
      reached: true,
      direction: "against",
      shareRejecting: 0.7,
    });
  });
});
