import { describe, expect, it } from "vitest";
import { basins, everyScenario } from "./cross-impact/testing/brute-force.ts";
import { anyMatrix, dependentMatrix, SPACES } from "./cross-impact/testing/matrices.ts";
import somewhereland from "./cross-impact/testing/somewhereland.json";
import { analyseCrossImpact, type CrossImpactMatrix, type CrossImpactOptions } from "./cross-impact.ts";
import { finish } from "./stepwise.ts";

const sizes = somewhereland.descriptors.map(({ states }) => states.length);
const published = { sizes, cells: somewhereland.matrix };
const shapes = [[3, 3, 3, 2, 3], [2, 2, 2, 2, 2, 2, 2], [4, 3, 2, 4], [1, 3, 2, 3], [2, 5, 3], [3]];
const random = shapes.flatMap((shape, at) =>
  [1, 2, 3, 4, 5].flatMap((seed) => [
    anyMatrix(shape, seed + 10 * at),
    anyMatrix(shape, seed + 10 * at, { holes: 0.3, halves: true }),
  ]),
);

const analyse = (matrix: CrossImpactMatrix, options: Partial<CrossImpactOptions> = {}) =>
  finish(analyseCrossImpact(matrix, { seed: 1, ...options }));
const statesOf = (matrix: CrossImpactMatrix) =>
  analyse(matrix)
    .scenarios.filter(({ inconsistency }) => inconsistency === 0)
    .map(({ states }) => states.join())
    .sort();

describe("Somewhereland, the published example", () => {
  it("has exactly the ten published scenarios, with their scores and weights", () => {
    const { scenarios, ...rest } = analyse(published);
    const expected = somewhereland.consistent.map(({ tied: _, ...one }) => ({ ...one, inconsistency: 0 }));
    expect(scenarios).toHaveLength(10);
    expect(scenarios).toEqual(expect.arrayContaining(expected));
    expect(rest).toMatchObject({
      consistent: 10,
      complete: true,
      capped: null,
      isLeast: false,
      isTooEmpty: false,
    });
    expect(rest).toMatchObject({ combinations: 486, coverage: 1 });
    expect(rest.weights).toMatchObject({ method: "exact", starts: 486, isStopped: false });
  });

  it("lists the highest score first", () => {
    const scores = analyse(published).scenarios.map(({ totalImpactScore }) => totalImpactScore);
    expect(scores).toEqual([21, 19, 18, 17, 15, 14, 12, 9, 9, 8]);
  });

  it("has as many scenarios within each inconsistency as full enumeration counts", () => {
    for (const [tolerance, count] of Object.entries(somewhereland.withinInconsistency))
      expect([tolerance, analyse(published, { tolerance: Number(tolerance) }).scenarios.length]).toEqual([
        tolerance,
        count,
      ]);
    const all = analyse(published, { tolerance: 30 }).scenarios.map(({ inconsistency }) => inconsistency);
    for (const [inconsistency, count] of Object.entries(somewhereland.inconsistencyHistogram))
      expect([inconsistency, all.filter((one) => one === Number(inconsistency)).length]).toEqual([
        inconsistency,
        count,
      ]);
    expect(all).toHaveLength(486);
  });
});

