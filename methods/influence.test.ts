import { describe, expect, it } from "vitest";
import { chanceOf } from "./chance.ts";
import { analyseInfluence, type InfluenceMatrix, influenceMatrix } from "./influence.ts";

/**
 * The project's case `influence_5x5_active_passive`: matrix and sums from github:diazpolanco13/micmac-app,
 * EJERCICIO-MODELO-GEOPOLITICO.md, commit 34fd6b2e (labels replaced). Its published classes break its own
 * rule for V1 to V4; quotients, products and classes were computed by the project.
 */
const published = {
  factors: ["V1", "V2", "V3", "V4", "V5"],
  matrix: [
    [0, 1, 3, 1, 3],
    [3, 0, 3, 2, 1],
    [2, 3, 0, 1, 3],
    [3, 1, 3, 0, 3],
    [3, 3, 3, 2, 0],
  ],
};

function randomMatrix(seed: number, n: number): (number | null)[][] {
  const chance = chanceOf(seed, "influence");
  return Array.from({ length: n }, () =>
    Array.from({ length: n }, () => (chance.flip(0.1) ? null : chance.whole(0, 6) / 2)),
  );
}
const named = (n: number) => Array.from({ length: n }, (_, at) => `F-${at}`);

describe("the case of five factors", () => {
  const { factors, split, total, leverage, coverage } = analyseInfluence(published.factors, published.matrix);

  it("has the published sums and means", () => {
    expect(factors.map((one) => one.activeSum)).toEqual([8, 9, 9, 10, 11]);
    expect(factors.map((one) => one.passiveSum)).toEqual([11, 8, 12, 6, 10]);
    expect(split).toEqual({ at: "mean", active: 9.4, passive: 9.4 });
    expect([total, coverage]).toEqual([47, 1]);
  });

  it("has the quotients, products and roles of the rule", () => {
    for (const [at, quotient] of [0.7273, 1.125, 0.75, 1.6667, 1.1].entries())
      expect(factors[at]?.quotient).toBeCloseTo(quotient, 4);
    expect(factors.map((one) => one.product)).toEqual([88, 72, 108, 60, 110]);
    expect(factors.map((one) => one.role)).toEqual(["reactive", "buffering", "reactive", "active", "critical"]);
  });

  it("names where to begin", () => {
    expect(leverage).toEqual(["V4", "V2", "V5", "V3", "V1"]);
  });

  it("divides at the median when asked", () => {
    const byMedian = analyseInfluence(published.factors, published.matrix, "median");
    expect(byMedian.split).toEqual({ at: "median", active: 9, passive: 10 });
    expect(byMedian.factors.map((one) => one.role)).toEqual([
      "reactive",
      "active",
      "critical",
      "active",
      "critical",
    ]);
  });
});

describe("a matrix of influences", () => {
  it("sorts infinite quotients first and undefined ones last, and lets equals share the rank", () => {
    const matrix = influenceMatrix(["alone", "source", "well", "sink", "drain"], (source, target) =>
      (source === "source" || source === "well") && (target === "sink" || target === "drain") ? 2 : 0,
    );
    const { factors, leverage } = analyseInfluence(["alone", "source", "well", "sink", "drain"], matrix);
    expect(factors.map((one) => one.quotient)).toEqual([null, "infinite", "infinite", 0, 0]);
    expect(factors.map((one) => one.leverageRank)).toEqual([5, 1, 1, 3, 3]);
    expect(leverage).toEqual(["source", "well", "sink", "drain", "alone"]);
  });

  it("counts a sum on the line as high", () => {
    const all = [
      [null, 1],
      [1, null],
    ];
    expect(analyseInfluence(["A", "B"], all).factors.map((one) => one.role)).toEqual(["critical", "critical"]);
  });

  it("counts missing cells as nothing, and says how many there are", () => {
    const { factors, coverage } = analyseInfluence(
      ["A", "B", "C"],
      [
        [0, null, 3],
        [2, 0, null],
        [1, 1, 0],
      ],
    );
    expect(coverage).toBeCloseTo(4 / 6);
    expect(factors.map((one) => one.missing)).toEqual([1, 2, 1]);
    expect(factors.map((one) => one.activeSum)).toEqual([3, 2, 2]);
  });

  it("never reads the diagonal", () => {
    const withDiagonal = published.matrix.map((row, at) => row.map((value, to) => (at === to ? 99 : value)));
    expect(analyseInfluence(published.factors, withDiagonal)).toEqual(
      analyseInfluence(published.factors, published.matrix),
    );
  });

  it("normalises by the most that is possible", () => {
    const strongest = influenceMatrix(named(4), () => 3);
    expect(analyseInfluence(named(4), strongest).factors[0]).toMatchObject({ activeShare: 1, passiveShare: 1 });
  });

  it("is nothing without factors, or with a single one", () => {
    expect(analyseInfluence([], [])).toMatchObject({ factors: [], total: 0, coverage: 0 });
    expect(analyseInfluence(["A"], [[null]]).factors[0]).toMatchObject({ activeShare: 0, quotient: null });
  });

  it("refuses what is not square or not from 0 to 3", () => {
    expect(() => analyseInfluence(["A", "B"], [[0, 1]])).toThrow(RangeError);
    const tooStrong: InfluenceMatrix = [
      [0, 4],
      [1, 0],
    ];
    expect(() => analyseInfluence(["A", "B"], tooStrong)).toThrow(RangeError);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])("keeps its checksum, and its turned self swaps the roles (seed %i)", (seed) => {
    const matrix = randomMatrix(seed, 12);
    const analysis = analyseInfluence(named(12), matrix);
    const sumOf = (key: "activeSum" | "passiveSum") =>
      analysis.factors.reduce((sum, one) => sum + one[key], 0);
    expect(sumOf("activeSum")).toBe(analysis.total);
    expect(sumOf("passiveSum")).toBe(analysis.total);
    const turned = matrix.map((_, column) => matrix.map((row) => row[column]!));
    const swapped = { active: "reactive", reactive: "active", critical: "critical", buffering: "buffering" };
    expect(analyseInfluence(named(12), turned).factors.map((one) => one.role)).toEqual(
      analysis.factors.map((one) => swapped[one.role]),
    );
  });

  it.each([1, 2, 3, 4, 5])("gives the same for the factors in any order (seed %i)", (seed) => {
    const matrix = randomMatrix(seed, 10);
    const order = chanceOf(seed, "order").shuffled(named(10).map((_, at) => at));
    const before = analyseInfluence(named(10), matrix);
    const after = analyseInfluence(
      order.map((at) => named(10)[at]!),
      order.map((at) => order.map((to) => matrix[at]![to]!)),
    );
    for (const one of after.factors)
      expect(one).toEqual(before.factors.find((other) => other.factor === one.factor));
  });
});
