"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { useDraft } from "#components/live/use-workshop.tsx";
import { TextField } from "#components/text-field.tsx";
import { HARD_LIMIT } from "#components/text-length.ts";
import type { CardView, MineView } from "#domain/view.ts";
import { DimensionSelect, placeIn, placeOf } from "./phone-dimension.tsx";
import type { Collect } from "./use-collect.ts";

export interface CardEditorProps {
  card: MineView | CardView;
  /** The words as they stand, those on their way included. */
  text: string;
  collect: Collect;
  onDone: () => void;
  /** The card was withdrawn. */
  onGone?: () => void;
}

/** Other words, another dimension, or away with it. */
export function CardEditor({ card, text, collect, onDone, onGone }: CardEditorProps) {
  const t = useTranslations("activities.collect.phone");
  const refusals = useTranslations("refusals");
  const [draft, setDraft] = useDraft(`edit.${card.id}`);
  const [words, setWords] = useState(draft || text);
  const [place, setPlace] = useState(placeIn(card.dimensionId));
  const [problem, setProblem] = useState<string>();
  const [asking, setAsking] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("textarea")?.focus(), []);
  const done = () => {
    setDraft("");
    onDone();
  };
  const save = () => {
    const reason = words.trim() === "" ? "empty" : words.trim().length > HARD_LIMIT ? "too-long" : null;
    if (reason) return setProblem(refusals(reason));
    if (words.trim() !== text)
      collect.keep({ do: "reword", cardId: card.id, text: words.trim() }, `reword.${card.id}`);
    const { dimensionId } = placeOf(place);
    if (dimensionId !== card.dimensionId)
      collect.keep({ do: "file", cardId: card.id, dimensionId }, `file.${card.id}`);
    done();
  };
  const withdraw = () => {
    collect.keep({ do: "withdraw", cardId: card.id }, `withdraw.${card.id}`);
    done();
    onGone?.();
  };
  if (asking) return <WithdrawQuestion onYes={withdraw} onNo={() => setAsking(false)} />;
  return (
    <form
      ref={form}
      noValidate
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField
        label={t("changeField")}
        hideLabel
        rows={2}
        value={words}
        onChange={(next) => {
          setWords(next);
          setDraft(next);
          setProblem(undefined);
        }}
        {...(problem !== undefined && { error: problem })}
      />
      {collect.settings.dimensions === "offered" && (
        <DimensionSelect value={place} onChange={setPlace} dimensionsOnly />
      )}
      <div className="phone-row">
        <Button variant="first" type="submit">
          {t("save")}
        </Button>
        <Button onClick={done}>{t("cancel")}</Button>
        <Button variant="quiet" onClick={() => setAsking(true)}>
          {t("withdraw")}
        </Button>
      </div>
    </form>
  );
}

function WithdrawQuestion({ onYes, onNo }: { onYes: () => void; onNo: () => void }) {
  const t = useTranslations("activities.collect.phone");
  const buttons = useRef<HTMLDivElement>(null);
  useEffect(() => buttons.current?.querySelector("button")?.focus(), []);
  return (
    <div className="grid gap-2">
      <p className="font-bold">{t("withdrawAsk")}</p>
      <div ref={buttons} className="phone-row">
        <Button variant="first" onClick={onYes}>
          {t("withdrawYes")}
        </Button>
        <Button onClick={onNo}>{t("withdrawNo")}</Button>
      </div>
    </div>
  );
}
