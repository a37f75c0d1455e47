"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { cardLabel } from "#components/live/card-label.ts";
import { type NoteLine, useNoteLines } from "#components/live/note-lines.ts";
import { useActing } from "#components/live/staff/acting.tsx";
import { useDraft, useRecords } from "#components/live/use-workshop.tsx";
import { LineField } from "#components/text-field.tsx";
import { NoteButtons } from "./note-buttons.tsx";
import { ShowOnWall } from "./show-on-wall.tsx";

/** What is set aside for later: lines, and cards that are called by their number. */
export function ParkedPanel() {
  const t = useTranslations("lead.notes");
  const { act } = useActing();
  const cards = useRecords("card");
  const lines = useNoteLines("parked");
  const [text, setText] = useDraft("lead.parked");
  const label = typedLabel(text);
  const called = label === null ? undefined : cards.find((card) => cardLabel(card) === label);
  const add = async () => {
    if (text.trim() === "") return;
    const cardId = called?.id ?? null;
    if (await act({ type: "parked.add", text: cardId === null ? text : "", cardId })) setText("");
  };
  return (
    <>
      <ShowOnWall kind="parked" />
      <form
        className="grid gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <LineField label={t("parkedNew")} hint={t("parkedHint")} value={text} onChange={setText} maxLength={500} />
        {called && (
          <p className="text-[0.9375rem]">
            <b>{cardLabel(called)}</b> {called.title ?? called.text}
          </p>
        )}
        <Button type="submit" disabled={text.trim() === ""}>
          {t(called ? "parkCard" : "add")}
        </Button>
      </form>
      {lines.length === 0 && <p>{t("none")}</p>}
      <ul className="grid gap-2">
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ul>
    </>
  );
}

/** "f17" and "F-017" are the same card. */
function typedLabel(typed: string): string | null {
  const [, letter = "", digits = ""] = /^([FTSO])-?0*(\d+)$/i.exec(typed.trim()) ?? [];
  return digits === "" ? null : `${letter.toUpperCase()}-${digits.padStart(3, "0")}`;
}

function Line({ line }: { line: NoteLine }) {
  const t = useTranslations("lead.notes");
  const { act } = useActing();
  const [edited, setEdited] = useState<string | null>(null);
  return (
    <li className="grid gap-1 border-t border-hair pt-2">
      {edited === null ? (
        <p>
          {line.label && <b className="nohyphen">{line.label} </b>}
          {line.words}
        </p>
      ) : (
        <form
          onSubmit={async (event) => {
            event.preventDefault();
            if (await act({ type: "parked.edit", id: line.id, text: edited })) setEdited(null);
          }}
        >
          <LineField label={t("words")} value={edited} onChange={setEdited} maxLength={500} />
          <Button small type="submit" className="mt-1" disabled={edited.trim() === ""}>
            {t("save")}
          </Button>
        </form>
      )}
      <NoteButtons
        words={line.words}
        remove={{ type: "parked.remove", id: line.id }}
        onEdit={line.cardId === null && edited === null ? () => setEdited(line.words) : undefined}
      />
    </li>
  );
}
