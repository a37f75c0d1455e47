"use client";

import { useTranslations } from "use-intl";
import { SelectLine } from "#components/organiser/lines.tsx";
import type { SettingsProps } from "#components/organiser/settings-props.ts";

const occasions = ["impulse", "talk", "break"] as const;

export default function PauseSettings({ id, settings, onChange }: SettingsProps) {
  const t = useTranslations("activities.pause.organiser");
  return (
    <SelectLine
      id={`${id}-occasion`}
      label={t("occasion")}
      value={typeof settings.occasion === "string" ? settings.occasion : "impulse"}
      onChange={(occasion) => onChange({ ...settings, occasion })}
      options={occasions.map((occasion) => ({ value: occasion, label: t(`occasions.${occasion}`) }))}
    />
  );
}
