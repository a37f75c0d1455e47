"use client";

import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { PhoneStatus } from "#components/live/phone-status.tsx";
import type { OwnCards } from "#components/phone/own-cards/use-own-cards.ts";
import { TextField } from "#components/text-field.tsx";
import { HARD_LIMIT } from "#components/text-length.ts";
import { type Step, shortId } from "#domain/records.ts";
import type { CardView } from "#domain/view.ts";
import type { DeriveCommand } from "./activity.ts";

interface ComposerProps {
  step: Step;
  own: OwnCards<DeriveCommand>;
  draft: string;
  setDraft: (text: string) => void;
  scenarios: readonly CardView[];
  from: CardView | undefined;
  setFrom: (id: string) => void;
}

/** What is to be done, and from which scenario it comes; one button. */
export function Composer({ step, own, draft, setDraft, scenarios, from, setFrom }: ComposerProps) {
  const t = useTranslations("activities.derive.phone");
  const refusals = useTranslations("refusals");
  const [wasTyping] = useState(draft.trim() !== "");
  const [hasSent, setHasSent] = useState(false);
  const [problem, setProblem] = useState<string>();
  const send = () => {
    const text = draft.trim();
    const reason = step.frozen
      ? "frozen"
      : text === ""
        ? "empty"
        : text.length > HARD_LIMIT
          ? "too-long"
          : null;
    setProblem(reason ? refusals(reason) : undefined);
    if (reason) return;
    own.keep({ do: "write", text, sources: from ? [from.id] : [] });
    setDraft("");
    setHasSent(true);
  };
  const note =
    step.status === "closed" ? "late" : step.frozen ? "frozen" : wasTyping && !hasSent ? "stillThere" : null;
  const stored = own.mine.length;
  return (
    <form
      className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-[9px]"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {note && <p className="font-bold">{t(note)}</p>}
      <TextField
        label={t("what")}
        rows={2}
        value={draft}
        onChange={(text) => {
          setDraft(text);
          setProblem(undefined);
        }}
        {...(problem !== undefined && { error: problem })}
        placeholder={t("placeholder")}
        enterKeyHint="enter"
        status={<PhoneStatus saved={stored > 0 ? t("saved", { count: stored }) : undefined} />}
      />
      {scenarios.length > 1 && <FromSelect scenarios={scenarios} from={from} setFrom={setFrom} />}
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

function FromSelect({ scenarios, from, setFrom }: Pick<ComposerProps, "scenarios" | "from" | "setFrom">) {
  const t = useTranslations("activities.derive.phone");
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="vh">
        {t("from")}
      </label>
      <select
        id={id}
        className="field min-h-11 border border-control"
        value={from?.id ?? ""}
        onChange={(event) => setFrom(event.target.value)}
      >
        <option value="">{t("fromNone")}</option>
        {scenarios.map((card) => (
          <option key={card.id} value={card.id}>
            {t("fromOne", { label: shortId(card), title: card.title ?? card.text })}
          </option>
        ))}
      </select>
    </div>
  );
}
