import { describe, expect, it } from "vitest";
import { chanceOf } from "./chance.ts";
import {
  bundlesInTurns,
  CONSISTENCY_LIMITS,
  type ConsistencyProblem,
  findBundles,
  rateBundle,
} from "./consistency.ts";
import { scenLab, scenLabRanking, scenLabWithoutPartials } from "./testing/consistency-case.ts";
import { allCombinations, randomProblem } from "./testing/random-problem.ts";

/** Every combination tried, to check the search by: label, sum and partials, the best first. */
function bruteForce({ factors, pairs }: ConsistencyProblem) {
  const values = new Map<string, number>();
  for (const { a, b, value } of pairs) values.set(`${a}|${b}`, value).set(`${b}|${a}`, value);
  return allCombinations({ factors })
    .map((chosen) => {
      const sums = chosen.flatMap((a, at) => chosen.slice(at + 1).map((b) => values.get(`${a}|${b}`) ?? 3));
      return {
        label: chosen.join(" + "),
        sum: sums.reduce((sum, value) => sum + value, 0),
        partials: sums.filter((value) => value > 1 && value <= 2).length,
        isExcluded: sums.includes(1),
      };
    })
    .filter((one) => !one.isExcluded)
    .sort((a, b) => b.sum - a.sum || a.partials - b.partials);
}
const label = (bundle: { assumptions: readonly string[] }) => bundle.assumptions.join(" + ");

describe("the case of three factors", () => {
  const result = findBundles(scenLab);

  it("leaves 16 of 18 bundles: two hold a total inconsistency", () => {
    expect(result.space).toBe(18);
    expect(result.bundles).toHaveLength(16);
    const left = result.bundles.map(label);
    expect(left).not.toContain("Preemptive Strikes + Decreasing + P1");
    expect(left).not.toContain("Preemptive Strikes + Decreasing + P2");
  });

  it("ranks them by sum, then by partial inconsistencies", () => {
    expect(result.bundles.map(({ sum, partials }) => [sum - 9, partials])).toEqual(
      scenLabRanking.map(([, sum, partials]) => [sum, partials]),
    );
    const computed = new Map(result.bundles.map((one) => [label(one), [one.sum - 9, one.partials]]));
    expect(computed).toEqual(new Map(scenLabRanking.map(([bundle, ...numbers]) => [bundle, numbers])));
    expect(result.bundles.map((one) => one.average - 3)[0]).toBeCloseTo(1);
  });

  it("lets the two with the top sum share the first rank, and the next four the third", () => {
    expect(result.bundles.map((one) => one.rank)).toEqual([1, 1, 3, 3, 3, 3, 7, 8, 9, 9, 11, 12, 13, 14, 14, 16]);
  });

  it("drops those with more partial inconsistencies than allowed", () => {
    const strict = findBundles(scenLab, { ...CONSISTENCY_LIMITS, mostPartials: 0 });
    expect(strict.bundles.map(label).sort()).toEqual([...scenLabWithoutPartials].sort());
  });

  it("covers all pairs, few of them extreme", () => {
    expect(result).toMatchObject({ coverage: 1, isCapped: false, isTiedAtCut: false, isTooExtreme: false });
    // 2 and -2 of the published scale: three fives and a one of 21 pairs.
    expect(result.extremeShare).toBeCloseTo(4 / 21);
  });

  it("rates a bundle that people picked", () => {
    expect(rateBundle(scenLab, ["P1", "Stable", "Containment"])).toEqual({
      assumptions: ["Containment", "Stable", "P1"],
      sum: 12,
      average: 4,
      partials: 0,
    });
    expect(rateBundle(scenLab, ["Preemptive Strikes", "Decreasing", "P1"])).toBeNull();
    expect(() => rateBundle(scenLab, ["P1", "Stable"])).toThrow(RangeError);
  });
});

