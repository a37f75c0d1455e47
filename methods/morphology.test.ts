import { describe, expect, it } from "vitest";
import { chanceOf } from "./chance.ts";
import { type MorphologicalBox, WHAT_IF_OPTIONS, whatIf } from "./morphology.ts";
import { allCombinations } from "./testing/random-problem.ts";

const everyday: MorphologicalBox = {
  factors: [
    { factor: "Bus", assumptions: ["every hour", "on call", "none"] },
    { factor: "Laden", assumptions: ["shop", "van", "parcels"] },
    { factor: "Arzt", assumptions: ["practice", "video"] },
  ],
  exclusions: [
    { a: "none", b: "shop", kind: "empirical" },
    { a: "practice", b: "none", kind: "logical" },
    { a: "video", b: "van", kind: "empirical" },
    { a: "none", b: "parcels", kind: "normative" },
  ],
};
const states = (box: MorphologicalBox, fixed: string[], options = WHAT_IF_OPTIONS) =>
  Object.fromEntries(whatIf(box, fixed, options).states);

/** What is left, by trying all combinations. */
function left({ factors, exclusions }: MorphologicalBox, fixed: readonly string[]): string[][] {
  return allCombinations({ factors }).filter(
    (chosen) =>
      fixed.every((one) => chosen.includes(one)) &&
      !exclusions.some(({ a, b }) => chosen.includes(a) && chosen.includes(b)),
  );
}

function randomBox(seed: number, sizes: readonly number[], share: number): MorphologicalBox {
  const chance = chanceOf(seed, "box");
  const factors = sizes.map((size, place) => ({
    factor: `F-${place}`,
    assumptions: Array.from({ length: size }, (_, at) => `T-${place}-${at}`),
  }));
  const exclusions = factors.flatMap((one, place) =>
    factors
      .slice(place + 1)
      .flatMap((other) => one.assumptions.flatMap((a) => other.assumptions.map((b) => ({ a, b }))))
      .filter(() => chance.flip(share))
      .map((pair) => ({ ...pair, kind: chance.pick(["logical", "empirical", "normative"] as const) })),
  );
  return { factors, exclusions };
}

describe("what if", () => {
  it("greys out what no configuration is left for, beyond the pairs", () => {
    // Without a bus neither shop nor parcels, so the van; with the van no video, and without a bus no practice.
    expect(states(everyday, [])).toEqual({
      "every hour": "possible",
      "on call": "possible",
      none: "impossible",
      shop: "possible",
      van: "possible",
      parcels: "possible",
      practice: "possible",
      video: "possible",
    });
    expect(states(everyday, ["van"])).toMatchObject({ van: "fixed", video: "impossible", "on call": "possible" });
  });

  it("lets the normative exclusions be switched off, and only those", () => {
    const withoutWishes = { ...WHAT_IF_OPTIONS, withNormative: false };
    expect(states(everyday, [], withoutWishes)).toMatchObject({ none: "possible" });
    expect(states(everyday, ["none"], withoutWishes)).toEqual({
      none: "fixed",
      shop: "impossible",
      van: "impossible",
      parcels: "possible",
      practice: "impossible",
      video: "possible",
    });
  });

  it("counts what is left", () => {
    expect(whatIf(everyday, [])).toMatchObject({ count: 10, isExact: true, isCapped: false });
    expect(whatIf(everyday, ["van"])).toMatchObject({ count: 2 });
    expect(whatIf(everyday, ["none", "van"])).toMatchObject({ count: 0 });
    expect(states(everyday, ["none", "shop"])).toMatchObject({ practice: "impossible", video: "impossible" });
  });

  it.each([
    [[3, 3, 3, 3], 0.2],
    [[2, 4, 3, 2, 3], 0.3],
    [[1, 3, 1, 4], 0.25],
    [[3, 3, 3, 3, 3, 3], 0.35],
    [[2, 2, 2, 2, 2, 2, 2, 2], 0.3],
  ])("agrees with trying everything (%j, %f excluded)", (sizes, share) => {
    let impossible = 0;
    for (let seed = 0; seed < 12; seed += 1) {
      const box = randomBox(seed, sizes, share);
      const chance = chanceOf(seed, "fixed");
      const fixed = chance.shuffled(box.factors).slice(0, chance.whole(0, 2)).map((one) => chance.pick(one.assumptions));
      const open = box.factors.filter((one) => !one.assumptions.some((id) => fixed.includes(id)));
      const found = whatIf(box, fixed);
      const expected = left(box, fixed);
      expect([found.count, found.isExact]).toEqual([expected.length, true]);
      for (const assumption of open.flatMap((one) => one.assumptions)) {
        const isLeft = expected.some((chosen) => chosen.includes(assumption));
        if (!isLeft) impossible += 1;
        expect(found.states.get(assumption)).toBe(isLeft ? "possible" : "impossible");
      }
    }
    expect(impossible).toBeGreaterThan(0);
  });

  it("multiplies by factors without an exclusion, however many", () => {
    const free = Array.from({ length: 20 }, (_, at) => ({ factor: `free ${at}`, assumptions: [`a${at}`, `b${at}`] }));
    const box = { ...everyday, factors: [...everyday.factors, ...free] };
    expect(whatIf(box, [])).toMatchObject({ count: 10 * 2 ** 20, isExact: true });
  });

  it("says when it gave up: unknown values, and at least so many configurations", () => {
    const box = randomBox(1, [4, 4, 4, 4, 4, 4], 0.1);
    const capped = whatIf(box, [], { withNormative: true, mostNodes: 5 });
    expect(capped.isCapped).toBe(true);
    expect([...capped.states.values()]).toContain("unknown");
    const whole = whatIf(box, []);
    expect(whole.isExact).toBe(true);
    expect(capped.isExact).toBe(false);
    expect(capped.count).toBeLessThanOrEqual(whole.count);
    for (const [assumption, state] of capped.states)
      if (state !== "unknown") expect(state).toBe(whole.states.get(assumption));
  });

  it("takes boxes without factors and factors without assumptions", () => {
    expect(whatIf({ factors: [], exclusions: [] }, [])).toMatchObject({ count: 0, isExact: true });
    const empty = { factor: "empty", assumptions: [] };
    const box = { ...everyday, factors: [...everyday.factors, empty] };
    expect(whatIf(box, [])).toMatchObject({ count: 0, isExact: true });
    expect(states(box, [])).toMatchObject({ shop: "impossible" });
  });

  it("reads no exclusion of what is gone, and refuses to fix what makes no sense", () => {
    const gone = { a: "gone", b: "shop", kind: "logical" as const };
    const sameFactor = { a: "van", b: "shop", kind: "logical" as const };
    const box = { ...everyday, exclusions: [...everyday.exclusions, gone, sameFactor] };
    expect(whatIf(box, [])).toEqual(whatIf(everyday, []));
    expect(() => whatIf(everyday, ["gone"])).toThrow(RangeError);
    expect(() => whatIf(everyday, ["shop", "van"])).toThrow(RangeError);
    const many = { factor: "many", assumptions: Array.from({ length: 31 }, (_, at) => `${at}`) };
    expect(() => whatIf({ factors: [many], exclusions: [] }, [])).toThrow(RangeError);
  });
});
