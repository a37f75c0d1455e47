"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { useActing } from "#components/live/staff/acting.tsx";
import { useDraft } from "#components/live/use-workshop.tsx";
import { TextField } from "#components/text-field.tsx";
import { HARD_LIMIT } from "#components/text-length.ts";
import type { Activity, Direction } from "#domain/records.ts";
import { DirectionSelect } from "./direction-select.tsx";
import type { AskedFactor, Assume } from "./use-assume.ts";

interface StaffComposerProps {
  activity: Activity;
  assume: Assume;
  factor: AskedFactor;
}

/** A development that somebody has said aloud, or who has no phone. */
export function StaffComposer({ activity, assume, factor }: StaffComposerProps) {
  const t = useTranslations("activities.assume.lead");
  const { act } = useActing();
  const [text, setText] = useDraft(`staff.${activity.id}.${factor.subject.id}`);
  const [direction, setDirection] = useState<Direction | null>(null);
  const [isBusy, setBusy] = useState(false);
  const beginning = t("beginning", { year: String(assume.year) });
  const send = async () => {
    setBusy(true);
    const command = {
      do: "write",
      factorId: factor.subject.id,
      text: `${beginning} ${text.trim()}`,
      direction,
      onBehalf: true,
    };
    const isDone = await act({ type: "activity", activityId: activity.id, command });
    setBusy(false);
    if (!isDone) return;
    setText("");
    setDirection(null);
  };
  return (
    <details>
      <summary className="inline-block cursor-pointer py-1 font-bold underline underline-offset-4">
        {t("write")}
        <span className="vh"> {factor.subject.text}</span>
      </summary>
      <form
        className="grid max-w-[640px] gap-2 pb-2"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <TextField
          label={`${beginning} …`}
          rows={2}
          hard={HARD_LIMIT - beginning.length - 1}
          value={text}
          onChange={setText}
        />
        <DirectionSelect
          value={direction}
          onChange={setDirection}
          label={t("direction")}
          none={t("noDirection")}
        />
        <Button small type="submit" className="justify-self-start" disabled={isBusy || text.trim() === ""}>
          {t("send")}
        </Button>
      </form>
    </details>
  );
}
