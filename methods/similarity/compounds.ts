/** German compounds are taken apart into words that are known from elsewhere. */
import { COMPOUND_PARTS, SYNONYMS } from "./synonyms.ts";
import { fold, stemOf, type Word } from "./words.ts";

/** Stems that compounds may be made of. */
export type Lexicon = ReadonlySet<string>;

/** Shorter words are never taken apart. */
const MIN_COMPOUND = 7;
/**
 * Parts of three letters are trusted only when they are everyday words, since "ver" and "ent" stand
 * everywhere.
 */
const SHORT_PARTS: ReadonlySet<string> = new Set([
  "bus",
  "ort",
  "amt",
  "rad",
  "weg",
  "zug",
  "hof",
  "rat",
  "bau",
]);

const EVERYDAY_STEMS: Lexicon = new Set(
  [...COMPOUND_PARTS, ...Object.values(SYNONYMS).flat()].map((word) => stemOf(fold(word))),
);

/**
 * The everyday words and the nouns of the cards at hand; a noun is recognised by its capital inside a text.
 */
export function lexiconOf(texts: readonly (readonly Word[])[]): Lexicon {
  const nouns = texts.flatMap((words) =>
    words.slice(1).filter((word) => /^\p{Lu}\p{Ll}/u.test(word.typed) && word.stem.length >= 4),
  );
  return new Set([...EVERYDAY_STEMS, ...nouns.map((word) => word.stem)]);
}

/** Stems of the known parts of a word, in their order; empty when it is no compound of known words. */
export function partsOf(word: Word, lexicon: Lexicon): string[] {
  if (word.folded.length < MIN_COMPOUND) return [];
  return wholeSplit(word.folded, lexicon, 3) ?? partialSplit(word, lexicon);
}

function wholeSplit(folded: string, lexicon: Lexicon, depth: number): string[] | undefined {
  for (let at = folded.length - 3; at >= 3; at--) {
    const head = knownPart(folded.slice(0, at), lexicon);
    if (head === undefined) continue;
    const tail = folded.slice(at);
    const rest = knownPart(tail, lexicon);
    const parts = rest !== undefined ? [rest] : depth > 1 ? wholeSplit(tail, lexicon, depth - 1) : undefined;
    if (parts) return [head, ...parts];
  }
  return undefined;
}

function partialSplit(word: Word, lexicon: Lexicon): string[] {
  const { folded } = word;
  for (let at = 3; at <= folded.length - 3; at++) {
    const tail = knownPart(folded.slice(at), lexicon);
    if (tail !== undefined && tail !== word.stem) return [tail];
  }
  for (let at = folded.length - 4; at >= 4; at--) {
    const head = knownPart(folded.slice(0, at), lexicon);
    if (head !== undefined && head !== word.stem) return [head];
  }
  return [];
}

/** The linking letters ("Gemeinschaft-s-haus") fall with the endings. */
function knownPart(piece: string, lexicon: Lexicon): string | undefined {
  if (piece.length < 4) return SHORT_PARTS.has(piece) ? piece : undefined;
  const stem = stemOf(piece);
  return lexicon.has(stem) ? stem : undefined;
}
