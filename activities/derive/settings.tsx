"use client";

import { useTranslations } from "use-intl";
import { ChoiceTiles } from "#components/choice.tsx";
import { CheckLine } from "#components/organiser/lines.tsx";
import type { SettingsProps } from "#components/organiser/settings-props.ts";
import { deriveDefaults } from "./defaults.ts";

const froms = ["table", "all", "selected"] as const;

export default function DeriveSettings({ id, settings, onChange }: SettingsProps) {
  const t = useTranslations("activities.derive.organiser");
  return (
    <>
      <div className="org-wide">
        <ChoiceTiles
          legend={t("from")}
          name={`${id}-from`}
          value={froms.find((one) => one === settings.from) ?? deriveDefaults.from}
          onChange={(from) => onChange({ ...settings, from })}
          options={froms.map((value) => ({ value, label: t(`froms.${value}`) }))}
        />
      </div>
      <CheckLine
        id={`${id}-silent`}
        label={t("silent")}
        hint={t("silentNote")}
        checked={settings.silent !== false}
        onChange={(silent) => onChange({ ...settings, silent })}
      />
    </>
  );
}
