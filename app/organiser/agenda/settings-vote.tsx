"use client";

import { useTranslations } from "use-intl";
import { CheckLine } from "../parts/lines.tsx";
import { CountLine, KindSelect, UnitChoice } from "./settings-parts.tsx";
import type { SettingsProps } from "./settings-props.ts";

export function VoteSettings(props: SettingsProps) {
  const { id, settings, onChange } = props;
  const t = useTranslations("organiser.settings");
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
