"use client";

import type { Stage } from "#domain/records.ts";
import { BoardCard, type CardHandlers } from "./board-card.tsx";
import type { BoardItem, BoardModel } from "./board-model.ts";
import { useDesk } from "./desk.tsx";

/** All that the parts of the board draw from. */
export interface BoardPicture {
  readonly model: BoardModel;
  readonly fieldId: string | null;
  readonly numeral: number | null;
  readonly reachable: string | null;
  readonly spotlight: Stage["spotlight"];
  readonly handlers: CardHandlers;
}

export function Cards({ items, picture }: { items: readonly BoardItem[]; picture: BoardPicture }) {
  const { selected } = useDesk();
  const { numeral, reachable, spotlight, handlers } = picture;
  return items.map(({ card, under }) => (
    <BoardCard
      key={card.id}
      card={card}
      numeral={numeral}
      count={1 + under.length}
      selected={selected.has(card.id)}
      reachable={reachable === card.id}
      spotlight={spotlight?.id === card.id}
      handlers={handlers}
    />
  ));
}
