/** Three to five bundles that tell different stories, each with the reason why it was chosen. */
import type { Bundle } from "./consistency.ts";

export type DistinctBundle = {
  readonly bundle: Bundle;
  /** In how many factors it differs from the nearest one chosen before; null for the first. */
  readonly distance: number | null;
  /** Nearer than half of the factors: nothing farther away was good enough. */
  readonly isRelaxed: boolean;
  /** How many others would have been chosen with the same right; people may prefer one of them. */
  readonly equals: number;
};

export type DistinctOptions = {
  /** How many are wanted; fewer come when there are no more different ones. */
  readonly count: 3 | 4 | 5;
  /** How far below the best sum a bundle may lie, in per cent of it. */
  readonly withinPercent: number;
};

export const DISTINCT_OPTIONS: DistinctOptions = { count: 4, withinPercent: 10 };

/**
 * The best bundle first; then always the one with the largest minimum Hamming distance to those chosen, among
 * those within x % of the best sum. A distance of at least half of the factors (rounded up) is wanted; where
 * none has it, the farthest comes all the same and says so. Of equally far ones the better rank is taken, of
 * equal ranks the first in the order of the box. `bundles` are ranked, as `findBundles` gives them.
 */
export function distinctBundles(
  bundles: readonly Bundle[],
  { count, withinPercent }: DistinctOptions = DISTINCT_OPTIONS,
): DistinctBundle[] {
  const [best] = bundles;
  if (!best) return [];
  const wanted = Math.ceil(best.assumptions.length / 2);
  // In hundredths: sums end in .0 or .5, so that what lies exactly on the line is in.
  const candidates = bundles.filter((one) => one.sum * 100 >= best.sum * (100 - withinPercent));
  const equalsOfBest = bundles.filter((one) => one.rank === best.rank).length - 1;
  const chosen: DistinctBundle[] = [{ bundle: best, distance: null, isRelaxed: false, equals: equalsOfBest }];
  let distances = candidates.map((one) => hamming(one, best));
  while (chosen.length < count) {
    const distance = Math.max(...distances);
    if (distance === 0) break;
    const farthest = candidates.filter((_, at) => distances[at] === distance);
    const rank = Math.min(...farthest.map((one) => one.rank));
    const [bundle, ...others] = farthest.filter((one) => one.rank === rank);
    if (!bundle) break;
    chosen.push({ bundle, distance, isRelaxed: distance < wanted, equals: others.length });
    distances = candidates.map((one, at) => Math.min(distances[at]!, hamming(one, bundle)));
  }
  return chosen;
}

/** In how many factors two bundles differ. */
export function hamming(
  a: { readonly assumptions: readonly string[] },
  b: { readonly assumptions: readonly string[] },
): number {
  return a.assumptions.filter((assumption, place) => assumption !== b.assumptions[place]).length;
}
