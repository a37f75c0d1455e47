/** Cards that may say the same are suggested, never merged; typed German with slips and compounds. */
import { bestGroups, type DuplicateGroup } from "./similarity/groups.ts";
import { bestPairs, type DuplicatePair } from "./similarity/pairs.ts";
import { type ComparedCard, wordingsOf } from "./similarity/wordings.ts";

export type { ComparedCard, DuplicateGroup, DuplicatePair };

/** How many suggestions at most; 60 unless told. */
export type SuggestOptions = { readonly limit?: number };

/**
 * `maxSize` is the largest number of different wordings in a group, 8 unless told; word-for-word copies do
 * not count.
 */
export type SuggestGroupsOptions = SuggestOptions & { readonly maxSize?: number };

const LIMIT = 60;
const MAX_SIZE = 8;

/**
 * Pairs of cards, best first, ties by ids. A pair that follows from two better ones is left out, and a
 * wording is in two pairs at most. The caller passes only cards of one kind. The result does not depend on
 * the order of the cards.
 */
export function suggestDuplicates(
  cards: readonly ComparedCard[],
  { limit = LIMIT }: SuggestOptions = {},
): DuplicatePair[] {
  return bestPairs(wordingsOf(cards), limit);
}

/**
 * Groups of cards, those first that save most cards; a card is in one group at most. What a facilitator works
 * through, since seventy cards that say "Bus" are one group but many pairs. The caller passes only cards of
 * one kind.
 */
export function suggestGroups(
  cards: readonly ComparedCard[],
  { limit = LIMIT, maxSize = MAX_SIZE }: SuggestGroupsOptions = {},
): DuplicateGroup[] {
  return bestGroups(wordingsOf(cards), limit, maxSize);
}
