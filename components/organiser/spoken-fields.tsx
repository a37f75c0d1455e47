"use client";

import { useTranslations } from "use-intl";
import type { LocalText } from "#domain/records.ts";
import { TextLine } from "./lines.tsx";

interface SpokenFieldsProps {
  id: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  rows?: number;
  value: LocalText;
  onChange: (value: LocalText) => void;
}

/** A text in three languages: German first, the others folded away, because most days are held in German. */
export function SpokenFields({ id, label, hint, error, rows, value, onChange }: SpokenFieldsProps) {
  const t = useTranslations("organiser.spoken");
  const missing = [value.simple, value.en].filter((text) => !text?.trim()).length;
  return (
    <div className="org-spoken">
      <TextLine
        {...{ id, label, hint, error, rows }}
        value={value.de}
        lang="de"
        maxLength={400}
        onChange={(de) => onChange({ ...value, de })}
      />
      <details>
        <summary>
          {t("others")}
          <span className="choice-aside">
            {" "}
            {missing === 0 ? t("filled") : t("missing", { count: missing })}
          </span>
        </summary>
        <div className="org-stack">
          <TextLine
            id={`${id}-simple`}
            label={t("simple", { label })}
            rows={rows}
            value={value.simple ?? ""}
            lang="de"
            maxLength={400}
            onChange={(simple) => onChange({ ...value, simple })}
          />
          <TextLine
            id={`${id}-en`}
            label={t("en", { label })}
            rows={rows}
            value={value.en ?? ""}
            lang="en"
            maxLength={400}
            onChange={(en) => onChange({ ...value, en })}
          />
        </div>
      </details>
    </div>
  );
}
