"use client";

import { useTranslations } from "use-intl";
import { ChoiceTiles } from "../choice.tsx";
import { SelectLine } from "./lines.tsx";
import type { SettingsProps } from "./settings-props.ts";

const kinds = ["factor", "assumption", "scenario", "option"] as const;

/** Which cards a step is about. */
export function KindSelect({ id, settings, onChange, fallback }: SettingsProps & { fallback: string }) {
  const t = useTranslations("organiser.settings");
  return (
    <SelectLine
      id={`${id}-kind`}
      label={t("kind")}
      value={typeof settings.cardKind === "string" ? settings.cardKind : fallback}
      onChange={(cardKind) => onChange({ ...settings, cardKind })}
      options={kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
    />
  );
}

/** Whether single cards or bundles are asked about. */
export function UnitChoice({ id, settings, onChange }: SettingsProps) {
  const t = useTranslations("organiser.settings");
  return (
    <ChoiceTiles
      legend={t("unit")}
      name={`${id}-unit`}
      value={settings.unit === "cards" ? "cards" : "clusters"}
      onChange={(unit) => onChange({ ...settings, unit })}
      options={[
        { value: "clusters", label: t("units.clusters") },
        { value: "cards", label: t("units.cards") },
      ]}
    />
  );
}

/** Whether a step is about all cards of its kind, or only what an earlier step has selected. */
export function OnlySelected({ id, settings, onChange }: SettingsProps) {
  const t = useTranslations("organiser.settings");
  return (
    <ChoiceTiles
      legend={t("only")}
      name={`${id}-only`}
      value={settings.only === "selected" ? "selected" : "all"}
      onChange={(value) => {
        const { only: _, ...rest } = settings;
        onChange(value === "selected" ? { ...rest, only: "selected" } : rest);
      }}
      options={[
        { value: "all", label: t("onlyAll") },
        { value: "selected", label: t("onlySelected"), note: t("onlySelectedNote") },
      ]}
    />
  );
}