describe("any matrix", () => {
  it("gives what brute force gives, at every tolerance", () => {
    for (const matrix of random) {
      const every = everyScenario(matrix);
      for (const tolerance of [0, 0.5, 1, 3]) {
        const { scenarios, isLeast, complete } = analyse(matrix, { tolerance });
        const within = every.filter(({ inconsistency }) => inconsistency <= tolerance);
        const least = Math.min(...every.map(({ inconsistency }) => inconsistency));
        expect(isLeast).toBe(within.length === 0);
        expect(complete).toBe(true);
        const expected = isLeast ? every.filter(({ inconsistency }) => inconsistency === least) : within;
        expect(scenarios.map(({ weight: _, ...one }) => one)).toHaveLength(expected.length);
        expect(scenarios.map(({ weight: _, ...one }) => one)).toEqual(expect.arrayContaining(expected));
      }
    }
    // Or the test says nothing.
    const sets = random.map((matrix) => statesOf(matrix).length);
    expect(sets).toContain(0);
    expect(sets.filter((count) => count > 1).length).toBeGreaterThan(5);
  });

  it("weighs as brute force does, cycles included", () => {
    for (const matrix of random) {
      const { scenarios, weights, combinations } = analyse(matrix);
      const counted = basins(matrix);
      for (const { states, weight, inconsistency } of scenarios)
        expect(weight).toBe(inconsistency === 0 ? (counted.get(states.join()) ?? 0) : 0);
      expect(weights.cycles.weight).toBe(counted.get("cycle") ?? 0);
      expect(weights.starts).toBe(combinations);
    }
    expect(random.some((matrix) => analyse(matrix).weights.cycles.count > 0)).toBe(true);
  });

  it("keeps its consistent set when a constant is added to a judgement group", () => {
    for (const [at, matrix] of random.entries()) {
      const source = at % matrix.cells.length;
      const blocks = blocksOf(matrix.sizes);
      const own = blocks.findIndex((block) => block.includes(source));
      const target = blocks[(own + 1) % blocks.length] ?? [];
      if (target === blocks[own]) continue;
      const cells = matrix.cells.map((row, state) =>
        state === source ? row.map((cell, to) => (target.includes(to) ? (cell ?? 0) + 2 : cell)) : row,
      );
      expect(statesOf({ ...matrix, cells })).toEqual(statesOf(matrix));
    }
  });

  it("keeps its consistent set when all groups of one target are scaled", () => {
    for (const [at, matrix] of random.entries()) {
      const target = blocksOf(matrix.sizes)[at % matrix.sizes.length] ?? [];
      const cells = matrix.cells.map((row) =>
        row.map((cell, to) => (cell !== null && target.includes(to) ? cell * 3 : cell)),
      );
      expect(statesOf({ ...matrix, cells })).toEqual(statesOf(matrix));
    }
  });

  it("counts missing cells as 0 and says how much was judged", () => {
    const holes = anyMatrix([3, 2, 3], 9, { holes: 0.5 });
    const filled = { ...holes, cells: holes.cells.map((row) => row.map((cell) => cell ?? 0)) };
    expect(analyse(holes).scenarios).toEqual(analyse(filled).scenarios);
    const judged = holes.cells.flat().filter((cell) => cell !== null).length - (9 + 4 + 9);
    expect(analyse(holes).coverage).toBeCloseTo(judged / (64 - 22), 12);
    expect(analyse(filled).coverage).toBe(1);
  });

  it("takes medians that end in .5 and answers in their units", () => {
    const cells = [
      [0, 0, 0.5, 0],
      [0, 0, 0, 1.5],
      [0.5, 0, 0, 0],
      [0, 0.5, 0, 0],
    ];
    const { scenarios } = analyse({ sizes: [2, 2], cells }, { tolerance: 0.5 });
    expect(
      scenarios.map(({ states, totalImpactScore, inconsistency }) => [
        states,
        totalImpactScore,
        inconsistency,
      ]),
    ).toEqual([
      [[1, 1], 2, 0],
      [[0, 0], 1, 0],
      [[0, 1], 0, 0.5],
    ]);
  });
});

