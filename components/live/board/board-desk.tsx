"use client";

import { type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { CardKind } from "#domain/records.ts";
import { BoardHead } from "../../board.tsx";
import { Button } from "../../button.tsx";
import { useActing } from "../staff/acting.tsx";
import { useKeyHint, useShortcuts } from "../staff/shortcuts.tsx";
import { useRecord, useRecords } from "../use-workshop.tsx";
import type { CardHandlers } from "./board-card.tsx";
import { BoardColumns, BoardInbox } from "./board-columns.tsx";
import { moveFocus, useKeptFocus } from "./board-keys.ts";
import { boardOf, fieldChoices, ofKind } from "./board-model.ts";
import { type Abilities, type Desk, type DeskDialog, DeskProvider, type Place } from "./desk.tsx";
import { DeskDialogs } from "./desk-dialogs.tsx";
import { holdCards } from "./drop-target.ts";
import { FieldSwitch } from "./field-switch.tsx";
import { SelectionBar } from "./selection-bar.tsx";

export interface BoardDeskProps {
  cardKind: CardKind;
  can: Abilities;
  /** Only the cards of one table: its host orders no others. */
  tableId?: string;
  /** Further buttons in the head, e.g. merging. */
  tools?: ReactNode;
  /** Between head and board: what the step itself needs. */
  children?: ReactNode;
}

/** The working board of lead and host: one field at a time, everything by mouse, key and button. */
export function BoardDesk({ cardKind, can, tableId, tools, children }: BoardDeskProps) {
  const t = useTranslations("lead.board");
  const hint = useKeyHint();
  const { act } = useActing();
  const all = useRecords("card");
  const clusters = useRecords("cluster");
  const dimensions = useRecords("dimension");
  const fields = useRecords("field");
  const stage = useRecord("stage", "stage");
  const root = useRef<HTMLDivElement>(null);

  const cards = useMemo(
    () => ofKind(all, cardKind).filter((card) => tableId === undefined || card.tableId === tableId),
    [all, cardKind, tableId],
  );
  const choices = useMemo(() => fieldChoices(fields, cards), [fields, cards]);
  const [wanted, setWanted] = useState<string | null | undefined>(undefined);
  const first = choices.find(({ count }) => count > 0) ?? choices[0];
  const fieldId = wanted === undefined ? (first?.field?.id ?? null) : wanted;
  const field = fields.find(({ id }) => id === fieldId);
  const model = useMemo(
    () => boardOf({ cards, clusters, dimensions }, fieldId),
    [cards, clusters, dimensions, fieldId],
  );

  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [dialog, setDialog] = useState<DeskDialog | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const kept = useKeptFocus(root, model);
  const selected = useMemo(
    () => new Set(cards.filter(({ id }) => picked.has(id)).map(({ id }) => id)),
    [cards, picked],
  );
  const latest = useRef({ selected, kept });
  latest.current = { selected, kept };

  const move = useCallback(
    (ids: readonly string[], to: Place) => {
      void act({ type: "board.move", cardIds: [...ids], ...to });
      setPicked(new Set());
    },
    [act],
  );
  const handlers = useMemo(
    (): CardHandlers => ({
      onToggle: (id) => setPicked((before) => toggled(before, id)),
      onFocus: (id) => {
        setFocused(id);
        latest.current.kept.onFocus(id);
      },
      onOpen: (id) => setDialog({ kind: "card", id }),
      onHold: (id, transfer) => holdCards(transfer, held(latest.current.selected, id)),
      onLetGo: () => setOver(null),
    }),
    [],
  );
  const desk = useMemo(
    (): Desk => ({
      cardKind,
      can,
      selected,
      toggle: handlers.onToggle,
      select: (ids) => setPicked(new Set(ids)),
      ask: setDialog,
      move,
      hold: (id) => held(selected, id),
      over,
      setOver,
    }),
    [cardKind, can, selected, handlers, move, over],
  );

  const spot = (id: string) =>
    void act({ type: "stage.spotlight", on: stage?.spotlight?.id === id ? null : { kind: "card", id } });
  // Without a selection the keys mean the card that has the focus.
  const meant = () => (selected.size > 0 ? [...selected] : focusedCard(root.current));
  const withMeant = (least: number, ask: (ids: readonly string[]) => void) => () => {
    const ids = meant();
    if (ids.length >= least) ask(ids);
  };
  const undo = () => void act({ type: "undo" });
  useShortcuts({
    m: withMeant(1, (ids) => setDialog({ kind: "move", ids })),
    g: withMeant(2, (ids) => setDialog({ kind: "merge", ids })),
    c: withMeant(1, (ids) => setDialog({ kind: "cluster", ids })),
    h: can.hide ? withMeant(1, (ids) => setDialog({ kind: "hide", ids })) : undefined,
    s: can.spotlight ? withMeant(1, ([id]) => id !== undefined && spot(id)) : undefined,
    z: undo,
    u: undo,
    Escape: selected.size > 0 ? () => setPicked(new Set()) : undefined,
  });

  const order = useMemo(() => [...model.columns.flatMap(idsOf), ...model.inbox.map(({ card }) => card.id)], [model]);
  const picture = {
    model,
    fieldId,
    numeral: field?.numeral ?? null,
    reachable: focused !== null && order.includes(focused) ? focused : (order[0] ?? null),
    spotlight: stage?.spotlight ?? null,
    handlers,
  };
  const switchTo = (id: string | null) => {
    setWanted(id);
    setPicked(new Set());
  };
  return (
    <DeskProvider value={desk}>
      <div>
        <BoardHead
          numeral={field?.numeral ?? null}
          title={field?.title ?? t("withoutField")}
          summary={t("summary", {
            kind: t(`kinds.${cardKind}`, { count: model.cards }),
            bundles: model.bundles,
            loose: model.inbox.length,
          })}
        />
        <div className="flex flex-wrap items-start gap-2 px-[18px] pb-2">
          <FieldSwitch choices={choices} chosen={fieldId} onChoose={switchTo} />
          <div className="ml-auto flex flex-wrap gap-2">
            {tools}
            <Button small kbd={hint("Z")} onClick={undo}>
              {t("undo")}
            </Button>
          </div>
        </div>
        {children}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys between the cards inside, which are buttons */}
      <div
        ref={root}
        className="contents"
        onKeyDown={(event) => root.current && moveFocus(root.current, event)}
        onBlur={kept.onBlur}
      >
        <BoardColumns {...picture} />
        <div>
          <BoardInbox picture={picture} />
        </div>
        <SelectionBar onSpotlight={spot} />
      </div>
      {dialog && <DeskDialogs dialog={dialog} fieldId={fieldId} />}
    </DeskProvider>
  );
}

function toggled(before: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const after = new Set(before);
  if (!after.delete(id)) after.add(id);
  return after;
}

const held = (selected: ReadonlySet<string>, id: string): readonly string[] =>
  selected.has(id) ? [...selected] : [id];

function focusedCard(root: HTMLElement | null): string[] {
  const element = document.activeElement;
  const id = element instanceof HTMLElement && root?.contains(element) ? element.dataset.cardButton : undefined;
  return id === undefined ? [] : [id];
}

const idsOf = (column: ReturnType<typeof boardOf>["columns"][number]): string[] => [
  ...column.bundles.flatMap(({ items }) => items.map(({ card }) => card.id)),
  ...column.items.map(({ card }) => card.id),
];
