"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { CardView } from "#domain/view.ts";
import { Button } from "../../button.tsx";
import { Dialog } from "../../dialog.tsx";
import { DirectionWord } from "../../direction.tsx";
import { TextField } from "../../text-field.tsx";
import { cardLabel } from "../card-label.ts";
import { CardChain } from "../chain/card-chain.tsx";
import { PartsList } from "../option-parts/parts-list.tsx";
import { useActing } from "../staff/acting.tsx";
import { useTimeOfDay } from "../time-of-day.ts";
import { useRecord, useRecords } from "../use-workshop.tsx";
import { useDesk } from "./desk.tsx";

/** One card in full: where it is from, what lies under it, what can be done with it. */
export function CardDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTranslations("lead.board");
  const card = useRecord("card", id);
  const under = useRecords("card").filter(({ mergedInto }) => mergedInto === id);
  const timeOfDay = useTimeOfDay();
  const table = useRecord("table", card?.tableId);
  const field = useRecord("field", card?.fieldId);
  const { act } = useActing();
  const { ask, can } = useDesk();
  if (!card) return null;
  const from = [
    table ? t("fromTable", { number: table.number }) : t("fromNoTable"),
    field?.title ?? t("withoutField"),
    timeOfDay(card.createdAt),
  ];
  return (
    <Dialog open title={cardLabel(card)} onClose={onClose}>
      <p>{from.join(" · ")}</p>
      {card.title !== null && <p className="text-[1.125rem] font-extrabold">{card.title}</p>}
      <Reword key={card.text} card={card} />
      {card.details?.of === "option" && <PartsList details={card.details} />}
      {card.details?.of === "assumption" && card.details.direction && (
        <p>
          <DirectionWord direction={card.details.direction} />
        </p>
      )}
      <CardChain
        id={id}
        missing={can.hide ? "withdrawn" : "unseen"}
        onOpen={(other) => ask({ kind: "card", id: other })}
      />
      {under.length > 0 && (
        <section className="grid gap-2">
          <h3 className="font-extrabold">{t("under", { count: under.length })}</h3>
          <ul className="grid gap-2">
            {under.map((one) => (
              <li key={one.id} className="flex items-start justify-between gap-3 border-t border-hair pt-2">
                <span>
                  <b className="nohyphen">{cardLabel(one)}</b> {one.text}
                </span>
                <Button small onClick={() => void act({ type: "board.split", cardId: one.id })}>
                  {t("takeOut")}
                </Button>
              </li>
            ))}
          </ul>
          <Button onClick={() => void act({ type: "board.split", cardId: card.id })}>{t("split")}</Button>
        </section>
      )}
      <CardActions card={card} onClose={onClose} />
    </Dialog>
  );
}

/** Only obvious slips are put right, and the words stay the author's. */
function Reword({ card }: { card: CardView }) {
  const t = useTranslations("lead.board");
  const { act } = useActing();
  const { can } = useDesk();
  const [text, setText] = useState<string | null>(null);
  if (text === null) {
    return (
      <div className="grid justify-items-start gap-2">
        <p className="text-[1.0625rem] whitespace-pre-line">{card.text}</p>
        <Button small onClick={() => setText(card.text)}>
          {t("reword")}
        </Button>
      </div>
    );
  }
  return (
    <form
      className="grid gap-2"
      onSubmit={async (event) => {
        event.preventDefault();
        if (await act(can.reword(card, text))) setText(null);
      }}
    >
      <TextField label={t("rewordLabel")} hint={t("rewordHint")} value={text} onChange={setText} />
      <div className="flex gap-2">
        <Button variant="first" type="submit" disabled={text.trim() === ""}>
          {t("save")}
        </Button>
        <Button onClick={() => setText(null)}>{t("cancel")}</Button>
      </div>
    </form>
  );
}

function CardActions({ card, onClose }: { card: CardView; onClose: () => void }) {
  const t = useTranslations("lead.board");
  const { act } = useActing();
  const { can, ask } = useDesk();
  const lit = useRecord("stage", "stage")?.spotlight?.id === card.id;
  const hidden = card.hiddenReason !== undefined;
  return (
    <div className="flex flex-wrap gap-2 border-t-2 border-ink pt-3">
      {can.spotlight && !hidden && (
        <Button
          onClick={() => {
            void act({ type: "stage.spotlight", on: lit ? null : { kind: "card", id: card.id } });
            onClose();
          }}
        >
          {t(lit ? "spotlightOff" : "spotlightOn")}
        </Button>
      )}
      <Button onClick={() => ask({ kind: "move", ids: [card.id] })}>{t("moveTo")}</Button>
      {can.hide && !hidden && (
        <Button
          onClick={() => {
            void act({ type: "parked.add", text: "", cardId: card.id });
            onClose();
          }}
        >
          {t("park")}
        </Button>
      )}
      {can.hide && hidden && (
        <Button onClick={() => void act({ type: "card.show", cardId: card.id })}>{t("show")}</Button>
      )}
      {can.hide && !hidden && (
        <Button onClick={() => ask({ kind: "hide", ids: [card.id] })}>{t("hideDots")}</Button>
      )}
    </div>
  );
}
