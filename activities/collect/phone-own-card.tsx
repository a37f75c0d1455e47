"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { CardSheet } from "#components/card.tsx";
import { useSaving } from "#components/live/use-saving.ts";
import { useRecord } from "#components/live/use-workshop.tsx";
import { shortId } from "#domain/records.ts";
import type { CardView, MineView } from "#domain/view.ts";
import { CardEditor } from "./phone-card-editor.tsx";
import type { Collect } from "./use-collect.ts";
import { useNumeral } from "./use-numeral.ts";

export interface OwnCardProps {
  card: MineView | CardView;
  collect: Collect;
  open: boolean;
  onGone?: () => void;
}

/** A card that is stored, and may be changed until the step closes. */
export function OwnCard({ card, collect, open, onGone }: OwnCardProps) {
  const t = useTranslations("activities.collect.phone");
  const editing = collect.editing === card.id;
  const setEditing = (on: boolean) => collect.setEditing(on ? card.id : null);
  const button = useRef<HTMLSpanElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    // Whoever has closed the editor goes on where it was opened.
    if (wasEditing.current && !editing) button.current?.closest("button")?.focus();
    wasEditing.current = editing;
  }, [editing]);
  const { state } = useSaving();
  const numeral = useNumeral(card);
  const pending = collect.pendingFor(card.id);
  const reworded = pending.findLast((command) => command.do === "reword");
  const filed = pending.findLast((command) => command.do === "file");
  const dimension = useRecord("dimension", filed ? filed.dimensionId : card.dimensionId);
  if (pending.some((command) => command.do === "withdraw")) return null;
  const text = reworded?.text ?? card.text;
  const waits = card.held && card.hiddenReason === undefined;
  return (
    <CardSheet
      as="li"
      kind={card.cardKind}
      fieldNumeral={numeral}
      label={shortId(card)}
      text={text}
      state={
        card.hiddenReason !== undefined
          ? "hidden"
          : pending.length === 0
            ? "saved"
            : state === "offline"
              ? "offline"
              : "sending"
      }
      {...(card.hiddenReason !== undefined && { reason: card.hiddenReason })}
    >
      {card.hiddenReason !== undefined && <p className="text-[0.9375rem]">{t("hiddenKindly")}</p>}
      {editing ? (
        <CardEditor
          card={card}
          text={text}
          collect={collect}
          onDone={() => setEditing(false)}
          {...(onGone && { onGone })}
        />
      ) : (
        (open || dimension || waits) && (
          <div className="-my-2 flex items-center justify-between gap-3">
            <span className="text-[0.9375rem] text-ink-2">{waits ? t("held") : dimension?.title}</span>
            {open && (
              <Button small variant="quiet" onClick={() => setEditing(true)}>
                <span ref={button}>
                  {t("change")}
                  <span className="vh"> {shortId(card)}</span>
                </span>
              </Button>
            )}
          </div>
        )
      )}
    </CardSheet>
  );
}
