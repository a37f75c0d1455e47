"use client";

import { useTranslations } from "use-intl";
import { ChoiceTiles } from "#components/choice.tsx";
import { NumberLine, SelectLine } from "../parts/lines.tsx";
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

/** A number from 1 to 100. */
export function CountLine({
  id,
  name,
  settings,
  onChange,
  problem,
  fallback,
}: SettingsProps & { name: "total" | "cap" | "places"; fallback: number }) {
  const t = useTranslations("organiser.settings");
  const held = settings[name];
  return (
    <NumberLine
      id={`${id}-${name}`}
      label={t(name)}
      min={1}
      max={100}
      error={problem(`${id}-${name}`)}
      value={held === undefined ? fallback : (held as number | null)}
      onChange={(count) => onChange({ ...settings, [name]: count })}
    />
  );
}
