"use client";

import { useTranslations } from "use-intl";
import { ChoiceTiles } from "#components/choice.tsx";
import { CheckLine, NumberLine } from "#components/organiser/lines.tsx";
import type { SettingsProps } from "#components/organiser/settings-props.ts";
import { writeDefaults } from "./defaults.ts";

export default function WriteSettings({ id, settings, problem, onChange }: SettingsProps) {
  const t = useTranslations("activities.write.organiser");
  return (
    <>
      <NumberLine
        id={`${id}-perTable`}
        label={t("perTable")}
        min={1}
        max={4}
        error={problem(`${id}-perTable`)}
        value={(settings.perTable as number | null | undefined) ?? writeDefaults.perTable}
        onChange={(perTable) => onChange({ ...settings, perTable })}
      />
      <div className="org-wide">
        <ChoiceTiles
          legend={t("pen")}
          name={`${id}-pen`}
          value={settings.pen === "free" ? "free" : "asked"}
          onChange={(pen) => onChange({ ...settings, pen })}
          options={[
            { value: "asked", label: t("penAsked"), note: t("penAskedNote") },
            { value: "free", label: t("penFree"), note: t("penFreeNote") },
          ]}
        />
      </div>
      <CheckLine
        id={`${id}-photos`}
        label={t("photos")}
        hint={t("photosNote")}
        checked={settings.photos !== false}
        onChange={(photos) => onChange({ ...settings, photos })}
      />
    </>
  );
}
