/** Ranks in which equals share a place and the next place is skipped: 1, 2, 2, 4. */

/**
 * The rank of each item, in the order of the items; `compare` is below 0 when the first is better and 0 when
 * both are equal. It must be a total order.
 */
export function sharedRanks<T>(items: readonly T[], compare: (a: T, b: T) => number): number[] {
  const order = items.map((_, index) => index).sort((a, b) => compare(items[a]!, items[b]!));
  const ranks = new Array<number>(items.length).fill(1);
  for (const [place, index] of order.entries()) {
    const before = order[place - 1];
    const isEqual = before !== undefined && compare(items[before]!, items[index]!) === 0;
    ranks[index] = isEqual ? ranks[before]! : place + 1;
  }
  return ranks;
}
