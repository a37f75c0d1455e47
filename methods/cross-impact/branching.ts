/** Branch and bound over all scenarios: settles one descriptor after the other, and turns back when nothing can come of it. */
import { Bounds } from "./bounds.ts";
import type { Prepared } from "./matrix.ts";

/** Called for each scenario found, with its inconsistency (scaled); gives the tolerance to go on with, or null for enough. */
export type OnFound = (states: Int32Array, inconsistency: number) => number | null;

/**
 * Finds every scenario whose inconsistency is at most the tolerance (scaled), and can be left at any node and gone on with.
 * The next descriptor is always the one with the fewest states that still hold; among equals the one that is tied most
 * strongly to the others.
 */
export class Branching {
  /** How many nodes were visited: one per descriptor and state that was tried. */
  visited = 0;
  isOver = false;
  #depth = 0;
  #hasEnough = false;
  /** Which descriptor is settled at which depth, and in which state it was last tried there. */
  readonly #order: Int32Array;
  readonly #tried: Int32Array;
  readonly #sizes: Int32Array;
  readonly #preference: Int32Array;
  readonly #bounds: Bounds;
  readonly #onFound: OnFound;

  constructor(prepared: Prepared, tolerance: number, onFound: OnFound) {
    const count = prepared.sizes.length;
    this.#sizes = prepared.sizes;
    this.#bounds = new Bounds(prepared, tolerance);
    this.#onFound = onFound;
    const { ties } = this.#bounds;
    this.#preference = Int32Array.from({ length: count }, (_, at) => at).sort(
      (a, b) => ties[b]! - ties[a]! || a - b,
    );
    this.#order = new Int32Array(count);
    this.#tried = new Int32Array(count).fill(-1);
    this.#order[0] = this.#choose();
  }

  /** Visits at most so many nodes more; true when there is nothing left to do. */
  advance(nodes: number): boolean {
    const until = this.visited + nodes;
    while (!this.isOver && !this.#hasEnough && this.visited < until) this.#visit();
    return this.isOver || this.#hasEnough;
  }

  /** The share (0..1) of all scenarios that is done with. */
  progress(): number {
    if (this.isOver) return 1;
    let done = 0;
    let share = 1;
    for (let depth = 0; depth <= this.#depth; depth += 1) {
      share /= this.#sizes[this.#order[depth]!]!;
      done += share * Math.max(this.#tried[depth]!, 0);
    }
    return done;
  }

  /** One node: the next state of the descriptor at this depth; back to the one before when it has none. */
  #visit(): void {
    const depth = this.#depth;
    const descriptor = this.#order[depth]!;
    const size = this.#sizes[descriptor]!;
    const bounds = this.#bounds;
    if (this.#tried[depth]! >= 0) bounds.release(descriptor);
    let state = this.#tried[depth]! + 1;
    while (state < size && !bounds.holds(descriptor, state)) state += 1;
    if (state === size) {
      this.#tried[depth] = -1;
      this.#depth -= 1;
      this.isOver = this.#depth < 0;
      return;
    }
    this.#tried[depth] = state;
    bounds.states[descriptor] = state;
    this.visited += 1;
    if (bounds.settle(descriptor)) this.#descend();
  }

  #descend(): void {
    if (this.#depth + 1 < this.#sizes.length) {
      this.#depth += 1;
      this.#order[this.#depth] = this.#choose();
      return;
    }
    const tolerance = this.#onFound(this.#bounds.states, this.#bounds.inconsistency());
    if (tolerance === null) this.#hasEnough = true;
    else this.#bounds.lowest = -tolerance;
  }

  #choose(): number {
    const { states, left } = this.#bounds;
    let best = -1;
    for (const descriptor of this.#preference)
      if (states[descriptor]! < 0 && (best < 0 || left[descriptor]! < left[best]!)) best = descriptor;
    return best;
  }
}
