/** Words that mean nearly the same: one stem, one slip apart, one meaning, or a part in common. */
import { lexiconOf, partsOf } from "./compounds.ts";
import { meaningsOf, saysOf } from "./meanings.ts";
import { typoPairs } from "./typos.ts";
import type { Word } from "./words.ts";

/** How alike two different words count, 0..1; the strongest reason wins. */
const LIKENESS = {
  /** "Nachwuchs", "Nahcwuchs" */
  oneSlip: 0.9,
  /** "Dorfmitte", "Ortskern" */
  sameMeaning: 0.85,
  /** "Arzt", "Hausarzt" */
  wordInCompound: 0.75,
  /** "Doktor", "Hausarzt" */
  meaningInCompound: 0.5,
  /** "Rathaus", "Bürgerhaus" */
  partInCommon: 0.3,
} as const;

/** All stems of a card set, numbered. */
export type Vocabulary = {
  readonly numberOf: ReadonlyMap<string, number>;
  /** For each stem its relatives, itself included with likeness 1. */
  readonly relatives: readonly ReadonlyMap<number, number>[];
  /** For each stem how much it says about a card's subject, 0..1. */
  readonly says: readonly number[];
};

/** Reads the vocabulary of a card set; `texts` holds the words of each card. */
export function vocabularyOf(texts: readonly (readonly Word[])[]): Vocabulary {
  const words = [...new Map(texts.flat().map((word) => [word.stem, word])).values()];
  const lexicon = lexiconOf(texts);
  const parts = words.map((word) => partsOf(word, lexicon).filter((part) => part !== word.stem));
  const relatives = words.map((_, number) => new Map([[number, 1]]));
  const relate = (a: number, b: number, likeness: number): void => {
    if (likeness <= (relatives[a]!.get(b) ?? 0)) return;
    relatives[a]!.set(b, likeness);
    relatives[b]!.set(a, likeness);
  };
  for (const [a, b] of typoPairs(words.map((word) => word.stem))) relate(a, b, LIKENESS.oneSlip);
  for (const holders of holdersOfTraits(words, parts)) {
    for (const [at, a] of holders.entries()) {
      for (const b of holders.slice(at + 1)) relate(a.word, b.word, likenessOf(a, b));
    }
  }
  return {
    numberOf: new Map(words.map((word, number) => [word.stem, number])),
    relatives,
    says: words.map((word, number) => saysOf(word.stem, parts[number]!, lexicon.has(word.stem))),
  };
}

/** A word that has a trait, as a whole or only through one of its parts. */
type Holder = { readonly word: number; readonly trait: "part" | "meaning"; readonly whole: boolean };

function holdersOfTraits(words: readonly Word[], parts: readonly (readonly string[])[]): Holder[][] {
  const holders = { part: new Map<string, Holder[]>(), meaning: new Map<string, Holder[]>() };
  const add = (name: string, holder: Holder): void => {
    const known = holders[holder.trait].get(name);
    if (!known) holders[holder.trait].set(name, [holder]);
    else if (known.at(-1)!.word !== holder.word) known.push(holder);
  };
  for (const [word, { stem }] of words.entries()) {
    for (const [piece, whole] of [
      [stem, true] as const,
      ...parts[word]!.map((part) => [part, false] as const),
    ]) {
      add(piece, { word, trait: "part", whole });
      for (const meaning of meaningsOf(piece)) add(meaning, { word, trait: "meaning", whole });
    }
  }
  return [...holders.part.values(), ...holders.meaning.values()];
}

function likenessOf(a: Holder, b: Holder): number {
  if (a.trait === "part") return a.whole || b.whole ? LIKENESS.wordInCompound : LIKENESS.partInCommon;
  return a.whole && b.whole ? LIKENESS.sameMeaning : LIKENESS.meaningInCompound;
}
