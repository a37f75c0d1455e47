/** Two cards are alike as far as each says what the other says; rare words count more. */
import { vocabularyOf } from "./vocabulary.ts";
import { wordsOf } from "./words.ts";

/** A card set made comparable; cards are addressed by their position. */
export type Comparison = {
  /** Likeness of two cards, 0..1. */
  readonly likeness: (a: number, b: number) => number;
  /**
   * Typed words that speak for the likeness: those of the first card, then those of the second, each word
   * once.
   */
  readonly sharedWords: (a: number, b: number) => string[];
};

/** One common word is an accident, three are a reason: at this weight in common the likeness counts half. */
const HALF_EVIDENCE = 3;
/** In a small set every word is rare; it is judged as if it had this many cards. */
const SMALLEST_SET = 50;
/** Words that are less alike than this are not underlined. */
const UNDERLINED = 0.4;

/**
 * Prepares cards for comparison; the cost grows with the word matches in the set, not with the length of all
 * pairs of texts.
 */
export function compare(texts: readonly string[]): Comparison {
  const words = texts.map(wordsOf);
  const { numberOf, relatives, says } = vocabularyOf(words);
  const stems = words.map((own) => [...new Set(own.map((word) => numberOf.get(word.stem)!))]);
  const holders: number[][] = relatives.map(() => []);
  for (const [card, own] of stems.entries()) for (const stem of own) holders[stem]!.push(card);
  const weights = relatives.map((related, stem) => says[stem]! * rarity(related));
  const totals = stems.map((own) => own.reduce((sum, stem) => sum + weights[stem]!, 0));
  const said = stems.map(saidByOthers);

  function rarity(related: ReadonlyMap<number, number>): number {
    let spread = 0;
    for (const [relative, likeness] of related) spread += likeness * holders[relative]!.length;
    return Math.log(1 + Math.max(texts.length, SMALLEST_SET) / spread);
  }

  /** For each card: the weight of these stems that it says too, each stem by its nearest relative there. */
  function saidByOthers(own: readonly number[]): Float32Array {
    const weight = new Float32Array(texts.length);
    const nearest = new Float32Array(texts.length);
    for (const stem of own) {
      const touched: number[] = [];
      for (const [relative, likeness] of relatives[stem]!) {
        for (const card of holders[relative]!) {
          if (nearest[card] === 0) touched.push(card);
          if (likeness > nearest[card]!) nearest[card] = likeness;
        }
      }
      for (const card of touched) {
        weight[card]! += nearest[card]! * weights[stem]!;
        nearest[card] = 0;
      }
    }
    return weight;
  }

  function likeness(a: number, b: number): number {
    const ofA = said[a]![b]!;
    const ofB = said[b]![a]!;
    if (ofA === 0 || ofB === 0) return 0;
    const common = Math.min(ofA, ofB);
    return (Math.sqrt((ofA / totals[a]!) * (ofB / totals[b]!)) * common) / (common + HALF_EVIDENCE);
  }

  function sharedWords(a: number, b: number): string[] {
    return [...new Set([...wordsSaidBy(a, b), ...wordsSaidBy(b, a)])];
  }

  function wordsSaidBy(card: number, other: number): string[] {
    return words[card]!.filter((word) => {
      const related = relatives[numberOf.get(word.stem)!]!;
      return stems[other]!.some((stem) => (related.get(stem) ?? 0) >= UNDERLINED);
    }).map((word) => word.typed);
  }

  return { likeness, sharedWords };
}
