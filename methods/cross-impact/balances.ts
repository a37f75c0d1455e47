/** Impact balances of one scenario: what pulls where, whether it is consistent, and if not, why. */
import { type CrossImpactMatrix, type Prepared, prepare, type Scenario } from "./matrix.ts";

/** What one source does to a descriptor that would rather be elsewhere. */
export type Pull = {
  readonly descriptor: number;
  readonly state: number;
  /** How much more it favours the other state than the present one; negative: it holds the present one. Never 0. */
  readonly strength: number;
};

/** A descriptor that would rather be in another state. */
export type Tension = {
  readonly descriptor: number;
  readonly state: number;
  /** The states with the largest balance; several when they tie. */
  readonly wouldRather: readonly number[];
  /** By how much (d_j). */
  readonly by: number;
  /** Who pulls towards the first of `wouldRather`, strongest first, and who holds against it. */
  readonly pulls: readonly Pull[];
};

export type Balances = {
  /** Per descriptor and state: the sum of the impacts of all others. */
  readonly balances: readonly (readonly number[])[];
  /** Per descriptor: how far its state lies below the largest balance; 0 when it is a maximum, ties included. */
  readonly inconsistencies: readonly number[];
  /** The largest of them; 0 is consistent. */
  readonly inconsistency: number;
  /** The sum of the balances of the states that are in the scenario; for ranking only. */
  readonly totalImpactScore: number;
  readonly tensions: readonly Tension[];
};

/** Throws a RangeError when the matrix has a fault or the scenario does not fit it. */
export function balancesOf(matrix: CrossImpactMatrix, scenario: Scenario): Balances {
  const prepared = prepare(matrix);
  const { sizes, offsets, scale } = prepared;
  if (!fits(prepared, scenario)) throw new RangeError("not a scenario of this matrix");
  const theta = new Int32Array(prepared.width);
  sumUp(prepared, scenario, theta);
  const balances = Array.from(sizes, (size, at) =>
    Array.from(theta.subarray(offsets[at]!, offsets[at]! + size), (value) => value / scale),
  );
  const inconsistencies = balances.map((values, at) => Math.max(...values) - values[scenario[at]!]!);
  return {
    balances,
    inconsistencies,
    inconsistency: Math.max(...inconsistencies),
    totalImpactScore: scoreOf(prepared, scenario, theta) / scale,
    tensions: balances.flatMap((values, at) => tensionOf(prepared, scenario, at, values)),
  };
}

/** The balances (scaled) of a scenario, written into `theta`, one number per state. */
export function sumUp(
  { sizes, offsets, width, cells }: Prepared,
  scenario: Scenario,
  theta: Int32Array,
): void {
  theta.fill(0);
  for (let source = 0; source < sizes.length; source += 1) {
    const row = (offsets[source]! + scenario[source]!) * width;
    for (let target = 0; target < width; target += 1) theta[target]! += cells[row + target]!;
  }
}

/** The total impact score (scaled), from the balances. */
export function scoreOf({ sizes, offsets }: Prepared, scenario: Scenario, theta: Int32Array): number {
  let sum = 0;
  for (let at = 0; at < sizes.length; at += 1) sum += theta[offsets[at]! + scenario[at]!]!;
  return sum;
}

/** The largest distance (scaled) of a state of the scenario from its descriptor's maximum. */
export function inconsistencyOf({ sizes, offsets }: Prepared, scenario: Scenario, theta: Int32Array): number {
  let largest = 0;
  for (let at = 0; at < sizes.length; at += 1) {
    const offset = offsets[at]!;
    const own = theta[offset + scenario[at]!]!;
    for (let state = 0; state < sizes[at]!; state += 1)
      largest = Math.max(largest, theta[offset + state]! - own);
  }
  return largest;
}

function tensionOf(
  prepared: Prepared,
  scenario: Scenario,
  descriptor: number,
  values: readonly number[],
): Tension[] {
  const most = Math.max(...values);
  const state = scenario[descriptor]!;
  const by = most - values[state]!;
  if (by === 0) return [];
  const wouldRather = values.flatMap((value, other) => (value === most ? [other] : []));
  return [
    { descriptor, state, wouldRather, by, pulls: pullsOn(prepared, scenario, descriptor, wouldRather[0]!) },
  ];
}

function pullsOn(
  { sizes, offsets, width, cells, scale }: Prepared,
  scenario: Scenario,
  target: number,
  towards: number,
): Pull[] {
  const pulls = Array.from(sizes, (_, descriptor): Pull => {
    const state = scenario[descriptor]!;
    const at = (offsets[descriptor]! + state) * width + offsets[target]!;
    return { descriptor, state, strength: (cells[at + towards]! - cells[at + scenario[target]!]!) / scale };
  });
  return pulls
    .filter(({ strength }) => strength !== 0)
    .sort((a, b) => b.strength - a.strength || a.descriptor - b.descriptor);
}

function fits({ sizes }: Prepared, scenario: Scenario): boolean {
  return (
    scenario.length === sizes.length &&
    sizes.every((size, at) => Number.isInteger(scenario[at]) && scenario[at]! >= 0 && scenario[at]! < size)
  );
}
