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

  constructor(
    private readonly box: NumberedBox,
    excluded: readonly (readonly [number, number])[],
    private readonly mostNodes: number,
  ) {
    if (box.factors.some((one) => one.assumptions.length > MOST_ASSUMPTIONS))
      throw new RangeError(`more than ${MOST_ASSUMPTIONS} assumptions of one factor`);
    const goesWith = box.assumptions.map(() => [...this.everything()]);
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
    for (const number of fixed) open = open && this.choose(open, number);
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
    const free = start.filter((_, place) => !this.bound[place]).reduce((all, bits) => all * bitsIn(bits), 1);
    const count = this.countBound(start) * free;
    return { count, isExact: this.nodesLeft > 0 };
  }

  private everything(): number[] {
    return this.box.factors.map((one) => 2 ** one.assumptions.length - 1);
  }

  private bitOf(number: number): number {
    return 1 << (number - this.box.firstOf[this.box.factorOf[number]!]!);
  }

  /** Only this assumption at its place, and elsewhere only what goes with it. */
  private choose(open: Open, number: number): Start {
    const place = this.box.factorOf[number]!;
    const partners = this.goesWith[number]!;
    if ((open[place]! & this.bitOf(number)) === 0) return null;
    const left = open.map((bits, at) => (at === place ? this.bitOf(number) : bits & partners[at]!));
    return left.includes(0) ? null : left;
  }

  /** One configuration, as assumption numbers; null when there is none. */
  private find(open: Open): readonly number[] | null | "capped" {
    if (this.nodesLeft <= 0) return "capped";
    this.nodesLeft -= 1;
    const place = this.narrowest(open);
    if (place === null) return open.map((bits, at) => this.box.firstOf[at]! + 31 - Math.clz32(bits));
    for (const number of this.openAt(open, place)) {
      const left = this.choose(open, number);
      const found = left && this.find(left);
      if (found) return found;
    }
    return null;
  }

  private countBound(open: Open): number {
    if (this.nodesLeft <= 0) return 0;
    this.nodesLeft -= 1;
    const place = this.narrowest(open, this.bound);
    if (place === null) return 1;
    let count = 0;
    for (const number of this.openAt(open, place)) {
      const left = this.choose(open, number);
      if (left) count += this.countBound(left);
    }
    return count;
  }

  /** The undecided place with the fewest assumptions open; null when all are decided. */
  private narrowest(open: Open, among?: readonly boolean[]): number | null {
    let best: number | null = null;
    for (const [place, bits] of open.entries()) {
      const size = bitsIn(bits);
      if (size > 1 && (among?.[place] ?? true) && (best === null || size < bitsIn(open[best]!))) best = place;
    }
    return best;
  }

  private openAt(open: Open, place: number): number[] {
    const [first, end] = [this.box.firstOf[place]!, this.box.firstOf[place + 1]!];
    return Array.from({ length: end - first }, (_, at) => first + at).filter(
      (number) => (open[place]! & this.bitOf(number)) !== 0,
    );
  }
}

function bitsIn(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
