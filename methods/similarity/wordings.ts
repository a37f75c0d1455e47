/** Cards that say the same word for word are one wording; wordings are what is compared. */
import { compare } from "./comparison.ts";
import { readingOf } from "./words.ts";

/** What the comparison needs to know of a card; ids are unique. */
export type ComparedCard = { readonly id: string; readonly text: string };

/** The wordings of a card set and the pairs among them that are alike enough to be suggested. */
export type Wordings = {
  /**
   * Cards of each wording, sorted by id; wordings sorted by their first id, so the order of entry never
   * matters.
   */
  readonly cards: readonly (readonly ComparedCard[])[];
  /** Best first, ties by position. */
  readonly pairs: readonly WordingPair[];
  /** Likeness of two wordings, 0..1, rounded so that equal cards give equal numbers on every machine. */
  readonly likeness: (a: number, b: number) => number;
  readonly sharedWords: (a: number, b: number) => string[];
};

/** Positions of two wordings, the smaller one first. */
export type WordingPair = { readonly a: number; readonly b: number; readonly score: number };

/** Below this likeness (0..1) two cards are not suggested; found on 230 typed cards with known duplicates. */
export const SUGGESTED = 0.12;

/** Compares all cards; 300 cards take some 50 ms, 1,000 some 300 ms. */
export function wordingsOf(cards: readonly ComparedCard[]): Wordings {
  const byReading = new Map<string, ComparedCard[]>();
  for (const card of [...cards].sort((a, b) => compareText(a.id, b.id))) {
    const reading = readingOf(card.text);
    byReading.set(reading, [...(byReading.get(reading) ?? []), card]);
  }
  const wordings = [...byReading.values()];
  const comparison = compare(wordings.map((same) => same[0]!.text));
  const likeness = (a: number, b: number): number => rounded(comparison.likeness(a, b));
  const pairs: WordingPair[] = [];
  for (let a = 0; a < wordings.length; a++) {
    for (let b = a + 1; b < wordings.length; b++) {
      const score = likeness(a, b);
      if (score >= SUGGESTED) pairs.push({ a, b, score });
    }
  }
  pairs.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  return { cards: wordings, pairs, likeness, sharedWords: comparison.sharedWords };
}

/** By code units, the same on every machine whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** To four decimals. */
export function rounded(score: number): number {
  return Math.round(score * 10_000) / 10_000;
}
