"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { PhoneStatus } from "#components/live/phone-status.tsx";
import { TextField } from "#components/text-field.tsx";
import { HARD_LIMIT } from "#components/text-length.ts";
import { DimensionSelect, inbox, placeOf } from "./phone-dimension.tsx";
import type { Collect } from "./use-collect.ts";

export interface ComposerProps {
  collect: Collect;
  draft: string;
  setDraft: (text: string) => void;
  frozen: boolean;
  /** The step has closed while somebody was typing. */
  late: boolean;
  /** The field was not empty when it appeared. */
  wasTyping: boolean;
}

/** A sentence, perhaps where it belongs, and one button. */
export function Composer({ collect, draft, setDraft, frozen, late, wasTyping }: ComposerProps) {
  const t = useTranslations("activities.collect.phone");
  const refusals = useTranslations("refusals");
  const [place, setPlace] = useState(inbox);
  const [problem, setProblem] = useState<string>();
  const [kept, setKept] = useState(wasTyping);
  const stored = collect.mine.length;
  const send = () => {
    const text = draft.trim();
    const reason = frozen ? "frozen" : text === "" ? "empty" : text.length > HARD_LIMIT ? "too-long" : null;
    setProblem(reason ? refusals(reason) : undefined);
    if (reason) return;
    collect.keep({ do: "write", text, ...placeOf(place) });
    setDraft("");
    setKept(false);
  };
  return (
    <form
      className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-[9px]"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {(late || frozen || kept) && (
        <p className="font-bold">{t(late ? "late" : frozen ? "frozen" : "stillThere")}</p>
      )}
      <TextField
        label={t("field")}
        hideLabel
        rows={2}
        value={draft}
        onChange={(text) => {
          setDraft(text);
          setProblem(undefined);
        }}
        {...(problem !== undefined && { error: problem })}
        placeholder={t("placeholder")}
        enterKeyHint="enter"
        autoCapitalize="sentences"
        status={<PhoneStatus saved={stored > 0 ? t("saved", { count: stored }) : undefined} />}
      />
      {collect.settings.dimensions === "offered" && <DimensionSelect value={place} onChange={setPlace} />}
      <Button
        variant="first"
        type="submit"
        // The keyboard stays up for the next card.
        onPointerDown={(event) => event.preventDefault()}
      >
        {t("send")}
      </Button>
    </form>
  );
}
