import type { CardView } from "#domain/view.ts";
import { nowhere } from "./places.ts";

/** Which cards are looked at; an empty choice leaves out nothing. */
export interface CardFilter {
  readonly place: string;
  readonly table: string;
  readonly words: string;
}

export const everything: CardFilter = { place: "", table: "", words: "" };

/** Cards that stand on the board: each stands for what was merged into it. */
export const standing = (cards: readonly CardView[]): CardView[] =>
  cards
    .filter((card) => card.mergedInto === null && card.hiddenReason === undefined && !card.held)
    .sort((a, b) => a.cardKind.localeCompare(b.cardKind) || a.number - b.number);

/** A field means all that lies in it, whatever dimension; the words are looked for in what was merged, too. */
export function matching(
  cards: readonly CardView[],
  { place, table, words }: CardFilter,
  wordsOf: (card: CardView) => string,
): CardView[] {
  const wanted = words.trim().toLocaleLowerCase("de");
  return cards.filter((card) => {
    if (table !== "" && card.tableId !== table) return false;
    if (wanted !== "" && !wordsOf(card).toLocaleLowerCase("de").includes(wanted)) return false;
    if (place === nowhere) return card.fieldId === null;
    return place === "" || place === `field:${card.fieldId}` || place === `dimension:${card.dimensionId}`;
  });
}
