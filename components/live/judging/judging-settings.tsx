"use client";

import { useTranslations } from "use-intl";
import { judgingDefaults } from "#domain/judging-settings.ts";
import { ChoiceTiles } from "../../choice.tsx";
import { NumberLine } from "../../organiser/lines.tsx";
import type { SettingsProps } from "../../organiser/settings-props.ts";

/** Who fills the matrix, and how many judgements each cell shall have. */
export function JudgingSettings({ id, settings, problem, onChange }: SettingsProps) {
  const t = useTranslations("judging");
  const by = settings.by === "tables" ? "tables" : "phones";
  return (
    <>
      <div className="org-wide">
        <ChoiceTiles
          legend={t("by")}
          name={`${id}-by`}
          value={by}
          onChange={(value) => onChange({ ...settings, by: value })}
          options={[
            { value: "phones", label: t("byPhones"), note: t("byPhonesNote") },
            { value: "tables", label: t("byTables"), note: t("byTablesNote") },
          ]}
        />
      </div>
      {by === "phones" &&
        (["raters", "cap"] as const).map((key) => (
          <NumberLine
            key={key}
            id={`${id}-${key}`}
            label={t(key)}
            min={1}
            max={key === "raters" ? 30 : 300}
            error={problem(`${id}-${key}`)}
            value={(settings[key] as number | null | undefined) ?? judgingDefaults[key]}
            onChange={(value) => onChange({ ...settings, [key]: value })}
          />
        ))}
    </>
  );
}
