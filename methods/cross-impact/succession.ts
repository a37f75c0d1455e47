/** Global succession: every descriptor goes where it is pulled, all at once, until nothing changes or it goes in circles. */
import { sumUp } from "./balances.ts";
import { type CrossImpactMatrix, type Prepared, prepare, type Scenario } from "./matrix.ts";

/** Where a succession ends: in one scenario that stays (it is consistent), or in several that follow each other for ever. */
export type Attractor = readonly (readonly number[])[];

/** A scenario becomes its number, and back: the first descriptor counts most. */
export function numberOf({ sizes }: Prepared, scenario: Scenario): number {
  let number = 0;
  for (let at = 0; at < sizes.length; at += 1) number = number * sizes[at]! + scenario[at]!;
  return number;
}

export function scenarioOf({ sizes }: Prepared, number: number): number[] {
  const scenario = Array<number>(sizes.length).fill(0);
  let rest = number;
  for (let at = sizes.length - 1; at >= 0; at -= 1) {
    scenario[at] = rest % sizes[at]!;
    rest = Math.floor(rest / sizes[at]!);
  }
  return scenario;
}

/**
 * The number of the scenario that follows: each descriptor stays if its state is a maximum, else it takes the lowest state
 * that is one.
 */
export function successorOf({ sizes, offsets }: Prepared, scenario: Scenario, theta: Int32Array): number {
  let number = 0;
  for (let at = 0; at < sizes.length; at += 1) {
    const offset = offsets[at]!;
    let best = scenario[at]!;
    let isPresent = true;
    for (let state = 0; state < sizes[at]!; state += 1) {
      const isHigher = theta[offset + state]! > theta[offset + best]!;
      // The first of equal ones, except that the present state gives way to a higher one only.
      if (isHigher || (!isPresent && state < best && theta[offset + state] === theta[offset + best])) {
        best = state;
        isPresent = false;
      }
    }
    number = number * sizes[at]! + best;
  }
  return number;
}

/** Where the succession from this scenario ends. Throws a RangeError when the matrix has a fault. */
export function attractorFrom(matrix: CrossImpactMatrix, start: Scenario): Attractor {
  const prepared = prepare(matrix);
  const theta = new Int32Array(prepared.width);
  const path: number[] = [];
  const places = new Map<number, number>();
  let number = numberOf(prepared, start);
  while (!places.has(number)) {
    places.set(number, path.length);
    path.push(number);
    const scenario = scenarioOf(prepared, number);
    sumUp(prepared, scenario, theta);
    number = successorOf(prepared, scenario, theta);
  }
  return path.slice(places.get(number)).map((member) => scenarioOf(prepared, member));
}
