import type { ReactNode } from "react";
import type { CardKind } from "#domain/records.ts";
import type { MineView } from "#domain/view.ts";
import type { OwnCards as Own, Unsaved, WritingCommand } from "./use-own-cards.ts";

export interface OwnCardsProps<C extends WritingCommand> {
  own: Own<C>;
  kind: CardKind;
  numeral: number | null;
  open: boolean;
  title?: string;
  /** Only these, e.g. of one key factor. */
  mine: readonly MineView[];
  unsaved: readonly Unsaved<C>[];
  /** What stands below a card's words. */
  below?: (card: MineView) => ReactNode;
  /** How the words are sent again when they were changed. */
  reword: (cardId: string, text: string) => C;
  withdraw: (cardId: string) => C;
  /** Takes a refused card's words back into the field. */
  onTake?: (text: string) => void;
}
