import { describe, expect, it } from "vitest";
import { chanceOf } from "./chance.ts";
import { bestOptions, windTunnel } from "./wind-tunnel.ts";

/**
 * The project's case `decision_contractor_regret`: Stevenson textbook problem as reproduced at intel-writers.us
 * and brainmass.com. Only payoffs and the maximax answer are published, the rest was recomputed.
 */
const contractor = {
  options: ["Do nothing", "Expand", "Subcontract"],
  scenarios: ["Low", "High"],
  payoff: [
    [50, 60],
    [20, 80],
    [40, 70],
  ],
};

describe("the contractor's case", () => {
  const { options, minimaxRegret } = windTunnel(contractor.options, contractor.scenarios, contractor.payoff);

  it("has maximax, maximin and a tie of the means", () => {
    expect(bestOptions(options, "best")).toEqual({ value: 80, options: ["Expand"] });
    expect(bestOptions(options, "worst")).toEqual({ value: 50, options: ["Do nothing"] });
    expect(bestOptions(options, "mean")).toEqual({ value: 55, options: ["Do nothing", "Subcontract"] });
    expect(options.map((one) => one.mean)).toEqual([55, 50, 55]);
  });

  it("has the regrets, and the choice with the least of the largest", () => {
    expect(options.map((one) => one.regrets)).toEqual([
      [0, 20],
      [30, 0],
      [10, 10],
    ]);
    expect(options.map((one) => one.maxRegret)).toEqual([20, 30, 10]);
    expect(minimaxRegret).toEqual({ value: 10, options: ["Subcontract"] });
  });

  it("bears Hurwicz's weighing of best and worst", () => {
    const weighed = options.map(({ best, worst }) => 0.6 * best + 0.4 * worst);
    for (const [at, value] of [56, 56, 58].entries()) expect(weighed[at]).toBeCloseTo(value);
  });
});

describe("options in the wind tunnel", () => {
  const scenarios = ["S1", "S2", "S3"];
  const classOf = (...effects: number[]) =>
    windTunnel(["O"], scenarios.slice(0, effects.length), [effects]).options[0]?.optionClass;

  it.each([
    [[1, 2, 1], "no-regret"],
    [[1, 1, 0.5], "hedged"],
    [[2, 2, -2], "hedged"],
    [[2, -1, 0], "bet"],
    [[1.5, -0.5, 0], "bet"],
    [[1, -1, 0], "rest"],
    [[2, 0, 0], "rest"],
    [[-1, -2, 0], "rest"],
    [[2, -1], "bet"],
    [[1], "no-regret"],
  ])("says of %j %s", (effects, expected) => {
    expect(classOf(...effects)).toBe(expected);
  });

  it("counts half of the scenarios not as most", () => {
    expect(windTunnel(["O"], ["a", "b", "c", "d"], [[1, 1, 0, 0]]).options[0]).toMatchObject({
      holdsIn: 2,
      optionClass: "rest",
    });
  });

  it("takes another threshold", () => {
    const { options, threshold } = windTunnel(["O"], scenarios, [[0, 1, 0]], { threshold: 0, veryGood: 1.5 });
    expect(threshold).toBe(0);
    expect(options[0]).toMatchObject({ holdsIn: 3, optionClass: "no-regret" });
  });

  it("counts only scenarios rated for all options, and says which are left out", () => {
    const { options, leftOut, ...result } = windTunnel(["A", "B"], scenarios, [
      [2, null, 1],
      [-1, 2, 0],
    ]);
    expect([result.scenarios, leftOut]).toEqual([["S1", "S3"], ["S2"]]);
    expect(options.map((one) => one.effects)).toEqual([
      [2, 1],
      [-1, 0],
    ]);
    expect(options[1]).toMatchObject({ best: 0, maxRegret: 3 });
  });

  it("lets an option that nobody rated cost no scenario", () => {
    const result = windTunnel(["A", "B"], ["S1", "S2"], [
      [1, 2],
      [null, null],
    ]);
    expect(result).toMatchObject({ unrated: ["B"], scenarios: ["S1", "S2"], minimaxRegret: { options: ["A"] } });
  });

  it("compares nothing when no scenario is rated for all", () => {
    const result = windTunnel(["A", "B"], ["S1", "S2"], [
      [1, null],
      [null, 1],
    ]);
    expect(result).toMatchObject({ options: [], unrated: [], leftOut: ["S1", "S2"], minimaxRegret: null });
    expect(windTunnel([], ["S1"], [])).toMatchObject({ options: [], leftOut: ["S1"], minimaxRegret: null });
  });

  it("may choose otherwise among the same options when one is added", () => {
    const [a, b, c] = [
      [2, -0.5],
      [0, 1],
      [-2, 2],
    ] as const;
    const two = windTunnel(["A", "B"], ["S1", "S2"], [a, b]);
    const three = windTunnel(["A", "B", "C"], ["S1", "S2"], [a, b, c]);
    expect(two.minimaxRegret).toEqual({ value: 1.5, options: ["A"] });
    expect(three.minimaxRegret).toEqual({ value: 2, options: ["B"] });
  });

  it("refuses a matrix of another shape", () => {
    expect(() => windTunnel(["A"], ["S1"], [])).toThrow(RangeError);
    expect(() => windTunnel(["A"], ["S1"], [[1, 2]])).toThrow(RangeError);
  });

  it.each([1, 2, 3, 4, 5, 6])("knows no order of options or scenarios, and shifts change no regret (seed %i)", (seed) => {
    const chance = chanceOf(seed, "wind");
    const names = Array.from({ length: 15 }, (_, at) => `O-${at}`);
    const futures = ["S1", "S2", "S3", "S4"];
    const effects = names.map(() => futures.map(() => chance.whole(-4, 4) / 2));
    const before = windTunnel(names, futures, effects);
    const rows = chance.shuffled(names.map((_, at) => at));
    const columns = chance.shuffled(futures.map((_, at) => at));
    const after = windTunnel(
      rows.map((at) => names[at]!),
      columns.map((at) => futures[at]!),
      rows.map((at) => columns.map((to) => effects[at]![to]!)),
    );
    expect(new Set(after.minimaxRegret?.options)).toEqual(new Set(before.minimaxRegret?.options));
    for (const { option, worst, mean, best, maxRegret, holdsIn, optionClass } of after.options)
      expect(before.options.find((one) => one.option === option)).toMatchObject({
        worst,
        mean,
        best,
        maxRegret,
        holdsIn,
        optionClass,
      });
    const shifted = windTunnel(names, futures, effects.map((row) => row.map((effect, at) => effect + at)));
    expect(shifted.options.map((one) => one.regrets)).toEqual(before.options.map((one) => one.regrets));
    for (const one of before.options) expect(Math.min(...one.regrets)).toBeGreaterThanOrEqual(0);
    for (const at of futures.keys())
      expect(Math.min(...before.options.map((one) => one.regrets[at]!))).toBe(0);
  });
});
