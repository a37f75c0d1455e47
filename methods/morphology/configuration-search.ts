/** Looks for configurations of a box without an excluded pair: forward checking on sets of bits, one per factor. */
import type { NumberedBox } from "../box.ts";

/** By place: the assumptions still open, as bits from the factor's first one on. Null: nothing is left. */
type Open = readonly number[];
export type Start = Open | null;

const MOST_ASSUMPTIONS = 30;

export class ConfigurationSearch {
  /** By assumption and place: the assumptions there that it goes with. */
  private readonly goesWith: readonly (readonly number[])[];
  /** Places with an exclusion: the others only multiply. */
  private readonly bound: readonly boolean[];
  private nodesLeft: number;
  private isCapped = false;

  constructor(
    private readonly box: NumberedBox,
    excluded: readonly (readonly [number, number])[],
    private readonly mostNodes: number,
  ) {
    if (box.factors.some((one) => one.assumptions.length > MOST_ASSUMPTIONS))
      throw new RangeError(`more than ${MOST_ASSUMPTIONS} assumptions of one factor`);
    const goesWith = box.assumptions.map(() => this.everything());
    const bound = box.factors.map(() => false);
    for (const [a, b] of excluded)
      for (const [one, other] of [
        [a, b],
        [b, a],
      ] as const) {
        const place = box.factorOf[other]!;
        goesWith[one]![place]! &= ~this.bitOf(other);
        bound[place] = true;
      }
    this.goesWith = goesWith;
    this.bound = bound;
    this.nodesLeft = mostNodes;
  }

  /** What is open once these assumptions are fixed. */
  start(fixed: readonly number[]): Start {
    let open: Start = this.everything();
    if (open.includes(0)) return null;
    // A factor with a single assumption is decided from the start.
    const single = this.box.factors.flatMap(({ assumptions }, place) =>
      assumptions.length === 1 ? [this.box.firstOf[place]!] : [],
    );
    for (const number of [...single, ...fixed]) open = open && this.choose(open, number);
    return open;
  }

  /** Whether a configuration with this assumption is left; all assumptions of one that was found go to `known`. */
  stateOf(number: number, start: Start, known: Set<number>): "possible" | "impossible" | "unknown" {
    const open = start && this.choose(start, number);
    if (!open) return "impossible";
    const found = this.find(open);
    if (found === "capped") return "unknown";
    for (const one of found ?? []) known.add(one);
    return found ? "possible" : "impossible";
  }

  /** How many configurations are left; counts on where factors have exclusions and multiplies by the others. */
  count(start: Start): { readonly count: number; readonly isExact: boolean } {
    if (!start || start.length === 0) return { count: 0, isExact: true };
    this.nodesLeft = this.mostNodes;
    this.isCapped = false;
    const free = start.filter((_, place) => !this.bound[place]).reduce((all, bits) => all * bitsIn(bits), 1);
    const count = this.countBound(start) * free;
    return { count, isExact: !this.isCapped };
  }

  private everything(): number[] {
    return this.box.factors.map((one) => 2 ** one.assumptions.length - 1);
  }

  private bitOf(number: number): number {
    return 1 << (number - this.box.firstOf[this.box.factorOf[number]!]!);
  }

  /**
   * Only this assumption at its place, and elsewhere only what goes with it. A place with one assumption left is
   * chosen along, so that whatever is decided has been checked against everything.
   */
  private choose(open: Open, number: number): Start {
    const left = [...open];
    const place = this.box.factorOf[number]!;
    left[place]! &= this.bitOf(number);
    if (left[place] === 0) return null;
    const chosen = [number];
    for (const one of chosen)
      for (const [at, partners] of this.goesWith[one]!.entries()) {
        const before = left[at]!;
        const after = before & partners;
        if (after === 0) return null;
        if (after === before) continue;
        left[at] = after;
        if (isSingle(after)) chosen.push(this.onlyAt(after, at));
      }
    return left;
  }

  /** One configuration, as assumption numbers; null when there is none. */
  private find(open: Open): readonly number[] | null | "capped" {
    if (!this.spend()) return "capped";
    const [place] = this.undecided(open);
    if (place === undefined) return open.map((bits, at) => this.onlyAt(bits, at));
    for (const number of this.openAt(open, place)) {
      const left = this.choose(open, number);
      const found = left && this.find(left);
      if (found) return found;
    }
    return null;
  }

  private countBound(open: Open): number {
    if (!this.spend()) return 0;
    const [place, ...others] = this.undecided(open).filter((one) => this.bound[one]);
    if (place === undefined) return 1;
    if (others.length === 0) return bitsIn(open[place]!);
    let count = 0;
    for (const number of this.openAt(open, place)) {
      const left = this.choose(open, number);
      if (left) count += this.countBound(left);
    }
    return count;
  }

  private spend(): boolean {
    if (this.nodesLeft === 0) this.isCapped = true;
    else this.nodesLeft -= 1;
    return !this.isCapped;
  }

  /** Places with more than one assumption open, those with the fewest first. */
  private undecided(open: Open): number[] {
    return open
      .map((bits, place) => ({ place, size: bitsIn(bits) }))
      .filter(({ size }) => size > 1)
      .sort((a, b) => a.size - b.size)
      .map(({ place }) => place);
  }

  /** The number of the one assumption left at a place. */
  private onlyAt(bits: number, place: number): number {
    return this.box.firstOf[place]! + 31 - Math.clz32(bits);
  }

  private openAt(open: Open, place: number): number[] {
    const [first, end] = [this.box.firstOf[place]!, this.box.firstOf[place + 1]!];
    return Array.from({ length: end - first }, (_, at) => first + at).filter(
      (number) => (open[place]! & this.bitOf(number)) !== 0,
    );
  }
}

function isSingle(set: number): boolean {
  return (set & (set - 1)) === 0;
}

function bitsIn(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
