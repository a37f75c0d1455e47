/**
 * Cross-impact balance analysis (Weimer-Jehle 2006): which scenarios hold themselves up, since in each descriptor no state is
 * pulled more strongly than the one it is in. A tie is consistent.
 */
import {
  type CrossImpactMatrix,
  faultOf,
  MOST_DESCRIPTORS,
  MOST_STATES,
  type Prepared,
  prepare,
} from "./cross-impact/matrix.ts";
import {
  type Cap,
  type Found,
  type FoundScenario,
  leastInconsistent,
  type SearchCaps,
  withinTolerance,
} from "./cross-impact/search.ts";
import { type Weights, weigh } from "./cross-impact/weights.ts";
import { asPart, type Stepwise } from "./stepwise.ts";

export { type CrossImpactMatrix, faultOf, MOST_DESCRIPTORS, MOST_STATES };

export type CrossImpactOptions = {
  /** Chooses the starts of sampled weights. */
  readonly seed: number;
  /** Up to which inconsistency scenarios are listed, in the units of the matrix; 0 unless told. */
  readonly tolerance?: number;
  readonly mostNodes?: number;
  readonly mostFound?: number;
};

/** What kept a search from being complete; "stopped" by whoever ran it. */
export type { Cap };

export type CrossImpactScenario = FoundScenario & {
  /** How many starts end here; 0 for what is not consistent. No probability. */
  readonly weight: number;
};

export type CrossImpactAnalysis = {
  /** Least inconsistent first, then the highest total impact score, then by states. */
  readonly scenarios: readonly CrossImpactScenario[];
  /** How many of them are consistent. */
  readonly consistent: number;
  /** Nothing is consistent; the scenarios are the least inconsistent ones. */
  readonly isLeast: boolean;
  /** Every scenario that fits is in the list. */
  readonly complete: boolean;
  readonly capped: Cap | null;
  /** The matrix says too little: everything is consistent, or so much that the search gave up. */
  readonly isTooEmpty: boolean;
  /** How many scenarios there are in all, and how many nodes were visited to look at all of them. */
  readonly combinations: number;
  readonly nodes: number;
  /** Share (0..1) of the cells that were judged. */
  readonly coverage: number;
  readonly weights: Omit<Weights, "weightOf">;
};

const MOST_NODES = 500_000_000;
const MOST_FOUND = 100_000;

/**
 * The whole analysis, step by step. Throws a RangeError when the matrix has a fault: ask `faultOf` first about what comes
 * from outside.
 */
export function* analyseCrossImpact(
  matrix: CrossImpactMatrix,
  { seed, tolerance = 0, mostNodes = MOST_NODES, mostFound = MOST_FOUND }: CrossImpactOptions,
): Stepwise<CrossImpactAnalysis> {
  const prepared = prepare(matrix);
  const caps = { mostNodes, mostFound };
  const within = yield* asPart(withinTolerance(prepared, tolerance, caps), 0, 0.6);
  const isLeast = within.scenarios.length === 0 && within.capped === null;
  const found = isLeast ? yield* asPart(leastOf(prepared, caps, within), 0.6, 0.8) : within;
  const weights = yield* asPart(weigh(prepared, seed), 0.8, 1);
  return result(prepared, found, isLeast, weights);
}

/** What is left of the nodes is for the second search. */
function* leastOf(prepared: Prepared, caps: SearchCaps, { nodes }: Found): Stepwise<Found> {
  const found = yield* leastInconsistent(prepared, { ...caps, mostNodes: caps.mostNodes - nodes });
  return { ...found, nodes: found.nodes + nodes };
}

function result(prepared: Prepared, found: Found, isLeast: boolean, weights: Weights): CrossImpactAnalysis {
  const { scenarios, nodes, capped } = found;
  const { weightOf, ...weighed } = weights;
  const { combinations, coverage } = prepared;
  const consistent = scenarios.filter(({ inconsistency }) => inconsistency === 0).length;
  return {
    scenarios: scenarios.map((scenario) => ({
      ...scenario,
      weight: scenario.inconsistency === 0 ? weightOf(scenario.states) : 0,
    })),
    consistent,
    isLeast,
    complete: capped === null,
    capped,
    isTooEmpty:
      combinations > 1 &&
      (consistent === combinations || (capped === "results" && consistent === scenarios.length)),
    combinations,
    nodes,
    coverage,
    weights: weighed,
  };
}
