/** Pairs are joined to groups in which every card resembles every other one: no chains. */
import { compareText, rounded, SUGGESTED, type Wordings } from "./wordings.ts";

/** Cards that may all say the same. */
export type DuplicateGroup = {
  /** At least two ids, sorted. */
  readonly ids: readonly string[];
  /**
   * Cards saved if the group is merged (size - 1), times the mean likeness of its pairs; so it may exceed 1.
   */
  readonly score: number;
  /** Words that match between any two of the cards, as typed, for underlining. */
  readonly shared: readonly string[];
};

/**
 * At most `limit` groups of at most `maxSize` different wordings, best first, ties by first id; a card is in
 * one group at most.
 */
export function bestGroups(wordings: Wordings, limit: number, maxSize: number): DuplicateGroup[] {
  return completeLinkGroups(wordings, maxSize)
    .filter((group) => cardsIn(wordings, group) > 1)
    .map((group) => describe(wordings, group))
    .sort((x, y) => y.score - x.score || compareText(x.ids[0]!, y.ids[0]!))
    .slice(0, limit);
}

function completeLinkGroups({ cards, pairs, likeness }: Wordings, maxSize: number): number[][] {
  const groupOf = cards.map((_, at) => [at]);
  for (const { a, b } of pairs) {
    const left = groupOf[a]!;
    const right = groupOf[b]!;
    if (left === right || left.length + right.length > maxSize) continue;
    if (!left.every((x) => right.every((y) => likeness(x, y) >= SUGGESTED))) continue;
    const joined = [...left, ...right].sort((x, y) => x - y);
    for (const member of joined) groupOf[member] = joined;
  }
  return [...new Set(groupOf)];
}

function cardsIn({ cards }: Wordings, group: readonly number[]): number {
  return group.reduce((sum, at) => sum + cards[at]!.length, 0);
}

function describe(wordings: Wordings, group: readonly number[]): DuplicateGroup {
  const ids = group.flatMap((at) => wordings.cards[at]!.map((card) => card.id)).sort(compareText);
  const shared = new Set<string>();
  let likenessSum = 0;
  let pairCount = 0;
  for (const [at, a] of group.entries()) {
    const copies = wordings.cards[a]!.length;
    const samePairs = (copies * (copies - 1)) / 2;
    likenessSum += samePairs;
    pairCount += samePairs;
    for (const b of group.slice(at + 1)) {
      const between = copies * wordings.cards[b]!.length;
      likenessSum += between * wordings.likeness(a, b);
      pairCount += between;
      for (const word of wordings.sharedWords(a, b)) shared.add(word);
    }
  }
  if (group.length === 1) for (const word of wordings.sharedWords(group[0]!, group[0]!)) shared.add(word);
  return { ids, score: rounded((likenessSum / pairCount) * (ids.length - 1)), shared: [...shared] };
}
