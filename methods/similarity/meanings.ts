/** What a word is about, and how much it says about a card's subject. */
import { WEAK_WORDS } from "./empty-words.ts";
import { SYNONYMS } from "./synonyms.ts";
import { fold, stemOf } from "./words.ts";

/** How much a word may count at most, before its rarity: subjects lead, then other nouns, then the rest. */
export const SAYS = { subject: 1, noun: 0.7, other: 0.45, weak: 0.35 } as const;

/** The groups of synonyms that a stem belongs to, often none, sometimes two. */
export function meaningsOf(stem: string): readonly string[] {
  return MEANINGS.get(stem) ?? [];
}

/** How much a word says, 0..1; `parts` are the stems of its compound parts. */
export function saysOf(stem: string, parts: readonly string[], isNoun: boolean): number {
  const says = [stem, ...parts].some((piece) => MEANINGS.has(piece))
    ? SAYS.subject
    : isNoun
      ? SAYS.noun
      : SAYS.other;
  return WEAK.has(stem) ? says * SAYS.weak : says;
}

const WEAK: ReadonlySet<string> = new Set(WEAK_WORDS.map((word) => stemOf(fold(word))));
const MEANINGS: ReadonlyMap<string, readonly string[]> = readMeanings();

function readMeanings(): Map<string, string[]> {
  const meanings = new Map<string, string[]>();
  for (const [meaning, words] of Object.entries(SYNONYMS)) {
    for (const stem of new Set(words.map((word) => stemOf(fold(word))))) {
      meanings.set(stem, [...(meanings.get(stem) ?? []), meaning]);
    }
  }
  return meanings;
}
