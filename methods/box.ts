/** The morphological box: factors, and the assumptions that each of them may take. */

export type BoxFactor = { readonly factor: string; readonly assumptions: readonly string[] };

/** A box with every assumption numbered, factor by factor in their order. */
export type NumberedBox = {
  readonly factors: readonly BoxFactor[];
  /** Id by number. */
  readonly assumptions: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** The factor's place by the assumption's number. */
  readonly factorOf: readonly number[];
  /** Number of the first assumption of each factor, and behind them the number of all assumptions. */
  readonly firstOf: readonly number[];
  /** How many combinations there are with one assumption of each factor; 0 without factors. */
  readonly space: number;
};

/** Throws when an assumption or a factor is there twice, which is a bug. */
export function numberBox(factors: readonly BoxFactor[]): NumberedBox {
  const assumptions = factors.flatMap((one) => one.assumptions);
  const numberOf = new Map(assumptions.map((id, number) => [id, number]));
  if (numberOf.size !== assumptions.length) throw new RangeError("an assumption is in the box twice");
  if (new Set(factors.map((one) => one.factor)).size !== factors.length)
    throw new RangeError("a factor is in the box twice");
  const firstOf = [0];
  for (const one of factors) firstOf.push(firstOf.at(-1)! + one.assumptions.length);
  return {
    factors,
    assumptions,
    numberOf,
    factorOf: factors.flatMap((one, place) => one.assumptions.map(() => place)),
    firstOf,
    space:
      factors.length === 0 ? 0 : factors.reduce((product, one) => product * one.assumptions.length, 1),
  };
}

/**
 * The numbers of two assumptions of different factors; null for any other pair: what was withdrawn meanwhile
 * excludes nothing and counts nowhere.
 */
export function numbersOf(box: NumberedBox, a: string, b: string): readonly [number, number] | null {
  const [left, right] = [box.numberOf.get(a), box.numberOf.get(b)];
  if (left === undefined || right === undefined) return null;
  return box.factorOf[left] === box.factorOf[right] ? null : [left, right];
}
