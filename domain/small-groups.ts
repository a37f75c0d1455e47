/** A group of people and how many they are. */
export interface Group {
  readonly title: string;
  readonly count: number;
}

export interface Breakdown {
  readonly shown: readonly Group[];
  /** Groups that are only told together; null when none is small. */
  readonly merged: { readonly titles: readonly string[]; readonly count: number } | null;
}

/** Below this, a number points to persons (SAFETY.md 2.3). */
export const smallestGroup = 5;

/**
 * Holds small groups back. What is merged are at least two groups and five people: a single small group, or one beside
 * a known total, could be found by subtraction, so the next larger groups are taken in until that no longer works.
 * Where it cannot be done, nothing is broken down. An empty group is nobody and may be told.
 */
export function holdBackSmallGroups(groups: readonly Group[]): Breakdown {
  const present = groups.filter(({ count }) => count > 0).sort((a, b) => a.count - b.count);
  const merged = present.filter(({ count }) => count < smallestGroup);
  if (merged.length === 0) return { shown: groups, merged: null };
  const larger = present.slice(merged.length);
  while (!isSafe(merged) && larger.length > 0) merged.push(larger.shift() as Group);
  if (!isSafe(merged)) return { shown: [], merged: together(groups, present) };
  const rest = groups.filter((group) => !merged.includes(group));
  return { shown: rest, merged: together(groups, merged) };
}

const people = (groups: readonly Group[]) => groups.reduce((sum, { count }) => sum + count, 0);
const isSafe = (merged: readonly Group[]) => merged.length >= 2 && people(merged) >= smallestGroup;

/** Named in their usual order: an order by size would tell which is the smallest. */
function together(groups: readonly Group[], merged: readonly Group[]): Breakdown["merged"] {
  return {
    titles: groups.filter((group) => merged.includes(group)).map(({ title }) => title),
    count: people(merged),
  };
}
