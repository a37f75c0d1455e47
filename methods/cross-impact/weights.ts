/** How many starts end where. Neither a weight nor a score is a probability, and neither must be shown as one. */
import { chanceOf } from "../chance.ts";
import type { Stepwise } from "../stepwise.ts";
import { sumUp } from "./balances.ts";
import type { Prepared, Scenario } from "./matrix.ts";
import { numberOf, scenarioOf, successorOf } from "./succession.ts";

export type Cycle = {
  /** How many scenarios follow each other. */
  readonly length: number;
  readonly weight: number;
  /** The first of them, by its states. */
  readonly states: readonly number[];
};

export type Weights = {
  /** From every scenario, or from a seeded sample of them. */
  readonly method: "exact" | "sampled";
  /** How many starts there were: all weights together give this number. */
  readonly starts: number;
  /** It was stopped before it had followed all of them. */
  readonly isStopped: boolean;
  /** How many starts end in a scenario that stays. */
  readonly weightOf: (scenario: Scenario) => number;
  /** How many cycles there are, how many starts end in one, and those with the largest weights. */
  readonly cycles: { readonly count: number; readonly weight: number; readonly largest: readonly Cycle[] };
};

/** Up to so many scenarios each of them is a start. */
export const EXACT_UP_TO = 1_000_000;
export const SAMPLED_STARTS = 100_000;
const STARTS_PER_STEP = 2_000;
const MOST_CYCLES = 20;

/** Follows the succession from every start; `seed` chooses the sample where there are too many. */
export function* weigh(prepared: Prepared, seed: number): Stepwise<Weights> {
  const isExact = prepared.combinations <= EXACT_UP_TO;
  const starts = isExact ? prepared.combinations : SAMPLED_STARTS;
  const chance = chanceOf(seed, "cross-impact starts");
  // State by state: one draw of chance has fewer values than a large space has scenarios.
  const drawn = () =>
    numberOf(
      prepared,
      prepared.sizes.map((size) => chance.whole(0, size - 1)),
    );
  const method = isExact ? "exact" : "sampled";
  const basins = new Basins(prepared, isExact);
  for (let at = 0; at < starts; at += 1) {
    basins.add(isExact ? at : drawn());
    if ((at + 1) % STARTS_PER_STEP !== 0) continue;
    if ((yield (at + 1) / starts) === "stop")
      return { method, starts: at + 1, isStopped: at + 1 < starts, ...basins.summary() };
  }
  return { method, starts, isStopped: false, ...basins.summary() };
}

/** What is known of each scenario: to which attractor it leads. */
type Known = { get(number: number): number | undefined; set(number: number, attractor: number): void };

class Basins {
  readonly #prepared: Prepared;
  readonly #known: Known;
  readonly #theta: Int32Array;
  readonly #attractors: { readonly first: number; readonly length: number; weight: number }[] = [];

  constructor(prepared: Prepared, isSmall: boolean) {
    this.#prepared = prepared;
    this.#known = isSmall ? tableOf(prepared.combinations) : new Map();
    this.#theta = new Int32Array(prepared.width);
  }

  /** One more start: everything on its way leads where it leads. */
  add(start: number): void {
    const path: number[] = [];
    let number = start;
    let attractor = this.#known.get(number);
    const onPath = new Set<number>();
    while (attractor === undefined && !onPath.has(number)) {
      onPath.add(number);
      path.push(number);
      number = this.#next(number);
      attractor = this.#known.get(number);
    }
    attractor ??= this.#addAttractor(path.slice(path.indexOf(number)));
    for (const member of path) this.#known.set(member, attractor);
    this.#attractors[attractor]!.weight += 1;
  }

  summary(): Pick<Weights, "weightOf" | "cycles"> {
    const stays = this.#attractors.filter(({ length }) => length === 1);
    const fixed = new Map(stays.map(({ first, weight }) => [first, weight]));
    const cycles = this.#attractors.filter(({ length }) => length > 1);
    const largest = [...cycles]
      .sort((a, b) => b.weight - a.weight || a.first - b.first)
      .slice(0, MOST_CYCLES);
    return {
      weightOf: (scenario) => fixed.get(numberOf(this.#prepared, scenario)) ?? 0,
      cycles: {
        count: cycles.length,
        weight: cycles.reduce((sum, { weight }) => sum + weight, 0),
        largest: largest.map(({ first, length, weight }) => ({
          length,
          weight,
          states: scenarioOf(this.#prepared, first),
        })),
      },
    };
  }

  #next(number: number): number {
    const scenario = scenarioOf(this.#prepared, number);
    sumUp(this.#prepared, scenario, this.#theta);
    return successorOf(this.#prepared, scenario, this.#theta);
  }

  #addAttractor(members: readonly number[]): number {
    const first = members.reduce((lowest, member) => Math.min(lowest, member));
    this.#attractors.push({ first, length: members.length, weight: 0 });
    return this.#attractors.length - 1;
  }
}

/** Memory for every scenario of a small space, in four bytes each. */
function tableOf(combinations: number): Known {
  const table = new Int32Array(combinations).fill(-1);
  return {
    get: (number) => (table[number]! < 0 ? undefined : table[number]),
    set: (number, attractor) => {
      table[number] = attractor;
    },
  };
}
