import type { CardView } from "#domain/view.ts";
import { cardLabel } from "../card-label.ts";

/** A card as the wall's parts draw it. */
export const sheetOf = (card: CardView) => ({
  id: card.id,
  kind: card.cardKind,
  label: cardLabel(card),
  text: card.text,
  title: card.title ?? undefined,
});
