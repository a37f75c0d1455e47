/** The same sentence as somebody else would type it on a phone, seeded. */
import { seeded } from "../../chance.ts";
import type { ComparedCard } from "../wordings.ts";

export type TypedVariant = ComparedCard & { readonly of: string };

type Chance = () => number;

/** One variant each for `count` of the cards that have at least three words; ids are "<id of the card>~". */
export function typedVariants(cards: readonly ComparedCard[], count: number, seed: number): TypedVariant[] {
  const chance = seeded(seed);
  const left = cards.filter((card) => card.text.split(/\s+/).length >= 3);
  const variants: TypedVariant[] = [];
  while (variants.length < count && left.length > 0) {
    const [card] = left.splice(Math.floor(chance() * left.length), 1);
    variants.push({ id: `${card!.id}~`, of: card!.id, text: retyped(card!.text, chance) });
  }
  return variants;
}

/** A slip in about every third long word, and often no capitals, no umlauts or other umlauts. */
function retyped(text: string, chance: Chance): string {
  const slipped = text.replace(/\p{L}{5,}/gu, (word) => (chance() < 0.35 ? withSlip(word, chance) : word));
  const small = chance() < 0.5 ? slipped.toLowerCase() : slipped;
  const umlauts = chance();
  if (umlauts < 0.35) return small.normalize("NFD").replace(/\u0308/g, "");
  if (umlauts < 0.7)
    return small.replace(/[äöü]/g, (letter) => `${letter.normalize("NFD")[0]}e`).replace(/ß/g, "ss");
  return small;
}

function withSlip(word: string, chance: Chance): string {
  const at = 1 + Math.floor(chance() * (word.length - 2));
  const kind = chance();
  if (kind < 0.3) return word.slice(0, at) + word.slice(at + 1);
  if (kind < 0.6) return word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2);
  if (kind < 0.8) return word.slice(0, at) + word[at]! + word.slice(at);
  return `${word.slice(0, at)}${"etaoinsr"[Math.floor(chance() * 8)]}${word.slice(at + 1)}`;
}
