"use client";

import { useTranslations } from "use-intl";
import { useSpoken } from "#components/language.tsx";
import { SpokenFields } from "#components/organiser/spoken-fields.tsx";
import type { RateSettings } from "./schemas.ts";

export type Scale = RateSettings["scales"][number];

/** The words of one scale; folded away, because the usual ones fit most days. */
export function ScaleSettings({
  id,
  scale,
  onChange,
}: {
  id: string;
  scale: Scale;
  onChange: (scale: Scale) => void;
}) {
  const t = useTranslations("activities.rate.organiser.scale");
  const spoken = useSpoken();
  return (
    <details className="org-wide">
      <summary>
        {t("words", { name: spoken(scale.name).text })}
        <span className="choice-aside"> {spoken(scale.question).text}</span>
      </summary>
      <div className="org-grid">
        {(["question", "name", "low", "high"] as const).map((key) => (
          <SpokenFields
            key={key}
            id={`${id}-${key}`}
            label={t(key)}
            value={scale[key]}
            onChange={(text) => onChange({ ...scale, [key]: text })}
          />
        ))}
      </div>
    </details>
  );
}
