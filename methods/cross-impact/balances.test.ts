import { describe, expect, it } from "vitest";
import { balancesOf } from "./balances.ts";
import { attractorFrom } from "./succession.ts";
import somewhereland from "./testing/somewhereland.json";

const sizes = somewhereland.descriptors.map(({ states }) => states.length);
const matrix = { sizes, cells: somewhereland.matrix };
const { states, balances, inconsistencies, inconsistency, totalImpactScore } = somewhereland.testScenario;
const wealth = 3;

describe("the balances of a scenario", () => {
  it("are the published ones", () => {
    const result = balancesOf(matrix, states);
    expect(result.balances.flat()).toEqual(balances);
    expect(result).toMatchObject({ inconsistencies, inconsistency, totalImpactScore });
  });

  it("say which descriptor would rather be where, who pulls it and who holds it", () => {
    const [tension, ...others] = balancesOf(matrix, states).tensions;
    expect(others).toEqual([]);
    expect(tension).toEqual({
      descriptor: wealth,
      state: 0,
      wouldRather: [1],
      by: 14,
      pulls: [
        { descriptor: 5, state: 0, strength: 6 },
        { descriptor: 0, state: 1, strength: 4 },
        { descriptor: 2, state: 2, strength: 4 },
      ],
    });
  });

  it("name both who pull and who hold, and every state that ties", () => {
    const cells = [
      [0, 1, 3, 3],
      [2, 0, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ];
    const result = balancesOf(
      { sizes: [1, 3], cells: cells.map((row, at) => (at === 0 ? row : [0, 0, 0, 0])) },
      [0, 0],
    );
    expect(result.tensions).toMatchObject([{ descriptor: 1, wouldRather: [1, 2], by: 2 }]);
    const held = balancesOf(
      {
        sizes: [1, 1, 2],
        cells: [
          [0, 0, 1, 4],
          [0, 0, 2, 0],
          [0, 0, 0, 0],
          [0, 0, 0, 0],
        ],
      },
      [0, 0, 0],
    );
    expect(held.tensions[0]?.pulls.map(({ descriptor, strength }) => [descriptor, strength])).toEqual([
      [0, 3],
      [1, -2],
    ]);
  });

  it("are ties where the example has ties, and those scenarios are consistent", () => {
    for (const { states, tied } of somewhereland.consistent) {
      const result = balancesOf(matrix, states);
      const ties = result.balances.flatMap((values, at) =>
        values.filter((value) => value === Math.max(...values)).length > 1 ? ["ABCDEF"[at]] : [],
      );
      expect([result.inconsistency, result.tensions, ties]).toEqual([0, [], tied]);
    }
  });

  it.each([[[0, 0]], [[0, 0, 0, 2, 0, 0]], [[0, 0, -1, 0, 0, 0]], [[0, 0, 0.5, 0, 0, 0]]])(
    "have no answer for %j",
    (wrong) => {
      expect(() => balancesOf(matrix, wrong)).toThrow(RangeError);
    },
  );
});

describe("global succession", () => {
  it("stays where the present state is a maximum: every published scenario is its own end", () => {
    for (const { states } of somewhereland.consistent)
      expect(attractorFrom(matrix, states)).toEqual([states]);
  });

  it("takes the lowest of the maxima when it has to leave", () => {
    const cells = [
      [0, 0, 1, 1],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ];
    expect(attractorFrom({ sizes: [1, 3], cells }, [0, 0])).toEqual([[0, 1]]);
    expect(attractorFrom({ sizes: [1, 3], cells }, [0, 2])).toEqual([[0, 2]]);
  });

  it("gives all scenarios of a cycle in their order", () => {
    const cells = [
      [0, 0, 1, 0],
      [0, 0, 0, 1],
      [0, 1, 0, 0],
      [1, 0, 0, 0],
    ];
    const cycle = attractorFrom({ sizes: [2, 2], cells }, [0, 0]);
    expect(cycle).toEqual([
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ]);
  });
});
