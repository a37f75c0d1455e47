import type { CrossImpactMatrix } from "../matrix.ts";

export type BruteScenario = {
  readonly states: number[];
  readonly inconsistency: number;
  readonly totalImpactScore: number;
};

/** Every scenario, one after the other, straight from the definition; shares no line with what it is compared with. */
export function everyScenario({ sizes, cells }: CrossImpactMatrix): BruteScenario[] {
  return allStates(sizes).map((states) => {
    const theta = balances({ sizes, cells }, states);
    const differences = theta.map((values, at) => Math.max(...values) - values[states[at]!]!);
    return {
      states,
      inconsistency: Math.max(...differences),
      totalImpactScore: theta.reduce((sum, values, at) => sum + values[states[at]!]!, 0),
    };
  });
}

/** How many starts end in each scenario that stays, by its states; "cycle" for all others. */
export function basins(matrix: CrossImpactMatrix): Map<string, number> {
  const counts = new Map<string, number>();
  for (const start of allStates(matrix.sizes)) {
    const seen = new Set<string>();
    let states = start;
    while (!seen.has(states.join())) {
      seen.add(states.join());
      const theta = balances(matrix, states);
      states = states.map((state, at) => {
        const most = Math.max(...theta[at]!);
        return theta[at]![state] === most ? state : theta[at]!.indexOf(most);
      });
    }
    const isFixed = everyNext(matrix, states) === states.join();
    const end = isFixed ? states.join() : "cycle";
    counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  return counts;
}

function everyNext(matrix: CrossImpactMatrix, states: readonly number[]): string {
  const theta = balances(matrix, states);
  return states
    .map((state, at) =>
      theta[at]![state] === Math.max(...theta[at]!) ? state : theta[at]!.indexOf(Math.max(...theta[at]!)),
    )
    .join();
}

function balances({ sizes, cells }: CrossImpactMatrix, states: readonly number[]): number[][] {
  const first = (descriptor: number) => sizes.slice(0, descriptor).reduce((sum, size) => sum + size, 0);
  return sizes.map((size, j) =>
    Array.from({ length: size }, (_, l) =>
      states.reduce(
        (sum, state, i) => (i === j ? sum : sum + (cells[first(i) + state]![first(j) + l] ?? 0)),
        0,
      ),
    ),
  );
}

function allStates(sizes: readonly number[]): number[][] {
  return sizes.reduce<number[][]>(
    (all, size) => all.flatMap((states) => Array.from({ length: size }, (_, state) => [...states, state])),
    [[]],
  );
}
