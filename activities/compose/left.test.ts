import { describe, expect, it } from "vitest";
import { leftIn } from "./left.ts";
import { boxProblem, heldApart, judgedInBox } from "./problem.ts";

const row = (id: string, ...values: string[]) => ({
  id,
  assumptions: values.map((value) => ({ id: value })),
});
const factors = [
  row("bus", "rufbus", "kein-bus"),
  row("arzt", "praxis", "stadt"),
  row("laden", "dorfladen", "kein-laden"),
];
const byHand = { a: "rufbus", b: "stadt", kind: "normative" as const, reason: "will niemand" };
const box = { factors, exclusions: [byHand], withNormative: true };
const judged = (a: string, b: string, value: number) => ({ a, b, value });

describe("what a choice leaves of the box", () => {
  it("[CO11] tells what an exclusion forbids from what only the room holds for incompatible", () => {
    const apart = heldApart([judged("rufbus", "kein-laden", 1), judged("rufbus", "dorfladen", 1.5)]);
    const left = leftIn(box, apart, ["rufbus"]);
    expect(["praxis", "stadt", "dorfladen", "kein-laden"].map(left.stateOf)).toEqual([
      "possible",
      "impossible",
      "possible",
      "apart",
    ]);
    expect([left.count, left.isApart]).toEqual([1, false]);
    // A chain: only the shop goes with the practice, and the room holds the shop and the bus apart.
    const chain = leftIn(
      { ...box, exclusions: [] },
      [judged("praxis", "kein-laden", 1), judged("rufbus", "dorfladen", 1)],
      ["rufbus"],
    );
    expect(chain.stateOf("praxis")).toBe("apart");
    expect(leftIn(box, apart, ["rufbus", "kein-laden"]).isApart).toBe(true);
  });

  it("[CO11] reads no other matrix: only pairs of the box, what was excluded by hand in the place of a judgement", () => {
    const ratings = [judged("bus", "arzt", 0), judged("rufbus", "stadt", 5), judged("kein-bus", "stadt", 4)];
    const own = judgedInBox(factors, ratings);
    expect(own).toEqual(ratings.slice(1));
    expect(boxProblem(box, own).pairs).toEqual([
      judged("kein-bus", "stadt", 4),
      judged("rufbus", "stadt", 1),
    ]);
    expect(boxProblem({ ...box, withNormative: false }, own).pairs).toEqual(own);
  });
});
