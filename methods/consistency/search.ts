/** The search for bundles, depth first, without recursion so that it can pause anywhere. */
import { BestFound, type RankedBundle } from "./best-found.ts";
import { type ConsistencyBoard, TOTAL } from "./board.ts";

export type SearchLimits = {
  readonly mostPartials: number | null;
  readonly keep: number;
  readonly mostNodes: number;
};

export type SearchEnd = {
  readonly found: readonly RankedBundle[];
  readonly nodes: number;
  readonly isCapped: boolean;
  readonly isTiedAtCut: boolean;
};

/** Yields the share (0..1) done after every `nodesPerTurn` branches tried. */
export function* searchBundles(
  board: ConsistencyBoard,
  limits: SearchLimits,
  nodesPerTurn: number,
): Generator<number, SearchEnd> {
  const best = new BestFound(limits.keep);
  const way = new Way(board);
  let nodes = 0;
  let isCapped = false;
  while (way.next()) {
    if (nodes >= limits.mostNodes) {
      isCapped = true;
      break;
    }
    nodes += 1;
    if (nodes % nodesPerTurn === 0) yield way.shareDone();
    if (!way.isPossible()) continue;
    const { most, sum, partials } = way.look();
    if (partials > (limits.mostPartials ?? partials) || !best.isWorthwhile(most, partials)) continue;
    if (way.isComplete()) best.add({ chosen: way.chosen(), sum, partials });
    else if (most > Number.NEGATIVE_INFINITY) way.deeper();
  }
  return { ...best.ranked(), nodes, isCapped };
}

/** Where the search stands: one assumption tried at each place down to `depth`. */
class Way {
  private readonly places: number;
  private readonly all: number;
  private depth = 0;
  /** Number of the assumption tried at each place; before the first one at the start. */
  private readonly tried: number[] = [];
  /** By depth: sum and partials of the pairs above it. */
  private readonly sums: number[] = [0];
  private readonly partials: number[] = [0];
  /** By depth and assumption: what it adds to those chosen above, minus infinity when one of them excludes it. */
  private readonly gains: Float64Array[];
  private readonly partialGains: Int32Array[];

  constructor(private readonly board: ConsistencyBoard) {
    const { box } = board;
    this.places = box.factors.length;
    this.all = box.assumptions.length;
    this.gains = Array.from({ length: this.places + 1 }, () => new Float64Array(this.all));
    this.partialGains = Array.from({ length: this.places + 1 }, () => new Int32Array(this.all));
    this.tried[0] = -1;
  }

  /** On to the next assumption, up again where a factor has no more; false when all is done. */
  next(): boolean {
    if (this.places === 0) return false;
    while (this.depth >= 0) {
      this.tried[this.depth]! += 1;
      if (this.tried[this.depth]! < this.board.box.firstOf[this.depth + 1]!) return true;
      this.depth -= 1;
    }
    return false;
  }

  /** Whether no assumption above excludes the one tried. */
  isPossible(): boolean {
    return this.gains[this.depth]![this.tried[this.depth]!]! > Number.NEGATIVE_INFINITY;
  }

  /** Chooses the one tried: the sum and partials with it, and the most that the sum can become below it. */
  look(): { readonly most: number; readonly sum: number; readonly partials: number } {
    const { depth } = this;
    const number = this.tried[depth]!;
    const sum = this.sums[depth]! + this.gains[depth]![number]!;
    const partials = this.partials[depth]! + this.partialGains[depth]![number]!;
    this.sums[depth + 1] = sum;
    this.partials[depth + 1] = partials;
    let most = sum + this.board.mostFrom[depth + 1]!;
    for (let place = depth + 1; place < this.places; place += 1) most += this.pass(number, place);
    return { most, sum, partials };
  }

  isComplete(): boolean {
    return this.depth === this.places - 1;
  }

  chosen(): number[] {
    return this.tried.slice(0, this.places);
  }

  deeper(): void {
    this.depth += 1;
    this.tried[this.depth] = this.board.box.firstOf[this.depth]! - 1;
  }

  /** Each place counts for the part of the space that its earlier assumptions took. */
  shareDone(): number {
    const { firstOf } = this.board.box;
    let [share, part] = [0, 1];
    for (let place = 0; place <= this.depth; place += 1) {
      part /= firstOf[place + 1]! - firstOf[place]!;
      share += part * (this.tried[place]! - firstOf[place]!);
    }
    return share;
  }

  /** Adds the chosen one's pairs with a later factor to the gains below; returns the best of them. */
  private pass(number: number, place: number): number {
    const { board, depth, all } = this;
    const [above, below] = [this.gains[depth]!, this.gains[depth + 1]!];
    const [partialAbove, partialBelow] = [this.partialGains[depth]!, this.partialGains[depth + 1]!];
    let best = Number.NEGATIVE_INFINITY;
    for (let b = board.box.firstOf[place]!; b < board.box.firstOf[place + 1]!; b += 1) {
      const value = board.values[number * all + b]!;
      const gain = value === TOTAL ? Number.NEGATIVE_INFINITY : above[b]! + value;
      below[b] = gain;
      partialBelow[b] = partialAbove[b]! + board.partial[number * all + b]!;
      if (gain > best) best = gain;
    }
    return best;
  }
}