describe("the search for bundles", () => {
  const shapes = [[3, 3, 3, 3], [2, 4, 3, 2, 3], [4], [1, 3, 1, 2], [3, 3, 3, 3, 3, 3, 3]];

  it.each(shapes.flatMap((sizes) => [1, 2, 3].map((seed) => [sizes, seed] as const)))(
    "finds what trying everything finds (%j, seed %i)",
    (sizes, seed) => {
      const problem = randomProblem(seed, sizes);
      const expected = bruteForce(problem);
      const all = findBundles(problem, { ...CONSISTENCY_LIMITS, keep: 10_000 });
      expect(all.bundles).toHaveLength(expected.length);
      expect(new Set(all.bundles.map(label))).toEqual(new Set(expected.map((one) => one.label)));
      expect(all.bundles.map(({ sum, partials }) => [sum, partials])).toEqual(
        expected.map(({ sum, partials }) => [sum, partials]),
      );
    },
  );

  it.each([1, 2, 3, 4, 5, 6])("keeps the best of more, and says when the cut goes through equals (seed %i)", (seed) => {
    const problem = randomProblem(seed, [3, 3, 3, 3, 3, 3]);
    const expected = bruteForce(problem);
    for (const keep of [1, 2, 5, 17, 40]) {
      const result = findBundles(problem, { ...CONSISTENCY_LIMITS, keep });
      const kept = expected.slice(0, keep);
      expect(result.bundles.map(({ sum, partials }) => [sum, partials])).toEqual(
        kept.map(({ sum, partials }) => [sum, partials]),
      );
      const [last, next] = [expected[keep - 1], expected[keep]];
      const isTied = next !== undefined && last?.sum === next.sum && last.partials === next.partials;
      expect(result.isTiedAtCut).toBe(isTied);
    }
  });

  it.each([1, 2, 3])("gives the same for factors, assumptions and pairs in any order (seed %i)", (seed) => {
    const chance = chanceOf(seed, "order");
    const problem = randomProblem(seed, [3, 2, 4, 3]);
    const mixed = {
      factors: chance.shuffled(problem.factors).map((one) => ({ ...one, assumptions: chance.shuffled(one.assumptions) })),
      pairs: chance.shuffled(problem.pairs).map(({ a, b, value }) => ({ a: b, b: a, value })),
    };
    const facts = (of: ConsistencyProblem) =>
      new Map(
        findBundles(of).bundles.map(({ assumptions, ...numbers }) => [[...assumptions].sort().join(), numbers]),
      );
    expect(facts(mixed)).toEqual(facts(problem));
  });

  it("counts a missing pair as neutral, and says how much is covered", () => {
    const factors = [
      { factor: "Bus", assumptions: ["more", "fewer"] },
      { factor: "Arzt", assumptions: ["near", "far"] },
    ];
    const result = findBundles({ factors, pairs: [{ a: "more", b: "near", value: 5 }] });
    expect(result.coverage).toBe(0.25);
    expect(result.bundles.map((one) => one.sum)).toEqual([5, 3, 3, 3]);
    expect(result).toMatchObject({ extremeShare: 1, isTooExtreme: true });
  });

  it("excludes at exactly 1 only; 1.5 is partly inconsistent", () => {
    const factors = ["A", "B"].map((factor) => ({ factor, assumptions: [factor] }));
    const withValue = (value: number) => findBundles({ factors, pairs: [{ a: "B", b: "A", value }] }).bundles;
    expect(withValue(1)).toEqual([]);
    expect(withValue(1.5)).toMatchObject([{ sum: 1.5, partials: 1 }]);
    expect(withValue(2)).toMatchObject([{ partials: 1 }]);
    expect(withValue(2.5)).toMatchObject([{ partials: 0 }]);
  });

  it("does not read pairs of what is no longer there, and refuses what no scale has", () => {
    const pairs = [
      { a: "gone", b: "P1", value: 1 },
      { a: "P1", b: "P2", value: 1 },
    ];
    expect(findBundles({ ...scenLab, pairs: [...scenLab.pairs, ...pairs] })).toEqual(findBundles(scenLab));
    expect(() => findBundles({ ...scenLab, pairs: [{ a: "P1", b: "Stable", value: 0 }] })).toThrow(RangeError);
    const twice = { factor: "again", assumptions: ["P1"] };
    expect(() => findBundles({ factors: [...scenLab.factors, twice], pairs: [] })).toThrow(RangeError);
  });

  it("finds nothing without factors, or where a factor has no assumption", () => {
    expect(findBundles({ factors: [], pairs: [] })).toMatchObject({ bundles: [], space: 0, coverage: 0 });
    const empty = { factor: "empty", assumptions: [] };
    expect(findBundles({ ...scenLab, factors: [...scenLab.factors, empty] })).toMatchObject({ bundles: [], space: 0 });
  });

  it("ends at its cap and says so", () => {
    const problem = randomProblem(1, [3, 3, 3, 3, 3, 3]);
    const all = findBundles(problem);
    expect(findBundles(problem, { ...CONSISTENCY_LIMITS, mostNodes: 50 })).toMatchObject({ nodes: 50, isCapped: true });
    expect(findBundles(problem, { ...CONSISTENCY_LIMITS, mostNodes: all.nodes })).toEqual(all);
    expect(all.isCapped).toBe(false);
  });

  it("goes on in turns, tells a share that only grows, and comes to the same result", () => {
    const problem = randomProblem(2, [3, 3, 3, 3, 3, 3]);
    const search = bundlesInTurns(problem, CONSISTENCY_LIMITS, 20);
    const shares: number[] = [];
    let turn = search.next();
    while (!turn.done) {
      shares.push(turn.value);
      turn = search.next();
    }
    expect(shares.length).toBeGreaterThan(10);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.every((share) => share >= 0 && share < 1)).toBe(true);
    expect(turn.value).toEqual(findBundles(problem));
  });

  it("is done with a hall's matrix of ten factors long before its cap", () => {
    const problem = randomProblem(3, Array<number>(10).fill(3));
    const result = findBundles(problem);
    expect(result).toMatchObject({ isCapped: false, space: 59_049 });
    expect(result.bundles).toHaveLength(bruteForce(problem).length);
    expect(result.nodes).toBeLessThan(59_049);
  });
});
