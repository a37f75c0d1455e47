"use client";

import { useTranslations } from "use-intl";
import { ChoiceTiles } from "#components/choice.tsx";
import type { SettingsProps } from "#components/organiser/settings-props.ts";
import { composeDefaults } from "./defaults.ts";

export default function ComposeSettings({ id, settings, onChange }: SettingsProps) {
  const t = useTranslations("activities.compose.organiser");
  return (
    <>
      <div className="org-wide">
        <ChoiceTiles
          legend={t("mode")}
          name={`${id}-mode`}
          value={settings.mode === "axes" ? "axes" : "box"}
          onChange={(mode) => onChange({ ...settings, mode })}
          options={[
            { value: "box", label: t("box"), note: t("boxNote") },
            { value: "axes", label: t("axes"), note: t("axesNote") },
          ]}
        />
      </div>
      <ChoiceTiles
        legend={t("wanted")}
        name={`${id}-wanted`}
        value={String(settings.wanted ?? composeDefaults.wanted)}
        onChange={(wanted) => onChange({ ...settings, wanted: Number(wanted) })}
        columns={4}
        options={["3", "4", "5"].map((value) => ({ value, label: value }))}
      />
    </>
  );
}
