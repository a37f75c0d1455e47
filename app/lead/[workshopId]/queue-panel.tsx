"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { HideDialog } from "#components/live/board/hide-dialog.tsx";
import { cardLabel } from "#components/live/card-label.ts";
import { useActing } from "#components/live/staff/acting.tsx";
import { useKeyHint } from "#components/live/staff/shortcuts.tsx";
import { useRecords } from "#components/live/use-workshop.tsx";

/** Cards that nobody else sees yet, the oldest first. */
export function useQueue() {
  const held = useRecords("card").filter((card) => card.held && card.hiddenReason === undefined);
  return held.sort((a, b) => a.createdAt - b.createdAt || a.number - b.number);
}

/** Read, then shown: one by one, or all that are waiting. What is not to be shown is hidden with a reason. */
export function QueuePanel() {
  const t = useTranslations("lead.queue");
  const { act } = useActing();
  const hint = useKeyHint();
  const tables = useRecords("table");
  const waiting = useQueue();
  const [hiding, setHiding] = useState<string | null>(null);
  const release = (cardIds: string[]) => void act({ type: "card.release", cardIds });
  if (waiting.length === 0) return <p>{t("none")}</p>;
  return (
    <>
      <p>{t("help")}</p>
      <Button onClick={() => release(waiting.map(({ id }) => id))}>
        {t("releaseAll", { count: waiting.length })}
      </Button>
      <ul className="grid gap-2">
        {waiting.map((card, index) => (
          <li key={card.id} className="grid gap-1 border-t border-hair pt-2">
            <p>
              <b className="nohyphen">{cardLabel(card)}</b> {card.text}
            </p>
            <p className="text-[0.875rem] text-ink-2">
              {t("fromTable", { number: tables.find(({ id }) => id === card.tableId)?.number ?? "–" })}
            </p>
            <div className="flex gap-2">
              <Button small kbd={index === 0 ? hint("F") : undefined} onClick={() => release([card.id])}>
                {t("release")}
                <span className="vh"> {cardLabel(card)}</span>
              </Button>
              <Button small onClick={() => setHiding(card.id)}>
                {t("hide")}
                <span className="vh"> {cardLabel(card)}</span>
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {hiding !== null && (
        <HideDialog
          count={1}
          onClose={() => setHiding(null)}
          onDone={(reason) => {
            void act({ type: "card.hide", cardId: hiding, reason });
            setHiding(null);
          }}
        />
      )}
    </>
  );
}
