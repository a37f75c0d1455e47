import { describe, expect, it } from "vitest";
import { type Bundle, findBundles } from "./consistency.ts";
import { distinctBundles, hamming } from "./distinct-bundles.ts";
import { scenLab } from "./testing/consistency-case.ts";
import { randomProblem } from "./testing/random-problem.ts";

const bundle = (letters: string, sum: number, rank: number): Bundle => ({
  assumptions: [...letters],
  sum,
  rank,
  average: sum / 6,
  partials: 0,
});
const told = (chosen: ReturnType<typeof distinctBundles>) =>
  chosen.map((one) => [one.bundle.assumptions.join(""), one.distance, one.isRelaxed, one.equals]);

describe("a few bundles that tell different stories", () => {
  it("are the best first, then always the farthest from those chosen", () => {
    const bundles = [
      bundle("aaaa", 30, 1),
      bundle("aaab", 29, 2),
      bundle("bbba", 28, 3),
      bundle("aabb", 28, 3),
      bundle("bbbb", 27, 5),
      bundle("cccc", 20, 6),
    ];
    expect(told(distinctBundles(bundles, { count: 3, withinPercent: 10 }))).toEqual([
      ["aaaa", null, false, 0],
      ["bbbb", 4, false, 0],
      ["aabb", 2, false, 0],
    ]);
  });

  it("may be nearer than half of the factors when nothing else is good enough, and say so", () => {
    const bundles = [bundle("aaaa", 30, 1), bundle("aaab", 29, 2), bundle("bbbb", 10, 3)];
    expect(told(distinctBundles(bundles, { count: 4, withinPercent: 10 }))).toEqual([
      ["aaaa", null, false, 0],
      ["aaab", 1, true, 0],
    ]);
    expect(told(distinctBundles(bundles, { count: 3, withinPercent: 70 }))[1]).toEqual(["bbbb", 4, false, 0]);
  });

  it("take the better rank of equally far ones, and tell how many are as good", () => {
    const bundles = [bundle("aaa", 15, 1), bundle("bbb", 14, 2), bundle("ccc", 14, 2), bundle("ddd", 13.5, 4)];
    expect(told(distinctBundles(bundles, { count: 3, withinPercent: 10 }))).toEqual([
      ["aaa", null, false, 0],
      ["bbb", 3, false, 1],
      ["ccc", 3, false, 0],
    ]);
  });

  it("include what lies exactly on the line", () => {
    expect(distinctBundles([bundle("aa", 10, 1), bundle("bb", 9, 2)], { count: 3, withinPercent: 10 })).toHaveLength(2);
  });

  it("begin in the case of three factors with one of the two that share the top", () => {
    const [first, second, third] = distinctBundles(findBundles(scenLab).bundles, { count: 3, withinPercent: 10 });
    expect(first).toMatchObject({ equals: 1, distance: null });
    expect(second).toMatchObject({ distance: 3, isRelaxed: false, bundle: { rank: 1 } });
    expect(third?.distance).toBeGreaterThan(0);
  });

  it("are none when there is no bundle", () => {
    expect(distinctBundles([])).toEqual([]);
  });

  it.each([1, 2, 3, 4, 5])("keep their rules in any matrix (seed %i)", (seed) => {
    const { bundles } = findBundles(randomProblem(seed, [3, 3, 3, 3, 3]));
    const chosen = distinctBundles(bundles, { count: 5, withinPercent: 15 });
    expect(chosen[0]?.bundle).toEqual(bundles[0]);
    const isAllowed = (one: Bundle) => one.sum * 100 >= bundles[0]!.sum * 85;
    for (const [at, { bundle: one, distance, isRelaxed }] of chosen.entries()) {
      expect(isAllowed(one)).toBe(true);
      if (at === 0) continue;
      const nearest = (other: Bundle) => Math.min(...chosen.slice(0, at).map((before) => hamming(other, before.bundle)));
      expect(nearest(one)).toBe(distance);
      expect(isRelaxed).toBe(distance! < 3);
      expect(Math.max(...bundles.filter(isAllowed).map(nearest))).toBe(distance);
    }
  });
});
