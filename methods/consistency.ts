/** Consistency analysis (von Reibnitz, Gausemeier): which assumptions go together, one of each factor. */
import type { BoxFactor } from "./box.ts";
import { type ConsistencyBoard, consistencyBoard } from "./consistency/board.ts";
import { type SearchEnd, searchBundles } from "./consistency/search.ts";

/**
 * How two assumptions of different factors go together: 1 total inconsistency, 2 partial, 3 neutral, 4
 * supports, 5 strongly supports. A median may end in .5; a pair without a result is left out. The order of a
 * and b means nothing.
 */
export type ConsistencyPair = { readonly a: string; readonly b: string; readonly value: number };

/** Plain data, so that it can be sent to a worker. Pairs of assumptions not in the box are not read. */
export type ConsistencyProblem = {
  readonly factors: readonly BoxFactor[];
  readonly pairs: readonly ConsistencyPair[];
};

export type ConsistencyLimits = {
  /** Bundles with more partial inconsistencies are dropped; null drops none. */
  readonly mostPartials: number | null;
  /** How many of the best are kept. */
  readonly keep: number;
  /** After so many tried branches the search ends and says so. */
  readonly mostNodes: number;
};

export const CONSISTENCY_LIMITS: ConsistencyLimits = {
  mostPartials: null,
  keep: 1000,
  mostNodes: 20_000_000,
};

export type Bundle = {
  /** One assumption of each factor, in the order of the factors. */
  readonly assumptions: readonly string[];
  /** Sum over the n(n-1)/2 pairs, a pair without a result as 3. */
  readonly sum: number;
  /** sum / number of pairs, 1..5; 0 when there is no pair. */
  readonly average: number;
  /** Pairs that are partly inconsistent: above 1 and up to 2, so that a median of 1.5 is not overlooked. */
  readonly partials: number;
  /** By sum descending, then partials ascending; equals share the rank. */
  readonly rank: number;
};

export type ConsistencyResult = {
  /** The best first. Within a rank the order means nothing (that of the box). */
  readonly bundles: readonly Bundle[];
  /** All combinations, consistent or not. */
  readonly space: number;
  /** Share (0..1) of the pairs of assumptions of different factors that have a result. */
  readonly coverage: number;
  /** Share (0..1) of the pairs with a result that are 1 or 5; above 0.2 the room sees black and white. */
  readonly extremeShare: number;
  readonly isTooExtreme: boolean;
  /** Branches tried. */
  readonly nodes: number;
  /** The search ended at `mostNodes`: better bundles may have been missed. */
  readonly isCapped: boolean;
  /** More were found than are kept, and at least one left out is as good as the last one kept. */
  readonly isTiedAtCut: boolean;
};

const TOO_EXTREME = 0.2;
const NODES_PER_TURN = 50_000;

/**
 * Searches in turns: yields the share (0..1) of the space that is done after every `nodesPerTurn` branches, so
 * that a worker can tell its progress and be cancelled, and returns the result. Depth first; a branch ends at
 * the first pair of exactly 1, at too many partials, and where the maxima of the pairs left cannot reach the
 * bundles kept. Throws on values outside 1..5 and on assumptions that are there twice. Source: von Reibnitz;
 * Gausemeier.
 */
export function* bundlesInTurns(
  problem: ConsistencyProblem,
  limits: ConsistencyLimits = CONSISTENCY_LIMITS,
  nodesPerTurn: number = NODES_PER_TURN,
): Generator<number, ConsistencyResult> {
  const board = consistencyBoard(problem.factors, problem.pairs);
  return resultOf(board, yield* searchBundles(board, limits, nodesPerTurn));
}

/** The same at once. */
export function findBundles(
  problem: ConsistencyProblem,
  limits: ConsistencyLimits = CONSISTENCY_LIMITS,
): ConsistencyResult {
  const search = bundlesInTurns(problem, limits);
  for (;;) {
    const turn = search.next();
    if (turn.done) return turn.value;
  }
}

/** The numbers of one bundle, e.g. one that people picked themselves; null when a pair of it is excluded. */
export function rateBundle(
  problem: ConsistencyProblem,
  assumptions: readonly string[],
): Omit<Bundle, "rank"> | null {
  const chosen = new Set(assumptions);
  const factors = problem.factors.map((one) => ({
    ...one,
    assumptions: one.assumptions.filter((assumption) => chosen.has(assumption)),
  }));
  if (factors.some((one) => one.assumptions.length !== 1))
    throw new RangeError("a bundle has one assumption of each factor");
  const [found] = findBundles({ factors, pairs: problem.pairs }).bundles;
  if (!found) return null;
  const { rank: _, ...bundle } = found;
  return bundle;
}

function resultOf(board: ConsistencyBoard, end: SearchEnd): ConsistencyResult {
  const places = board.box.factors.length;
  const pairsOfBundle = (places * (places - 1)) / 2;
  const extremeShare = board.judged === 0 ? 0 : board.extreme / board.judged;
  return {
    bundles: end.found.map(({ chosen, sum, partials, rank }) => ({
      assumptions: chosen.map((number) => board.box.assumptions[number]!),
      sum,
      average: pairsOfBundle === 0 ? 0 : sum / pairsOfBundle,
      partials,
      rank,
    })),
    space: board.box.space,
    coverage: board.cells === 0 ? 0 : board.judged / board.cells,
    extremeShare,
    isTooExtreme: extremeShare > TOO_EXTREME,
    nodes: end.nodes,
    isCapped: end.isCapped,
    isTiedAtCut: end.isTiedAtCut,
  };
}
