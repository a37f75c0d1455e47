const STEPS: readonly [number, string][] = [
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** Fields carry roman numerals, because cards and tables already use up the arabic ones. */
export function roman(value: number): string {
  if (!Number.isInteger(value) || value < 1) return "";
  let rest = value;
  let text = "";
  for (const [step, letters] of STEPS) {
    while (rest >= step) {
      text += letters;
      rest -= step;
    }
  }
  return text;
}

/** Six field colours were searched for and measured; a seventh field stays neutral, its numeral tells it apart. */
export function fieldClass(numeral: number | null): string {
  return numeral !== null && numeral >= 1 && numeral <= 6 ? `f${numeral}` : "f0";
}
