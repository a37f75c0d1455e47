import { describe, expect, it } from "vitest";
import { shareOfJudgements } from "./share-of-judgements.ts";

describe("how much each phone is asked for", () => {
  it.each([
    [870, 62],
    [132, 9],
  ])("is for %i cells, 5 raters and 70 people %i judgements", (cells, perPerson) => {
    const share = shareOfJudgements({ cells, raters: 5, people: 70, minutes: null });
    expect(share).toMatchObject({ perPerson, isCutShort: false });
    expect(share.minutes).toBeCloseTo(perPerson / 6);
    expect(share.fewestRaters).toBe(4);
  });

  it("is never more than there are cells, nor than fits in the time", () => {
    expect(shareOfJudgements({ cells: 20, raters: 5, people: 3, minutes: null })).toEqual({
      perPerson: 20,
      minutes: 20 / 6,
      ratersPerCell: 3,
      fewestRaters: 3,
      isCutShort: true,
    });
    expect(shareOfJudgements({ cells: 870, raters: 5, people: 70, minutes: 5 })).toMatchObject({
      perPerson: 30,
      minutes: 5,
      fewestRaters: 2,
      isCutShort: true,
    });
    expect(shareOfJudgements({ cells: 132, raters: 5, people: 70, minutes: 5 })).toMatchObject({ perPerson: 9 });
  });

  it("is at least one where there is anything to judge, and none where there is not", () => {
    expect(shareOfJudgements({ cells: 6, raters: 3, people: 300, minutes: null }).perPerson).toBe(1);
    const nothing = { perPerson: 0, minutes: 0, ratersPerCell: 0, fewestRaters: 0, isCutShort: false };
    expect(shareOfJudgements({ cells: 0, raters: 5, people: 70, minutes: 10 })).toEqual(nothing);
    expect(shareOfJudgements({ cells: 20, raters: 5, people: 0, minutes: 10 })).toEqual(nothing);
  });

  it("refuses negative numbers", () => {
    expect(() => shareOfJudgements({ cells: -1, raters: 5, people: 70, minutes: null })).toThrow(RangeError);
    expect(() => shareOfJudgements({ cells: 1, raters: 5, people: 70, minutes: Number.NaN })).toThrow(RangeError);
  });
});
