/** The consistency matrix laid out for the search: every pair in one array, and what the best pairs left can give. */
import { type BoxFactor, type NumberedBox, numberBox, numbersOf } from "../box.ts";

export type ConsistencyBoard = {
  readonly box: NumberedBox;
  /** Value of the pair (a, b) at a * all + b, both ways; a pair without a result is neutral. */
  readonly values: Float64Array;
  /** 1 where the pair is partly inconsistent. */
  readonly partial: Uint8Array;
  /** By place d: the most that the pairs among the factors from d on can give together. */
  readonly mostFrom: readonly number[];
  /** Pairs of assumptions of different factors: all, with a result, and with a result of 1 or 5. */
  readonly cells: number;
  readonly judged: number;
  readonly extreme: number;
};

/** Total inconsistency: excludes at exactly this value. */
export const TOTAL = 1;
/** Partial inconsistency: above total and up to this. */
const PARTIAL = 2;
const NEUTRAL = 3;
const STRONG = 5;

type Pair = { readonly a: string; readonly b: string; readonly value: number };

/** Throws on values outside 1..5; of a pair that is there twice the later one counts. */
export function consistencyBoard(factors: readonly BoxFactor[], pairs: readonly Pair[]): ConsistencyBoard {
  const box = numberBox(factors);
  const all = box.assumptions.length;
  const values = new Float64Array(all * all).fill(NEUTRAL);
  const partial = new Uint8Array(all * all);
  const judged = new Map<number, number>();
  for (const { a, b, value } of pairs) {
    if (!(value >= TOTAL && value <= STRONG)) throw new RangeError(`${value} is no consistency from 1 to 5`);
    const numbers = numbersOf(box, a, b);
    if (!numbers) continue;
    const [left, right] = numbers;
    for (const cell of [left * all + right, right * all + left]) {
      values[cell] = value;
      partial[cell] = value > TOTAL && value <= PARTIAL ? 1 : 0;
    }
    judged.set(Math.min(left, right) * all + Math.max(left, right), value);
  }
  return {
    box,
    values,
    partial,
    mostFrom: mostFrom(box, values),
    cells: cellsOf(factors),
    judged: judged.size,
    extreme: [...judged.values()].filter((value) => value === TOTAL || value === STRONG).length,
  };
}

function cellsOf(factors: readonly BoxFactor[]): number {
  const sizes = factors.map((one) => one.assumptions.length);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  return sizes.reduce((sum, size) => sum + size * (all - size), 0) / 2;
}

/** Sums of the best pair of each two factors; minus infinity when two factors have no pair that can be. */
function mostFrom(box: NumberedBox, values: Float64Array): number[] {
  const places = box.factors.length;
  const most = new Array<number>(places + 1).fill(0);
  for (let place = places - 1; place >= 0; place -= 1) {
    most[place] = most[place + 1]!;
    for (let other = place + 1; other < places; other += 1) most[place]! += bestPair(box, values, place, other);
  }
  return most;
}

function bestPair(box: NumberedBox, values: Float64Array, place: number, other: number): number {
  const all = box.assumptions.length;
  let best = Number.NEGATIVE_INFINITY;
  for (let a = box.firstOf[place]!; a < box.firstOf[place + 1]!; a += 1)
    for (let b = box.firstOf[other]!; b < box.firstOf[other + 1]!; b += 1) {
      const value = values[a * all + b]!;
      if (value > TOTAL && value > best) best = value;
    }
  return best;
}
