"use client";

import { useTranslations } from "use-intl";
import { JudgingSettings } from "#components/live/judging/judging-settings.tsx";
import { NumberLine } from "#components/organiser/lines.tsx";
import type { SettingsProps } from "#components/organiser/settings-props.ts";
import { consistencyDefaults } from "./defaults.ts";

export default function ConsistencySettings(props: SettingsProps) {
  const { id, settings, problem, onChange } = props;
  const t = useTranslations("activities.consistency.organiser");
  return (
    <>
      <NumberLine
        id={`${id}-perFactor`}
        label={t("perFactor")}
        min={1}
        max={12}
        error={problem(`${id}-perFactor`)}
        value={(settings.perFactor as number | null | undefined) ?? consistencyDefaults.perFactor}
        onChange={(perFactor) => onChange({ ...settings, perFactor })}
      />
      <JudgingSettings {...props} />
    </>
  );
}
