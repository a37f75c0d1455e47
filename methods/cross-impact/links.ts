/** The matrix seen from its sources: what each of their states takes away from what others could still become. */
import type { Prepared } from "./matrix.ts";

/**
 * A pair (a, b) of states of descriptor j has the number `pairs[j] + a * size(j) + b`. Its bound is the largest that
 * theta(j, a) - theta(j, b) can still become: settled sources count as they are, free ones with their maximum for that very
 * pair. Settling a source in state k can only lower it, by its loss there.
 */
export type Links = {
  /** Where the pairs of each descriptor begin. */
  readonly pairs: Int32Array;
  /** The bounds with everything free. */
  readonly bounds: Int32Array;
  /** Links of source i are `linksOf[i]` to `linksOf[i + 1]`, that last one excluded. */
  readonly linksOf: Int32Array;
  readonly targets: Int32Array;
  /** Where the losses of each link begin: one block of size(target)² per state of the source. */
  readonly lossesAt: Int32Array;
  readonly losses: Int32Array;
};

type Growing = { linksOf: number[]; targets: number[]; lossesAt: number[]; losses: number[] };

export function linksOf({ sizes, offsets, width, cells }: Prepared): Links {
  const pairs = new Int32Array(sizes.length + 1);
  for (const [at, size] of sizes.entries()) pairs[at + 1] = pairs[at]! + size * size;
  const bounds = new Int32Array(pairs[sizes.length]!);
  const growing: Growing = { linksOf: [0], targets: [], lossesAt: [], losses: [] };
  for (const [source, states] of sizes.entries()) {
    for (const [target, size] of sizes.entries()) {
      const row = (state: number) => (offsets[source]! + state) * width + offsets[target]!;
      const differences = differencesOf(states, size, (state, to) => cells[row(state) + to]!);
      const most = differences[0]!.map((_, pair) => Math.max(...differences.map((values) => values[pair]!)));
      for (const [pair, value] of most.entries()) bounds[pairs[target]! + pair]! += value;
      addLink(
        growing,
        target,
        differences.flatMap((values) => values.map((value, pair) => most[pair]! - value)),
      );
    }
    growing.linksOf.push(growing.targets.length);
  }
  const packed = (list: readonly number[]) => Int32Array.from(list);
  return {
    pairs,
    bounds,
    linksOf: packed(growing.linksOf),
    targets: packed(growing.targets),
    lossesAt: packed(growing.lossesAt),
    losses: packed(growing.losses),
  };
}

function addLink({ targets, lossesAt, losses }: Growing, target: number, block: readonly number[]): void {
  // A source that does the same whichever state it is in settles nothing here.
  if (block.every((loss) => loss === 0)) return;
  targets.push(target);
  lossesAt.push(losses.length);
  losses.push(...block);
}

/** Per state of the source: for each pair (a, b) of the target's states, how much more it favours a than b. */
function differencesOf(
  states: number,
  size: number,
  cell: (state: number, to: number) => number,
): number[][] {
  const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);
  return numbers(states).map((state) =>
    numbers(size).flatMap((a) => numbers(size).map((b) => cell(state, a) - cell(state, b))),
  );
}
