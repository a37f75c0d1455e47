/** The best bundles found so far, and what a new one must reach to be one of them. */
import { sharedRanks } from "../shared-ranks.ts";

/** Numbers of the assumptions chosen, factor by factor. */
export type FoundBundle = {
  readonly chosen: readonly number[];
  readonly sum: number;
  readonly partials: number;
};

export type RankedBundle = FoundBundle & { readonly rank: number };

/** Keeps up to `keep`; it is cut back only now and then, because sorting at each find would cost more. */
export class BestFound {
  private found: FoundBundle[] = [];
  private isTied = false;
  /** The last of a full list: nothing worse is kept. */
  private last: FoundBundle | null = null;

  constructor(private readonly keep: number) {}

  /** Whether a bundle with at most this sum and at least these partials can still change anything. */
  isWorthwhile(sum: number, partials: number): boolean {
    if (!this.last) return true;
    const order = bestFirst({ sum, partials }, this.last);
    // One that ties with the last is looked for once: to say that the cut goes through equals.
    return order < 0 || (order === 0 && !this.isTied);
  }

  add(bundle: FoundBundle): void {
    this.found.push(bundle);
    if (this.found.length > 2 * this.keep) this.cut();
  }

  /** The best first, in a rank in the order of the box. */
  ranked(): { readonly found: readonly RankedBundle[]; readonly isTiedAtCut: boolean } {
    this.cut();
    const ranks = sharedRanks(this.found, bestFirst);
    return {
      found: this.found.map((bundle, at) => ({ ...bundle, rank: ranks[at]! })),
      isTiedAtCut: this.isTied,
    };
  }

  private cut(): void {
    this.found.sort((a, b) => bestFirst(a, b) || inBoxOrder(a, b));
    const firstOut = this.found[this.keep];
    this.found.length = Math.min(this.found.length, this.keep);
    const last = this.found.at(-1);
    if (this.found.length < this.keep || !last) return;
    const isAsBefore = this.last !== null && bestFirst(this.last, last) === 0;
    this.isTied = (isAsBefore && this.isTied) || (firstOut !== undefined && bestFirst(firstOut, last) === 0);
    this.last = last;
  }
}

type Rated = { readonly sum: number; readonly partials: number };

function bestFirst(a: Rated, b: Rated): number {
  return b.sum - a.sum || a.partials - b.partials;
}

function inBoxOrder(a: FoundBundle, b: FoundBundle): number {
  const at = a.chosen.findIndex((number, place) => number !== b.chosen[place]);
  return at < 0 ? 0 : a.chosen[at]! - b.chosen[at]!;
}
