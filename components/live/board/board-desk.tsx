"use client";

import { type ReactNode, useRef } from "react";
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
import { useBoard } from "./use-board.ts";
import { useBoardShortcuts } from "./use-board-shortcuts.ts";
import { useDeskState } from "./use-desk-state.ts";

export interface BoardDeskProps {
  cardKind: CardKind;
  can: Abilities;
  /** Only the cards of one table: its host orders no others. */
  tableId?: string;
  /** Further buttons, e.g. merging. */
  tools?: ReactNode;
  /** Between head and board: what the step itself needs. */
  children?: ReactNode;
}

/** The working board of lead and host: one field at a time, everything by mouse, key and button. */
export function BoardDesk({ cardKind, can, tableId, tools, children }: BoardDeskProps) {
  const t = useTranslations("lead.board");
  const hint = useKeyHint();
  const { act } = useActing();
  const root = useRef<HTMLDivElement>(null);
  const lit = useRecord("stage", "stage")?.spotlight ?? null;
  const { ids, choices, fieldId, field, model, choose } = useBoard(cardKind, tableId);
  const { desk, dialog, handlers, reachable, onBlur } = useDeskState({ root, cardKind, can, ids, model });
  const spot = (id: string) =>
    void act({ type: "stage.spotlight", on: lit?.id === id ? null : { kind: "card", id } });
  const undo = () => void act({ type: "undo" });
  useBoardShortcuts(root, desk, { spot, undo });
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
            loose: model.inbox.length,
          })}
        />
        <div className="flex flex-wrap items-start gap-2 px-[18px] pb-2">
          <FieldSwitch
            choices={choices}
            chosen={fieldId}
            onChoose={(id) => {
              choose(id);
              desk.select([]);
            }}
          />
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
