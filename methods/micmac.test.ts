import { describe, expect, it } from "vitest";
import { chanceOf } from "./chance.ts";
import { type InfluenceMatrix, influenceMatrix } from "./influence.ts";
import { indirectInfluence } from "./micmac.ts";
import { sharedRanks } from "./shared-ranks.ts";

type Edges = Readonly<Record<string, number>>;

const graph = (factors: readonly string[], edges: Edges) =>
  indirectInfluence(
    factors,
    influenceMatrix(factors, (source, target) => edges[source + target] ?? 0),
  );
const ranks = (found: ReturnType<typeof indirectInfluence>) => ({
  active: found.factors.map((one) => one.activeRank),
  passive: found.factors.map((one) => one.passiveRank),
});

/** The ranks of W^k multiplied out in full, to check the shorter way by. */
function ranksOfPower(matrix: readonly (readonly number[])[], k: number) {
  let power = matrix;
  for (let step = 1; step < k; step += 1)
    power = power.map((row) =>
      matrix.map((_, to) => row.reduce((sum, value, at) => sum + value * matrix[at]![to]!, 0)),
    );
  const sums = (lines: readonly (readonly number[])[]) =>
    lines.map((line) => line.reduce((sum, value) => sum + value, 0));
  const most = (a: number, b: number) => b - a;
  return {
    active: sharedRanks(sums(power), most),
    passive: sharedRanks(sums(matrix.map((_, to) => power.map((row) => row[to]!))), most),
  };
}

function randomMatrix(seed: number, n: number): number[][] {
  const chance = chanceOf(seed, "micmac");
  return Array.from({ length: n }, (_, at) =>
    Array.from({ length: n }, (_, to) => (at === to ? 0 : chance.whole(0, 3))),
  );
}
const named = (n: number) => Array.from({ length: n }, (_, at) => `F-${at}`);

describe("influence on detours", () => {
  it("lifts a factor that acts on a strong one above one that acts on weak ones", () => {
    // A acts little, but on the mover B; C acts much, but on D, which moves A a little and nothing else.
    const found = graph(["A", "B", "C", "D", "E"], { AB: 2, BA: 3, BE: 3, EA: 3, EB: 3, CD: 3, DA: 1 });
    expect(found).toMatchObject({ end: "settled", power: 4, period: null });
    expect(found.factors.map((one) => one.directActiveRank)).toEqual([4, 1, 3, 5, 1]);
    expect(ranks(found)).toEqual({ active: [3, 1, 5, 4, 1], passive: [1, 2, 4, 4, 3] });
  });

  it.each(Array.from({ length: 20 }, (_, seed) => seed))("agrees with the powers written out (seed %i)", (seed) => {
    const matrix = randomMatrix(seed, 7);
    const found = indirectInfluence(named(7), matrix);
    expect(ranks(found)).toEqual(ranksOfPower(matrix, found.power));
    expect(found.factors.map((one) => one.directActiveRank)).toEqual(ranksOfPower(matrix, 1).active);
    expect(found.factors.reduce((sum, one) => sum + one.activeShare, 0)).toBeCloseTo(1, 9);
    if (found.end !== "settled") return;
    expect(ranksOfPower(matrix, found.power)).toEqual(ranksOfPower(matrix, found.power - 1));
    for (let k = 2; k < found.power; k += 1)
      expect(ranksOfPower(matrix, k)).not.toEqual(ranksOfPower(matrix, k - 1));
  });

  it("settles in most halls after a few powers", () => {
    const ends = Array.from({ length: 100 }, (_, seed) => indirectInfluence(named(12), randomMatrix(seed, 12)));
    const settled = ends.filter((one) => one.end === "settled");
    expect(settled.length).toBeGreaterThan(80);
    expect(Math.min(...settled.map((one) => one.power))).toBeGreaterThanOrEqual(2);
    expect(Math.max(...ends.map((one) => one.power))).toBeLessThanOrEqual(10);
  });

  it("falls back to the last power that is not zero when nothing comes back", () => {
    const found = graph(["A", "B", "C", "D"], { AB: 1, BC: 2, CD: 3, AD: 3 });
    expect(found).toMatchObject({ end: "acyclic", power: 3, period: null });
    expect(ranks(found)).toEqual({ active: [1, 2, 2, 2], passive: [2, 2, 2, 1] });
  });

  it("ends a long chain at the tenth power, and still says that it is one", () => {
    const chain = influenceMatrix(named(14), (source, target) =>
      Number(target.slice(2)) === Number(source.slice(2)) + 1 ? 1 : 0,
    );
    expect(indirectInfluence(named(14), chain)).toMatchObject({ end: "acyclic", power: 10 });
  });

  it("says when the orders only take turns", () => {
    const found = graph(["A", "B"], { AB: 1, BA: 2 });
    expect(found).toMatchObject({ end: "periodic", period: 2, power: 10 });
  });

  it("says when ten powers settle nothing", () => {
    // Two circles, of two and of three, come round together only every six powers.
    const found = graph(["A", "B", "C", "D", "E"], { AB: 1, BA: 2, CD: 1, DE: 1, EC: 3 });
    expect(found).toMatchObject({ end: "unsettled", period: null, power: 10 });
  });

  it("has nothing to say of an empty matrix", () => {
    const found = graph(["A", "B"], {});
    expect(found).toMatchObject({ end: "empty", power: 0 });
    expect(found.factors[0]).toMatchObject({ activeRank: 1, activeShare: 0, directActiveRank: 1 });
    expect(indirectInfluence([], [])).toMatchObject({ factors: [], end: "empty" });
  });

  it("counts missing cells as nothing and takes medians that end in .5, but no other fractions", () => {
    const whole: InfluenceMatrix = [
      [0, 1, 2],
      [3, 0, null],
      [1, 2, 0],
    ];
    const halved = whole.map((row) => row.map((value) => (value ?? 0) / 2));
    expect(indirectInfluence(["A", "B", "C"], halved)).toEqual(indirectInfluence(["A", "B", "C"], whole));
    const third: InfluenceMatrix = [
      [0, 1 / 3],
      [1, 0],
    ];
    expect(() => indirectInfluence(["A", "B"], third)).toThrow(RangeError);
  });

  it("keeps equals equal in a matrix as large as a hall can fill", () => {
    const found = indirectInfluence(
      named(30),
      influenceMatrix(named(30), () => 3),
    );
    expect(found).toMatchObject({ end: "settled", power: 2 });
    expect(new Set(found.factors.map((one) => one.activeRank))).toEqual(new Set([1]));
  });

  it.each([1, 2, 3, 4, 5])("gives the same for the factors in any order (seed %i)", (seed) => {
    const matrix = randomMatrix(seed, 9);
    const order = chanceOf(seed, "order").shuffled(named(9).map((_, at) => at));
    const before = indirectInfluence(named(9), matrix);
    const after = indirectInfluence(
      order.map((at) => named(9)[at]!),
      order.map((at) => order.map((to) => matrix[at]![to]!)),
    );
    expect(after.power).toBe(before.power);
    for (const one of after.factors)
      expect(one).toEqual(before.factors.find((other) => other.factor === one.factor));
  });
});
