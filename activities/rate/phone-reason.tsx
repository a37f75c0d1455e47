"use client";

import { useEffect, useId, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { TextField } from "#components/text-field.tsx";
import type { Delphi } from "./use-delphi.ts";

/** Whoever answers otherwise than most is asked why; nobody has to say it, and no name goes with it. */
export function PhoneReason({ delphi, frozen }: { delphi: Delphi; frozen: boolean }) {
  const t = useTranslations("activities.rate.phone.delphi");
  const { reason, isOutside, isReasonHidden } = delphi;
  const [text, setText] = useState(reason);
  const id = useId();
  useEffect(() => setText(reason), [reason]);
  if (!isOutside && reason === "") return null;
  const isSaved = text.trim() === reason;
  return (
    <form
      aria-labelledby={id}
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void delphi.giveReason(text);
      }}
    >
      <h2 id={id}>{t("why")}</h2>
      <TextField
        label={t("why")}
        hideLabel
        hint={t("whyHint")}
        value={text}
        onChange={setText}
        disabled={frozen}
      />
      {isReasonHidden && <p className="phone-hint font-bold">{t("reasonHidden")}</p>}
      <p role="status" className="phone-hint">
        {reason !== "" && isSaved ? t("reasonSaved") : ""}
      </p>
      <Button type="submit" disabled={frozen || isSaved}>
        {t(text.trim() === "" && reason !== "" ? "reasonTakeBack" : "reasonSave")}
      </Button>
    </form>
  );
}
