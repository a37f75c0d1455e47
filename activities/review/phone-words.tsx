"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { TextField } from "#components/text-field.tsx";

interface ReviewWordsProps {
  as: "objection" | "comment";
  subject: string;
  stored: string;
  disabled: boolean;
  onSave: (text: string) => void;
}

/** Folded away until somebody has something to say: most people agree and go on. */
export function ReviewWords({ as, subject, stored, disabled, onSave }: ReviewWordsProps) {
  const t = useTranslations("activities.review.phone");
  const [text, setText] = useState(stored);
  useEffect(() => setText(stored), [stored]);
  const isSaved = text.trim() === stored;
  return (
    <details open={stored !== "" || undefined}>
      <summary className="min-h-11 cursor-pointer py-2 font-bold">{t(`${as}.title`)}</summary>
      <form
        className="grid gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          onSave(text);
        }}
      >
        <TextField
          label={t(`${as}.label`, { subject })}
          hideLabel
          hint={t(`${as}.hint`)}
          value={text}
          onChange={setText}
          required={stored === ""}
          disabled={disabled}
        />
        <p role="status" className="phone-hint">
          {stored !== "" && isSaved ? t("wordsSaved") : ""}
        </p>
        <Button type="submit" disabled={disabled || isSaved}>
          {t(text.trim() === "" && stored !== "" ? "takeBack" : `${as}.save`)}
        </Button>
      </form>
    </details>
  );
}
