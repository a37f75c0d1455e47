import { type Chance, chanceOf } from "../../chance.ts";
import { type CrossImpactMatrix, ownersOf } from "../matrix.ts";

export type Recipe = {
  readonly sizes: readonly number[];
  readonly seed: number;
  /** How many others influence each descriptor: 3 to 6 as in matrices that experts fill, or everybody ("dense"). */
  readonly sources: readonly [least: number, most: number] | "dense";
};

/** Spaces of 2 x 10^7, 10^8 and 4 x 10^8 scenarios with 15, 16 and 17 descriptors of 3 or 4 states. */
export const SPACES = {
  "2e7": [...threes(14), 4],
  "1e8": [...threes(13), 4, 4, 4],
  "4e8": [...threes(13), 4, 4, 4, 4],
} as const satisfies Record<string, readonly number[]>;

/** The same seed gives the same matrix: whole numbers from -3 to 3, and each judgement group sums to 0. */
export function dependentMatrix({ sizes, seed, sources }: Recipe): CrossImpactMatrix {
  const chance = chanceOf(seed, `cross-impact ${sizes.join("-")} ${String(sources)}`);
  const offsets = sizes.map((_, at) => sizes.slice(0, at).reduce((sum, size) => sum + size, 0));
  const cells = ownersOf(sizes).map(() => ownersOf(sizes).map(() => 0));
  for (const [target, size] of sizes.entries()) {
    const others = chance.shuffled(sizes.map((_, at) => at).filter((at) => at !== target));
    const count = sources === "dense" ? others.length : Math.min(others.length, chance.whole(...sources));
    for (const source of others.slice(0, count))
      for (let state = 0; state < sizes[source]!; state += 1)
        for (const [to, value] of group(chance, size).entries())
          cells[offsets[source]! + state]![offsets[target]! + to] = value;
  }
  return { sizes, cells };
}

/** Any whole numbers, with groups that sum to anything, holes, and halves: for comparing with brute force. */
export function anyMatrix(
  sizes: readonly number[],
  seed: number,
  { holes = 0, halves = false } = {},
): CrossImpactMatrix {
  const chance = chanceOf(seed, "any matrix");
  const owners = ownersOf(sizes);
  const value = () => (chance.flip(holes) ? null : halves ? chance.whole(-6, 6) / 2 : chance.whole(-3, 3));
  return { sizes, cells: owners.map((source) => owners.map((target) => (source === target ? 0 : value()))) };
}

/** What one state of a source says about all states of a target; it says something. */
function group(chance: Chance, size: number): number[] {
  for (;;) {
    const values = Array.from({ length: size - 1 }, () => chance.whole(-3, 3));
    const last = 0 - values.reduce((sum, value) => sum + value, 0);
    if (Math.abs(last) <= 3 && values.some((value) => value !== 0)) return chance.shuffled([...values, last]);
  }
}

function threes(count: number): number[] {
  return Array<number>(count).fill(3);
}
