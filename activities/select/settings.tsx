"use client";

import { useTranslations } from "use-intl";
import { NumberLine } from "#components/organiser/lines.tsx";
import { KindSelect, UnitChoice } from "#components/organiser/settings-parts.tsx";
import type { SettingsProps } from "#components/organiser/settings-props.ts";
import { selectDefaults } from "./defaults.ts";

export default function SelectSettings(props: SettingsProps) {
  const { id, settings, problem, onChange } = props;
  const t = useTranslations("activities.select.organiser");
  return (
    <>
      <KindSelect {...props} fallback={selectDefaults.cardKind} />
      <UnitChoice {...props} />
      <NumberLine
        id={`${id}-count`}
        label={t("count")}
        hint={t("countNote")}
        min={1}
        max={100}
        error={problem(`${id}-count`)}
        value={settings.count === undefined ? selectDefaults.count : (settings.count as number | null)}
        onChange={(count) => onChange({ ...settings, count })}
      />
    </>
  );
}
