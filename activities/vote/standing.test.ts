import { describe, expect, it } from "vitest";
import { placesOfRunOff, standingOf } from "./standing.ts";

const asked = (places: number | null, sums: Record<string, number>) => ({
  places,
  subjects: Object.entries(sums).map(([subjectId, sum]) => ({ subjectId, sum })),
});
const told = (places: number | null, sums: Record<string, number>) => {
  const { cut } = standingOf(asked(places, sums));
  const ids = (list: readonly { subjectId: string }[]) => list.map(({ subjectId }) => subjectId).join("");
  return cut && [ids(cut.in), ids(cut.tiedAtCut), ids(cut.out)];
};

describe("what a vote came to", () => {
  it("[VO19] lets go on what was wanted, sets apart who is tied, and nobody by chance", () => {
    expect(told(2, { a: 3, b: 2, c: 2, d: 1 })).toEqual(["a", "bc", "d"]);
    expect(told(3, { a: 3, b: 2, c: 2, d: 1 })).toEqual(["abc", "", "d"]);
    expect(told(1, { a: 2, b: 2 })).toEqual(["", "ab", ""]);
  });

  it("[VO19] lets nothing go on that nobody wanted, even where places are left, and calls it no tie", () => {
    expect(told(3, { a: 2, b: 0, c: 0, d: -2 })).toEqual(["a", "", "bcd"]);
    expect(told(1, { a: 0, b: 0 })).toEqual(["", "", "ab"]);
  });

  it("[VO19] names nobody where no places were decided on", () => {
    expect(told(null, { a: 2, b: 1 })).toBeNull();
  });

  it("[VO19] leaves to a run-off what the tie left open, also when one of those tied has gone since", () => {
    const tie = asked(2, { a: 3, b: 2, c: 2, d: 2 });
    expect(placesOfRunOff(tie, ["b", "c", "d"])).toBe(1);
    expect(placesOfRunOff(tie, ["b", "c", "d", "gone"])).toBe(1);
    expect(placesOfRunOff(tie, ["a", "b"])).toBeNull();
    expect(placesOfRunOff(null, ["a", "b"])).toBeNull();
    expect(placesOfRunOff(asked(1, { b: 4, c: 1 }), ["b", "c"])).toBe(1);
  });
});
