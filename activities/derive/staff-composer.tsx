"use client";

import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { cardLabel } from "#components/live/card-label.ts";
import { useActing } from "#components/live/staff/acting.tsx";
import { useDraft } from "#components/live/use-workshop.tsx";
import { TextField } from "#components/text-field.tsx";
import type { Activity } from "#domain/records.ts";
import type { CardView } from "#domain/view.ts";

/** An option that somebody has said aloud, or who has no phone. */
export function StaffComposer({
  activity,
  scenarios,
}: {
  activity: Activity;
  scenarios: readonly CardView[];
}) {
  const t = useTranslations("activities.derive.lead");
  const { act } = useActing();
  const id = useId();
  const [text, setText] = useDraft(`staff.${activity.id}`);
  const [from, setFrom] = useState("");
  const [isBusy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    const command = { do: "write", text, sources: from === "" ? [] : [from], onBehalf: true };
    const isDone = await act({ type: "activity", activityId: activity.id, command });
    setBusy(false);
    if (isDone) setText("");
  };
  return (
    <details>
      <summary className="inline-block cursor-pointer py-1 font-bold underline underline-offset-4">
        {t("write")}
      </summary>
      <form
        className="grid max-w-[640px] gap-2 pb-2"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <TextField label={t("what")} rows={2} value={text} onChange={setText} />
        {scenarios.length > 0 && (
          <>
            <label htmlFor={id} className="field-label">
              {t("from")}
            </label>
            <select id={id} className="field" value={from} onChange={(event) => setFrom(event.target.value)}>
              <option value="">{t("fromNone")}</option>
              {scenarios.map((card) => (
                <option key={card.id} value={card.id}>
                  {`${cardLabel(card)} ${card.title ?? card.text}`}
                </option>
              ))}
            </select>
          </>
        )}
        <Button small type="submit" className="justify-self-start" disabled={isBusy || text.trim() === ""}>
          {t("send")}
        </Button>
      </form>
    </details>
  );
}
