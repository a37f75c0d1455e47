/** What each state of each descriptor can still become, while descriptors are settled one after the other. */
import { type Links, linksOf } from "./links.ts";
import type { Prepared } from "./matrix.ts";

/**
 * The bounds of a scenario that is not complete. Sources are settled and released like a stack, last in, first out; a state
 * holds while no other state of its descriptor must end above it by more than the tolerance.
 */
export class Bounds {
  /** The state of each settled descriptor; -1 while it is free. Written by whoever settles and releases. */
  readonly states: Int32Array;
  /** How many states of each free descriptor still hold. */
  readonly left: Int32Array;
  /** How many links begin or end at each descriptor. */
  readonly ties: Int32Array;
  /** The lowest bound (scaled, 0 or negative) at which a state still holds. */
  lowest: number;
  readonly #links: Links;
  readonly #sizes: Int32Array;
  readonly #bounds: Int32Array;
  /** How many links of a source are settled, and what its targets had left before. */
  readonly #settled: Int32Array;
  readonly #before: Int32Array;

  constructor(prepared: Prepared, tolerance: number) {
    const { sizes } = prepared;
    this.#sizes = sizes;
    this.#links = linksOf(prepared);
    this.#bounds = this.#links.bounds.slice();
    this.#settled = new Int32Array(sizes.length);
    this.#before = new Int32Array(this.#links.targets.length);
    this.lowest = -tolerance;
    this.states = new Int32Array(sizes.length).fill(-1);
    this.ties = new Int32Array(sizes.length);
    for (const target of this.#links.targets) this.ties[target]! += 1;
    this.left = new Int32Array(sizes.length);
    for (let at = 0; at < sizes.length; at += 1) {
      this.ties[at]! += this.#links.linksOf[at + 1]! - this.#links.linksOf[at]!;
      for (let state = 0; state < sizes[at]!; state += 1) if (this.holds(at, state)) this.left[at]! += 1;
    }
  }

  /** Whether a free descriptor may still be in this state. */
  holds(descriptor: number, state: number): boolean {
    const size = this.#sizes[descriptor]!;
    const row = this.#links.pairs[descriptor]! + state * size;
    for (let pair = row; pair < row + size; pair += 1) if (this.#bounds[pair]! < this.lowest) return false;
    return true;
  }

  /** Brings a source into the bounds, in its present state; false as soon as a target has no state left that holds. */
  settle(source: number): boolean {
    const { linksOf, targets, lossesAt, losses, pairs } = this.#links;
    const bounds = this.#bounds;
    const { left, states, lowest } = this;
    const from = linksOf[source]!;
    const to = linksOf[source + 1]!;
    for (let link = from; link < to; link += 1) {
      const target = targets[link]!;
      const size = this.#sizes[target]!;
      const chosen = states[target]!;
      // Of a settled target only the row of its state matters; it is the same row when the source is released.
      const last = chosen < 0 ? size : chosen + 1;
      const at = pairs[target]!;
      const loss = lossesAt[link]! + states[source]! * size * size;
      let holding = 0;
      for (let state = chosen < 0 ? 0 : chosen; state < last; state += 1) {
        let holds = 1;
        for (let pair = state * size; pair < (state + 1) * size; pair += 1) {
          const bound = bounds[at + pair]! - losses[loss + pair]!;
          bounds[at + pair] = bound;
          if (bound < lowest) holds = 0;
        }
        holding += holds;
      }
      this.#before[link] = left[target]!;
      left[target] = holding;
      if (holding === 0) {
        this.#settled[source] = link + 1 - from;
        return false;
      }
    }
    this.#settled[source] = to - from;
    return true;
  }

  /** Takes the source that was settled last out of the bounds again, and sets it free. */
  release(source: number): void {
    const { linksOf, targets, lossesAt, losses, pairs } = this.#links;
    const bounds = this.#bounds;
    const from = linksOf[source]!;
    for (let link = from + this.#settled[source]! - 1; link >= from; link -= 1) {
      const target = targets[link]!;
      const size = this.#sizes[target]!;
      const chosen = this.states[target]!;
      const first = chosen < 0 ? 0 : chosen * size;
      const last = chosen < 0 ? size * size : first + size;
      const at = pairs[target]!;
      const loss = lossesAt[link]! + this.states[source]! * size * size;
      for (let pair = first; pair < last; pair += 1) bounds[at + pair]! += losses[loss + pair]!;
      this.left[target] = this.#before[link]!;
    }
    this.states[source] = -1;
  }

  /** The inconsistency (scaled) of a scenario that is complete. */
  inconsistency(): number {
    let lowest = 0;
    for (const [at, size] of this.#sizes.entries()) {
      const row = this.#links.pairs[at]! + this.states[at]! * size;
      for (let pair = row; pair < row + size; pair += 1) lowest = Math.min(lowest, this.#bounds[pair]!);
    }
    return 0 - lowest;
  }
}
