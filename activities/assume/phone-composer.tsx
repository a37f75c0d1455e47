"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { PhoneStatus } from "#components/live/phone-status.tsx";
import { useDraft, useRecords } from "#components/live/use-workshop.tsx";
import { draftKey } from "#components/phone/drafts.ts";
import type { OwnCards } from "#components/phone/own-cards/use-own-cards.ts";
import { TextField } from "#components/text-field.tsx";
import { HARD_LIMIT, SOFT_LIMIT } from "#components/text-length.ts";
import type { Activity, Direction, Step } from "#domain/records.ts";
import type { AssumeCommand } from "./activity.ts";
import { DirectionSelect } from "./direction-select.tsx";
import type { AskedFactor, Assume } from "./use-assume.ts";

interface ComposerProps {
  activity: Activity;
  step: Step;
  assume: Assume;
  factor: AskedFactor;
  own: OwnCards<AssumeCommand>;
}

/** The sentence has begun already: "Bis 2035 …"; what follows is typed, and which way it goes may be said. */
export function Composer({ activity, step, assume, factor, own }: ComposerProps) {
  const t = useTranslations("activities.assume.phone");
  const refusals = useTranslations("refusals");
  const workshopId = useRecords("workshop")[0]?.id ?? "";
  const [draft, setDraft] = useDraft(draftKey(workshopId, `${activity.id}.${factor.subject.id}`));
  const [wasTyping] = useState(draft.trim() !== "");
  const [direction, setDirection] = useState<Direction | null>(null);
  const [problem, setProblem] = useState<string>();
  const [hasSent, setHasSent] = useState(false);
  const beginning = t("beginning", { year: String(assume.year) });
  const hard = HARD_LIMIT - beginning.length - 1;
  const stored = own.mine.length;
  const send = () => {
    const text = draft.trim();
    const reason = step.frozen ? "frozen" : text === "" ? "empty" : text.length > hard ? "too-long" : null;
    setProblem(reason ? refusals(reason) : undefined);
    if (reason) return;
    own.keep({ do: "write", factorId: factor.subject.id, text: `${beginning} ${text}`, direction });
    setDraft("");
    setDirection(null);
    setHasSent(true);
  };
  const note =
    step.status === "closed" ? "late" : step.frozen ? "frozen" : wasTyping && !hasSent ? "stillThere" : null;
  if (step.status === "closed" && draft === "") return <PhoneStatus />;
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
        label={`${beginning} …`}
        rows={2}
        value={draft}
        soft={SOFT_LIMIT - beginning.length - 1}
        hard={hard}
        onChange={(text) => {
          setDraft(text);
          setProblem(undefined);
        }}
        {...(problem !== undefined && { error: problem })}
        placeholder={t("placeholder")}
        enterKeyHint="enter"
        status={<PhoneStatus saved={stored > 0 ? t("saved", { count: stored }) : undefined} />}
      />
      <DirectionSelect
        value={direction}
        onChange={setDirection}
        label={t("direction")}
        none={t("noDirection")}
      />
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
