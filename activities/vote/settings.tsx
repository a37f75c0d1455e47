"use client";

import { useTranslations } from "use-intl";
import { CheckLine, NumberLine } from "#components/organiser/lines.tsx";
import { KindSelect, UnitChoice } from "#components/organiser/settings-parts.tsx";
import type { SettingsProps } from "#components/organiser/settings-props.ts";

export default function VoteSettings(props: SettingsProps) {
  const { id, settings, onChange } = props;
  const t = useTranslations("activities.vote.organiser");
  return (
    <>
      <KindSelect {...props} fallback="option" />
      <UnitChoice {...props} />
      <div className="org-three org-wide">
        <CountLine {...props} name="total" fallback={5} />
        <CountLine {...props} name="cap" fallback={2} />
        <CountLine {...props} name="places" fallback={5} />
      </div>
      <CheckLine
        id={`${id}-secret`}
        label={t("secret")}
        hint={t("secretNote")}
        checked={settings.secret !== false}
        onChange={(secret) => onChange({ ...settings, secret })}
      />
      <CheckLine
        id={`${id}-negative`}
        label={t("negative")}
        hint={t("negativeNote")}
        checked={settings.negative === true}
        onChange={(negative) => onChange({ ...settings, negative })}
      />
    </>
  );
}

/** A number from 1 to 100. */
function CountLine({
  id,
  name,
  settings,
  onChange,
  problem,
  fallback,
}: SettingsProps & { name: "total" | "cap" | "places"; fallback: number }) {
  const t = useTranslations("activities.vote.organiser");
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
