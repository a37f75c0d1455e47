/** Which scenarios are consistent, or nearly so; complete, unless it says which cap ended it. */
import { asPart, type Stepwise } from "../stepwise.ts";
import { scoreOf, sumUp } from "./balances.ts";
import { Branching } from "./branching.ts";
import type { Prepared } from "./matrix.ts";

/** What ended a search before it was complete. */
export type Cap = "nodes" | "results" | "stopped";

export type FoundScenario = {
  /** One state per descriptor, counted from 0. */
  readonly states: readonly number[];
  readonly totalImpactScore: number;
  readonly inconsistency: number;
};

export type Found = {
  readonly scenarios: readonly FoundScenario[];
  readonly nodes: number;
  readonly capped: Cap | null;
};

export type SearchCaps = {
  /** Nodes of the search tree at most. */
  readonly mostNodes: number;
  /** Scenarios at most; a matrix with more has too little in it to say anything. */
  readonly mostFound: number;
};

const NODES_PER_STEP = 20_000;

/** All scenarios whose inconsistency is at most the tolerance (in the units of the matrix); 0 finds the consistent ones. */
export function* withinTolerance(prepared: Prepared, tolerance: number, caps: SearchCaps): Stepwise<Found> {
  const scenarios: FoundScenario[] = [];
  const scaled = Math.floor(tolerance * prepared.scale);
  const look = new Branching(prepared, scaled, (states, inconsistency) => {
    if (scenarios.length >= caps.mostFound) return null;
    scenarios.push(scored(prepared, states, inconsistency));
    return scaled;
  });
  const capped = yield* visitAll(look, caps);
  return { scenarios: inOrder(scenarios), nodes: look.visited, capped };
}

/**
 * The scenarios with the smallest inconsistency there is. Looks within 1, 2, 4, … until there is one, and lowers the
 * tolerance to the best found so far: little is looked at that is much worse than the best.
 */
export function* leastInconsistent(prepared: Prepared, caps: SearchCaps): Stepwise<Found> {
  let nodes = 0;
  for (let round = 1, tolerance = 1; ; round += 1, tolerance *= 2) {
    const left = { ...caps, mostNodes: caps.mostNodes - nodes };
    const found = yield* asPart(
      bestWithin(prepared, tolerance, left),
      1 - 2 / 2 ** round,
      1 - 1 / 2 ** round,
    );
    nodes += found.nodes;
    if (found.scenarios.length > 0 || found.capped) return { ...found, nodes };
  }
}

/** The least inconsistent ones among those within a tolerance (scaled). */
function* bestWithin(prepared: Prepared, tolerance: number, caps: SearchCaps): Stepwise<Found> {
  let scenarios: FoundScenario[] = [];
  let best = tolerance;
  const look = new Branching(prepared, tolerance, (states, inconsistency) => {
    if (inconsistency < best) scenarios = [];
    best = inconsistency;
    if (scenarios.length >= caps.mostFound) return null;
    scenarios.push(scored(prepared, states, inconsistency));
    return best;
  });
  const capped = yield* visitAll(look, caps);
  return { scenarios: inOrder(scenarios), nodes: look.visited, capped };
}

function* visitAll(look: Branching, { mostNodes }: SearchCaps): Stepwise<Cap | null> {
  while (!look.advance(Math.min(NODES_PER_STEP, mostNodes - look.visited))) {
    if (look.visited >= mostNodes) return "nodes";
    if ((yield look.progress()) === "stop") return "stopped";
  }
  return look.isOver ? null : "results";
}

/** Least inconsistent first, then the highest score, then by states: the same matrix always gives the same list. */
function inOrder(scenarios: readonly FoundScenario[]): FoundScenario[] {
  return [...scenarios].sort(
    (a, b) =>
      a.inconsistency - b.inconsistency ||
      b.totalImpactScore - a.totalImpactScore ||
      byStates(a.states, b.states),
  );
}

function byStates(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((state, descriptor) => state !== b[descriptor]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

function scored(prepared: Prepared, states: Int32Array, inconsistency: number): FoundScenario {
  const theta = new Int32Array(prepared.width);
  sumUp(prepared, states, theta);
  return {
    states: [...states],
    totalImpactScore: scoreOf(prepared, states, theta) / prepared.scale,
    inconsistency: inconsistency / prepared.scale,
  };
}