describe("what has no good answer", () => {
  it("finds everything consistent in an empty matrix, and says that it is too empty", () => {
    const sizes = [3, 3, 2];
    const empty = { sizes, cells: Array.from({ length: 8 }, () => Array<null>(8).fill(null)) };
    expect(analyse(empty)).toMatchObject({ consistent: 18, complete: true, isTooEmpty: true, coverage: 0 });
  });

  it("stops at so many results, and says so", () => {
    const sizes = Array<number>(17).fill(3);
    const empty = { sizes, cells: Array.from({ length: 51 }, () => Array<number>(51).fill(0)) };
    const result = analyse(empty, { mostFound: 500 });
    expect(result).toMatchObject({ consistent: 500, complete: false, capped: "results", isTooEmpty: true });
    expect(analyse({ ...published }, { mostFound: 10 })).toMatchObject({
      consistent: 10,
      complete: true,
      capped: null,
    });
    expect(analyse({ ...published }, { mostFound: 9 })).toMatchObject({
      consistent: 9,
      complete: false,
      isTooEmpty: true,
    });
  });

  it("stops at so many nodes, and says so", () => {
    const dense = dependentMatrix({ sizes: SPACES["2e7"], seed: 1, sources: "dense" });
    expect(analyse(dense, { mostNodes: 1000 })).toMatchObject({
      complete: false,
      capped: "nodes",
      nodes: 1000,
    });
  });

  it("shows the least inconsistent when nothing is consistent", () => {
    // Each flees the other: whoever is followed runs away.
    const cells = [
      [0, 0, 2, -2],
      [0, 0, -2, 2],
      [-1, 1, 0, 0],
      [1, -1, 0, 0],
    ];
    const result = analyse({ sizes: [2, 2], cells });
    expect(result).toMatchObject({ consistent: 0, isLeast: true, complete: true });
    expect(
      result.scenarios.map(({ states, inconsistency, weight }) => [states, inconsistency, weight]),
    ).toEqual([
      [[0, 0], 2, 0],
      [[1, 1], 2, 0],
    ]);
    expect(result.weights.cycles).toMatchObject({
      count: 1,
      weight: 4,
      largest: [{ length: 4, states: [0, 0] }],
    });
  });

  it("is stopped in the middle and gives what it has", () => {
    const work = analyseCrossImpact(dependentMatrix({ sizes: SPACES["4e8"], seed: 3, sources: "dense" }), {
      seed: 1,
    });
    const shares: number[] = [];
    let step = work.next();
    while (!step.done) {
      shares.push(step.value);
      step = work.next(shares.length > 3 ? "stop" : undefined);
    }
    expect(step.value).toMatchObject({ complete: false, capped: "stopped", weights: { isStopped: true } });
    expect(shares.every((share, at) => share >= (shares[at - 1] ?? 0) && share <= 1)).toBe(true);
  });

  it.each([
    ["no descriptor", { sizes: [], cells: [] }],
    ["half a state", { sizes: [2.5], cells: [] }],
    ["a row that is too short", { sizes: [2], cells: [[0, 0], [0]] }],
    [
      "a quarter",
      {
        sizes: [1, 1],
        cells: [
          [0, 0.25],
          [0, 0],
        ],
      },
    ],
    [
      "not a number",
      {
        sizes: [1, 1],
        cells: [
          [0, Number.NaN],
          [0, 0],
        ],
      },
    ],
    [
      "an influence on itself",
      {
        sizes: [2],
        cells: [
          [0, 1],
          [0, 0],
        ],
      },
    ],
    ["more scenarios than numbers", { sizes: Array<number>(30).fill(12), cells: [] }],
  ])("refuses %s", (_, matrix) => {
    expect(() => analyse(matrix)).toThrow(RangeError);
  });
});

describe("large spaces", () => {
  it("samples the starts beyond a million scenarios, the same ones for the same seed", () => {
    const matrix = dependentMatrix({ sizes: SPACES["2e7"], seed: 2, sources: [3, 6] });
    const result = analyse(matrix);
    expect(result).toMatchObject({ complete: true, weights: { method: "sampled", starts: 100_000 } });
    const weight = result.scenarios.reduce((sum, scenario) => sum + scenario.weight, 0);
    expect(weight + result.weights.cycles.weight).toBe(100_000);
    expect(analyse(matrix)).toEqual(result);
    expect(result.nodes).toBeLessThan(result.combinations / 10);
  });
});

/** The numbers of the states of each descriptor. */
function blocksOf(sizes: readonly number[]): number[][] {
  let next = 0;
  return sizes.map((size) => Array.from({ length: size }, () => next++));
}
