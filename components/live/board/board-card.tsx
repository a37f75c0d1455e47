"use client";

import { type DragEvent, type MouseEvent, memo } from "react";
import { useTranslations } from "use-intl";
import type { CardView } from "#domain/view.ts";
import { CardSheet } from "../../card.tsx";
import { cardLabel } from "../card-label.ts";
import { useDetailWords } from "../use-detail-words.ts";

/** Stable for the life of the board, so that three hundred cards need not be drawn again for each click. */
export interface CardHandlers {
  readonly onToggle: (id: string) => void;
  /** With Shift: everything from the last picked card to this one. */
  readonly onRange: (id: string) => void;
  readonly onFocus: (id: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onHold: (id: string, transfer: DataTransfer) => void;
  readonly onLetGo: () => void;
}

interface BoardCardProps {
  card: CardView;
  numeral: number | null;
  count: number;
  selected: boolean;
  /** The one card that Tab comes to; arrow keys go on from there. */
  reachable: boolean;
  spotlight: boolean;
  handlers: CardHandlers;
}

/** A card that can be picked: by click, by Space, by drag; Enter opens it. */
export const BoardCard = memo(function BoardCard(props: BoardCardProps) {
  const { card, numeral, count, selected, reachable, spotlight, handlers } = props;
  const t = useTranslations("lead.board");
  const label = cardLabel(card);
  const details = useDetailWords(card.details);
  const mark = [
    card.held ? t("held") : "",
    card.onBehalf ? t("onBehalf") : "",
    card.people === undefined ? "" : t("people", { count: card.people }),
    details,
  ]
    .filter(Boolean)
    .join(" · ");
  const hidden = card.hiddenReason !== undefined;
  return (
    <CardSheet
      as="li"
      kind={card.cardKind}
      fieldNumeral={numeral}
      label={label}
      text={card.text}
      title={card.title ?? undefined}
      count={count}
      selected={selected}
      spotlight={spotlight}
      state={hidden ? "hidden" : undefined}
      reason={card.hiddenReason}
      mark={mark || undefined}
      draggable
      data-board-card={card.id}
      className="cursor-grab [&>.card-extra]:m-0"
      // A click with Shift picks cards, not letters.
      onMouseDown={(event: MouseEvent<HTMLElement>) => event.shiftKey && event.preventDefault()}
      onClick={(event: MouseEvent<HTMLElement>) => {
        if ((event.target as HTMLElement).closest("button")) return;
        if (event.shiftKey) handlers.onRange(card.id);
        else handlers.onToggle(card.id);
        takeFocus(event.currentTarget);
      }}
      onDoubleClick={() => handlers.onOpen(card.id)}
      onDragStart={(event: DragEvent<HTMLElement>) => {
        handlers.onHold(card.id, event.dataTransfer);
        takeFocus(event.currentTarget);
      }}
      onDragEnd={handlers.onLetGo}
    >
      <button
        type="button"
        data-card-button={card.id}
        className="pointer-events-none absolute inset-0"
        aria-pressed={selected}
        aria-label={t("pick", { label, text: card.title ?? card.text })}
        tabIndex={reachable ? 0 : -1}
        onClick={() => handlers.onToggle(card.id)}
        onFocus={() => handlers.onFocus(card.id)}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          handlers.onOpen(card.id);
        }}
      />
    </CardSheet>
  );
});

/** From here on the keyboard goes on with this card. */
function takeFocus(sheet: HTMLElement): void {
  sheet.querySelector<HTMLElement>("[data-card-button]")?.focus({ preventScroll: true });
}
