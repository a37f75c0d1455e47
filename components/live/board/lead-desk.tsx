"use client";

import { type ReactNode, useMemo } from "react";
import { useTranslations } from "use-intl";
import type { CardKind } from "#domain/records.ts";
import { Button } from "../../button.tsx";
import { GraphButton } from "../chain/graph-button.tsx";
import { useKeyHint } from "../staff/shortcuts.tsx";
import { useSidePanel } from "../staff/side-panel.tsx";
import { BoardDesk } from "./board-desk.tsx";
import type { Abilities } from "./desk.tsx";

/** The board as a facilitator has it: everything, with suggestions for merging beside it. */
export function LeadDesk({
  cardKind,
  tools,
  children,
}: {
  cardKind: CardKind;
  tools?: ReactNode;
  children?: ReactNode;
}) {
  const t = useTranslations("lead.board");
  const panel = useSidePanel();
  const can = useMemo(
    (): Abilities => ({
      hide: true,
      spotlight: true,
      reword: (card, text) => ({ type: "card.reword", cardId: card.id, text }),
    }),
    [],
  );
  const hint = useKeyHint();
  const suggest = panel ? () => panel.merge(panel.merging === null ? cardKind : null) : undefined;
  return (
    <BoardDesk
      cardKind={cardKind}
      can={can}
      onSuggest={suggest}
      tools={
        <>
          {tools}
          <GraphButton />
          {panel && (
            <Button small aria-pressed={panel.merging !== null} kbd={hint("D")} onClick={suggest}>
              {t("mergeTool")}
            </Button>
          )}
        </>
      }
    >
      {children}
    </BoardDesk>
  );
}
