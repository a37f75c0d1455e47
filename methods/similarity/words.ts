/** A card is read as the words that carry its meaning; spelling, umlauts and endings do not count. */
import { EMPTY_WORDS } from "./empty-words.ts";

/** One meaningful word of a card. */
export type Word = {
  /** As it stands on the card, for underlining. */
  readonly typed: string;
  /** Lower case, umlauts as plain vowels, no doubled letters; compounds are taken apart in this form. */
  readonly folded: string;
  /** The folded word without its endings; words with equal stems are the same word. */
  readonly stem: string;
};

const GENDER_ENDING = "(?:[:*_]innen|[:*_]in|\\((?:innen|in)\\)|Innen)";
/** "W-LAN" and "E-Bike" are one word, other hyphens separate; "gibt's" is one word. */
const TOKEN = new RegExp(
  `(?<!\\p{L})\\p{L}-\\p{L}+|\\p{L}+?${GENDER_ENDING}(?!\\p{L})|\\p{L}+(?:['’]\\p{L}+)?`,
  "gu",
);
const TYPED_ENDING = new RegExp(`(?:${GENDER_ENDING}|['’]\\p{L}+)$`, "u");

/** "aufzubauen" and "aufgebaut" are read as "aufbauen" and "aufbau". */
const SEPARABLE = "ab|an|auf|aus|bei|ein|her|hin|mit|nach|um|vor|weg|zuruck|zusamen";
const SEPARABLE_WITH_ZU = new RegExp(`^(${SEPARABLE})zu(?=[a-z]{2,}e?n$)`);
const SEPARABLE_PARTICIPLE = new RegExp(`^(${SEPARABLE})ge([a-z]{3,})t$`);

/**
 * Folded ending ("innen" is "inen"), what stays of it, and the shortest stem that may be left: "Orte" becomes
 * "ort", but "Haus" stays whole.
 */
const ENDINGS: readonly (readonly [ending: string, kept: string, shortest: number])[] = [
  ["ungen", "", 4],
  ["tinen", "t", 3],
  ["erinen", "er", 4],
  ["erin", "er", 4],
  ["ung", "", 4],
  ["keit", "", 4],
  ["heit", "", 4],
  ["lich", "", 4],
  ["isch", "", 4],
  ["ern", "", 4],
  ["tin", "t", 3],
  ["ig", "", 4],
  ["em", "", 4],
  ["en", "", 3],
  ["er", "", 3],
  ["es", "", 4],
  ["e", "", 3],
  ["s", "", 4],
  ["n", "", 4],
];
const ENDINGS_PER_WORD = 3;

/**
 * Makes all spellings of a word alike: "Bürgerhäuser", "Buergerhaeuser" and "burgerhauser" fold to the same.
 */
export function fold(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/ae|ä/g, "a")
    .replace(/oe|ö/g, "o")
    .replace(/(?<![aeq])ue|ü/g, "u")
    .normalize("NFD")
    .replace(/[^a-z]/g, "")
    .replace(/([a-z])\1+/g, "$1")
    .replace(SEPARABLE_WITH_ZU, "$1")
    .replace(SEPARABLE_PARTICIPLE, "$1$2");
}

/** The stem of a folded word; cut eagerly, since both cards are cut alike. */
export function stemOf(folded: string): string {
  let stem = folded;
  for (let cut = 0; cut < ENDINGS_PER_WORD; cut++) {
    const ending = ENDINGS.find(
      ([end, , shortest]) => stem.endsWith(end) && stem.length - end.length >= shortest,
    );
    if (!ending) break;
    stem = stem.slice(0, stem.length - ending[0].length) + ending[1];
  }
  return stem;
}

/** The meaningful words of a text in their order; a text of nothing but empty words keeps them all. */
export function wordsOf(text: string): Word[] {
  const all = [...text.matchAll(TOKEN)]
    .map(([typed]) => readWord(typed))
    .filter((word) => word.folded !== "");
  const meaningful = all.filter((word) => word.folded.length > 1 && !EMPTY.has(word.folded));
  return meaningful.length > 0 ? meaningful : all;
}

/** The text without case, punctuation and spacing: cards of equal reading say the same word for word. */
export function readingOf(text: string): string {
  const letters = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return letters === "" ? text.trim() : letters;
}

function readWord(typed: string): Word {
  const folded = fold(typed.replace(TYPED_ENDING, ""));
  return { typed, folded, stem: stemOf(folded) };
}

const EMPTY: ReadonlySet<string> = new Set(EMPTY_WORDS.map(fold));
