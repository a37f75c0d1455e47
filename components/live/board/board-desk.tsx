"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import type { CardKind } from "#domain/records.ts";
import { BoardHead } from "../../board.tsx";
import { Button } from "../../button.tsx";
import { useActing } from "../staff/acting.tsx";
import { useKeyHint } from "../staff/shortcuts.tsx";
import { useRecord } from "../use-workshop.tsx";
import { BoardColumns, BoardInbox } from "./board-columns.tsx";
import { moveFocus } from "./board-keys.ts";
import { type Abilities, DeskProvider } from "./desk.tsx";
import { DeskDialogs } from "./desk-dialogs.tsx";
import { FieldSwitch } from "./field-switch.tsx";
import { SelectionBar } from "./selection-bar.tsx";
import { TopSwitch } from "./top-switch.tsx";
import { useBoard } from "./use-board.ts";
import { useBoardShortcuts } from "./use-board-shortcuts.ts";
import { useDeskState } from "./use-desk-state.ts";
import { useTop } from "./use-top.ts";

export interface BoardDeskProps {
  cardKind: CardKind;
  can: Abilities;
  /** Only the cards of one table: its host orders no others. */
  tableId?: string;
  /** Further buttons, e.g. merging. */
  tools?: ReactNode;
  /** Opens and closes suggestions for merging. */
  onSuggest?: () => void;
  /** Between head and board: what the step itself needs. */
  children?: ReactNode;
}

/** The working board of lead and host: one field at a time, everything by mouse, key and button. */
export function BoardDesk({ cardKind, can, tableId, tools, onSuggest, children }: BoardDeskProps) {
  const t = useTranslations("lead.board");
  const hint = useKeyHint();
  const { act } = useActing();
  const root = useRef<HTMLDivElement>(null);
  const lit = useRecord("stage", "stage")?.spotlight ?? null;
  const { ids, choices, fieldId, field, model: full, choose } = useBoard(cardKind, tableId);
  const { best, choose: chooseBest, model } = useTop(full);
  const { desk, dialog, handlers, reachable, onBlur } = useDeskState({ root, cardKind, can, ids, model });
  const spot = (id: string) =>
    void act({ type: "stage.spotlight", on: lit?.id === id ? null : { kind: "card", id } });
  const undo = () => void act({ type: "undo" });
  const turnTo = (id: string | null) => {
    choose(id);
    desk.select([]);
  };
  const turned = useRef(false);
  const nextField = () => {
    const at = choices.findIndex(({ field: one }) => (one?.id ?? null) === fieldId);
    const next = choices[(at + 1) % choices.length];
    if (!next || choices.length < 2) return;
    turned.current = true;
    turnTo(next.field?.id ?? null);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever turned the board by key goes on by key
  useEffect(() => {
    if (turned.current) desk.goOn([]);
    turned.current = false;
  }, [fieldId]);
  const { onToggle: toggle } = handlers;
  const suggest =
    onSuggest &&
    (() => {
      onSuggest();
      // A panel that goes away leaves the keyboard nowhere.
      requestAnimationFrame(() => document.activeElement === document.body && desk.goOn([]));
    });
  useBoardShortcuts(root, desk, { spot, undo, toggle, nextField, suggest });
  const numeral = field?.numeral ?? null;
  const picture = { model, fieldId, numeral, reachable, spotlight: lit, handlers };
  return (
    <DeskProvider value={desk}>
      <div>
        <BoardHead
          numeral={numeral}
          title={field?.title ?? t("withoutField")}
          summary={t("summary", {
            kind: t(`kinds.${cardKind}`, { count: model.cards }),
            bundles: model.bundles,
            loose: full.inbox.length,
          })}
        />
        <div className="flex flex-wrap items-start gap-2 px-[18px] pb-2">
          <FieldSwitch choices={choices} chosen={fieldId} onChoose={turnTo} />
          {tableId === undefined && (
            <TopSwitch
              best={best}
              cardKind={cardKind}
              fieldId={fieldId}
              onChoose={(count) => {
                chooseBest(count);
                // What is not seen any more must not be moved along.
                desk.select([]);
              }}
            />
          )}
          <div className="ml-auto flex flex-wrap gap-2">
            {tools}
            <Button
              small
              kbd={hint("L")}
              disabled={desk.loose.length === 0}
              onClick={() => desk.select(desk.loose)}
            >
              {t("pickLoose")}
            </Button>
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
        onKeyDown={(event) => {
          const passed = root.current ? moveFocus(root.current, event) : [];
          if (event.shiftKey && passed.length > 0) desk.select([...new Set([...desk.selected, ...passed])]);
        }}
        onBlur={onBlur}
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
