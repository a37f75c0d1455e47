"use client";

import { useTranslations } from "use-intl";
import { CheckLine, NumberLine } from "#components/organiser/lines.tsx";
import type { SettingsProps } from "#components/organiser/settings-props.ts";
import { assumeDefaults } from "./defaults.ts";

export default function AssumeSettings({ id, settings, problem, onChange }: SettingsProps) {
  const t = useTranslations("activities.assume.organiser");
  return (
    <>
      <CheckLine
        id={`${id}-silent`}
        label={t("silent")}
        hint={t("silentNote")}
        checked={settings.silent !== false}
        onChange={(silent) => onChange({ ...settings, silent })}
      />
      {(["least", "most"] as const).map((name) => (
        <NumberLine
          key={name}
          id={`${id}-${name}`}
          label={t(name)}
          min={1}
          max={9}
          error={problem(`${id}-${name}`)}
          value={settings[name] === undefined ? assumeDefaults[name] : (settings[name] as number | null)}
          onChange={(count) => onChange({ ...settings, [name]: count })}
        />
      ))}
    </>
  );
}
