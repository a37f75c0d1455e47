"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../button.tsx";
import { Dialog } from "../dialog.tsx";
import { useSeat } from "../live/use-seat.ts";
import { useRecords, useSend } from "../live/use-workshop.tsx";
import { Notice } from "../notice.tsx";
import { LanguageChoice } from "./language-choice.tsx";
import { LooksChoice } from "./looks-choice.tsx";
import { PeopleChoice } from "./people-choice.tsx";
import { Privacy } from "./privacy.tsx";
import { TableChoice } from "./table-choice.tsx";

/** Another table, another language, larger text: everything about this phone that is no step. */
export default function PlaceDialog({ onClose, wished }: { onClose: () => void; wished?: string }) {
  const t = useTranslations("phone.place");
  const refusals = useTranslations("refusals");
  const send = useSend();
  const { me } = useSeat();
  const fields = useRecords("field");
  const all = useRecords("table");
  const tables = all.map(({ id, number, fieldId }) => ({
    id,
    number,
    numeral: fields.find((field) => field.id === fieldId)?.numeral ?? null,
    full: false,
  }));
  const [chosen, setChosen] = useState(wished ?? me?.tableId ?? null);
  const locked = all.some(({ id, locked }) => locked && (id === me?.tableId || id === chosen));
  const [problem, setProblem] = useState<string | null>(null);
  const move = async () => {
    const reply = await send({ type: "participant.move", tableId: chosen });
    if (reply.ok) onClose();
    else setProblem(refusals(reply.reason));
  };
  return (
    <Dialog open title={t("title")} onClose={onClose}>
      <TableChoice legend={t("yourTable")} tables={tables} value={chosen} onChange={setChosen} />
      <p className="phone-hint">{t(locked ? "locked" : "cardsStay")}</p>
      {problem && <Notice kind="error" title={problem} live />}
      {!locked && chosen !== null && chosen !== me?.tableId && (
        <Button variant="first" onClick={() => void move()}>
          {t("move", { number: tables.find(({ id }) => id === chosen)?.number ?? 0 })}
        </Button>
      )}
      <PeopleChoice />
      <LanguageChoice />
      <LooksChoice />
      <Privacy />
    </Dialog>
  );
}
