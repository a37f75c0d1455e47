"use client";

import { useTranslations } from "use-intl";
import { NumberLine } from "#components/organiser/lines.tsx";
import type { SettingsProps } from "#components/organiser/settings-props.ts";
import { judgingDefaults } from "#domain/judging-settings.ts";
import { tunnelDefaults } from "./defaults.ts";

const lines = [
  { key: "options", most: 60, usual: tunnelDefaults.options },
  { key: "scenarios", most: 8, usual: tunnelDefaults.scenarios },
  { key: "raters", most: 30, usual: judgingDefaults.raters },
  { key: "cap", most: 300, usual: judgingDefaults.cap },
] as const;

export default function WindtunnelSettings({ id, settings, problem, onChange }: SettingsProps) {
  const t = useTranslations("activities.windtunnel.organiser");
  return lines.map(({ key, most, usual }) => (
    <NumberLine
      key={key}
      id={`${id}-${key}`}
      label={t(key)}
      min={1}
      max={most}
      error={problem(`${id}-${key}`)}
      value={(settings[key] as number | null | undefined) ?? usual}
      onChange={(value) => onChange({ ...settings, [key]: value })}
    />
  ));
}
