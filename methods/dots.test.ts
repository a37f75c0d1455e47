import { describe, expect, it } from "vitest";
import { type Ballot, checkAllocation, cut, rank, tally, upperBound } from "./dots.ts";

const options = new Set(["Bus", "Radweg", "Arzt"]);
const rules = { total: 5, cap: 2, negative: false };

describe("a phone spreads its dots", () => {
  it.each([
    [0, 3],
    [8, 3],
    [12, 4],
    [17, 5],
    [18, 6],
    [90, 6],
  ])("suggests for %i options %i dots", (subjects, dots) => {
    expect(upperBound(subjects)).toBe(dots);
  });

  it("refuses to count half an option", () => {
    expect(() => upperBound(2.5)).toThrow(RangeError);
    expect(() => upperBound(-1)).toThrow(RangeError);
  });

  it("accepts what keeps the rules, and a ballot without a dot", () => {
    expect(checkAllocation({ Bus: 2, Radweg: 2, Arzt: 1 }, rules, options)).toEqual({ ok: true });
    expect(checkAllocation({}, rules, options)).toEqual({ ok: true });
  });

  it.each([
    [{ Bus: 2, Radweg: 2, Arzt: 2 }, "too-many-dots"],
    [{ Bus: 3 }, "cap-exceeded"],
    [{ Bus: -1 }, "negative-not-allowed"],
    [{ Kirmes: 1 }, "unknown-subject"],
    [{ Bus: 0.5 }, "not-an-integer"],
    [{ Bus: Number.NaN }, "not-an-integer"],
  ])("refuses %j as %s", (dots, reason) => {
    expect(checkAllocation(dots, rules, options)).toEqual({ ok: false, reason });
  });

  it("counts a dot against like a dot for, in all and on one option", () => {
    const plusMinus = { total: 4, cap: 2, negative: true };
    expect(checkAllocation({ Bus: 2, Radweg: -2 }, plusMinus, options)).toEqual({ ok: true });
    expect(checkAllocation({ Bus: 2, Radweg: -2, Arzt: -1 }, plusMinus, options)).toEqual({
      ok: false,
      reason: "too-many-dots",
    });
    expect(checkAllocation({ Bus: -3 }, plusMinus, options)).toEqual({ ok: false, reason: "cap-exceeded" });
  });
});

describe("the hall is counted", () => {
  it("reports dots for, dots against and the people behind them", () => {
    const ballots: Ballot[] = [
      { Bus: 2, Arzt: -1 },
      { Bus: 1, Radweg: 0 },
      { Arzt: 2, Kirmes: 2 },
    ];
    expect(tally(ballots, ["Arzt", "Bus", "Radweg"])).toEqual([
      { subject: "Arzt", plus: 2, minus: 1, sum: 1, voters: 2 },
      { subject: "Bus", plus: 3, minus: 0, sum: 3, voters: 2 },
      { subject: "Radweg", plus: 0, minus: 0, sum: 0, voters: 0 },
    ]);
  });

  const ranking = rank([
    { subject: "d", sum: 1 },
    { subject: "c", sum: 4 },
    { subject: "a", sum: 7 },
    { subject: "b", sum: 4 },
  ]);
  const names = (ranked: readonly { subject: string }[]) => ranked.map((one) => one.subject);

  it("lets equals share a rank: 1, 2, 2, 4", () => {
    expect(ranking.map(({ subject, rank }) => [subject, rank])).toEqual([
      ["a", 1],
      ["b", 2],
      ["c", 2],
      ["d", 4],
    ]);
  });

  it("sets a tie at the cut apart as a whole", () => {
    const { in: goOn, tiedAtCut, out } = cut(ranking, 2);
    expect([names(goOn), names(tiedAtCut), names(out)]).toEqual([["a"], ["b", "c"], ["d"]]);
  });

  it("has no tie at the cut when all of the rank fit", () => {
    const { in: goOn, tiedAtCut, out } = cut(ranking, 3);
    expect([names(goOn), names(tiedAtCut), names(out)]).toEqual([["a", "b", "c"], [], ["d"]]);
  });

  it("takes all when there are more places than options, and none for no place", () => {
    expect(names(cut(ranking, 10).in)).toHaveLength(4);
    expect(names(cut(ranking, 0).out)).toHaveLength(4);
  });

  it("never lets the order of entry decide", () => {
    const equals = ["x", "y", "z"].map((subject) => ({ subject, sum: 2 }));
    const forwards = cut(rank(equals), 1);
    expect(forwards).toEqual(cut(rank([...equals].reverse()), 1));
    expect(names(forwards.tiedAtCut)).toEqual(["x", "y", "z"]);
  });
});
