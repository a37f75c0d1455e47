"use client";

import { useTranslations } from "use-intl";
import { ChoiceTiles } from "#components/choice.tsx";
import { JudgingSettings } from "#components/live/judging/judging-settings.tsx";
import { UnitChoice } from "#components/organiser/settings-parts.tsx";
import type { SettingsProps } from "#components/organiser/settings-props.ts";

export default function InfluenceSettings(props: SettingsProps) {
  const { id, settings, onChange } = props;
  const t = useTranslations("activities.influence.organiser");
  return (
    <>
      <ChoiceTiles
        legend={t("only")}
        name={`${id}-only`}
        value={settings.only === "all" ? "all" : "selected"}
        onChange={(only) => onChange({ ...settings, only })}
        options={[
          { value: "selected", label: t("selected"), note: t("selectedNote") },
          { value: "all", label: t("all"), note: t("allNote") },
        ]}
      />
      {settings.only === "all" && <UnitChoice {...props} />}
      <JudgingSettings {...props} />
      <ChoiceTiles
        legend={t("split")}
        name={`${id}-split`}
        value={settings.split === "median" ? "median" : "mean"}
        onChange={(split) => onChange({ ...settings, split })}
        options={[
          { value: "mean", label: t("mean") },
          { value: "median", label: t("median") },
        ]}
      />
    </>
  );
}
