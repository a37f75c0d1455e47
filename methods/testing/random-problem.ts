import { type Chance, chanceOf } from "../chance.ts";
import type { ConsistencyProblem } from "../consistency.ts";

/** A consistency matrix by chance: `sizes` assumptions per factor, some pairs missing, medians in halves. */
export function randomProblem(seed: number, sizes: readonly number[], missing = 0.1): ConsistencyProblem {
  const chance = chanceOf(seed, "consistency");
  const factors = sizes.map((size, place) => ({
    factor: `F-${place}`,
    assumptions: Array.from({ length: size }, (_, at) => `T-${place}-${at}`),
  }));
  const pairs = factors.flatMap((one, place) =>
    factors
      .slice(place + 1)
      .flatMap((other) =>
        one.assumptions.flatMap((a) =>
          other.assumptions.flatMap((b) => (chance.flip(missing) ? [] : [pairOf(a, b, chance)])),
        ),
      ),
  );
  return { factors, pairs };
}

function pairOf(a: string, b: string, chance: Chance) {
  return { a, b, value: chance.whole(2, 10) / 2 };
}

/** All combinations of one assumption of each factor. */
export function allCombinations(problem: Pick<ConsistencyProblem, "factors">): string[][] {
  return problem.factors.reduce<string[][]>(
    (begun, { assumptions }) => begun.flatMap((chosen) => assumptions.map((one) => [...chosen, one])),
    [[]],
  );
}
