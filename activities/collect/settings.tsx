"use client";

import { useTranslations } from "use-intl";
import { ChoiceTiles } from "#components/choice.tsx";
import { CheckLine, NumberLine } from "#components/organiser/lines.tsx";
import { KindSelect } from "#components/organiser/settings-parts.tsx";
import type { SettingsProps } from "#components/organiser/settings-props.ts";

export default function CollectSettings(props: SettingsProps) {
  const { id, settings, problem, onChange } = props;
  const t = useTranslations("activities.collect.organiser");
  const limited = settings.limit !== null && settings.limit !== undefined;
  return (
    <>
      <KindSelect {...props} fallback="factor" />
      <div className="org-wide">
        <ChoiceTiles
          legend={t("silent")}
          name={`${id}-silent`}
          value={settings.silent === false ? "open" : "silent"}
          onChange={(how) => onChange({ ...settings, silent: how === "silent" })}
          options={[
            { value: "silent", label: t("silentFirst"), note: t("silentFirstNote") },
            { value: "open", label: t("silentOpen"), note: t("silentOpenNote") },
          ]}
        />
      </div>
      <div className="org-stack">
        <CheckLine
          id={`${id}-limited`}
          label={t("limited")}
          checked={limited}
          onChange={(on) => onChange({ ...settings, limit: on ? 3 : null })}
        />
        {limited && (
          <NumberLine
            id={`${id}-limit`}
            label={t("limit")}
            min={1}
            max={50}
            error={problem(`${id}-limit`)}
            value={settings.limit as number}
            onChange={(limit) => onChange({ ...settings, limit })}
          />
        )}
      </div>
      <CheckLine
        id={`${id}-moderated`}
        label={t("moderated")}
        hint={t("moderatedNote")}
        checked={settings.moderated === true}
        onChange={(on) => onChange({ ...settings, moderated: on })}
      />
      <CheckLine
        id={`${id}-dimensions`}
        label={t("dimensions")}
        hint={t("dimensionsNote")}
        checked={settings.dimensions !== "none"}
        onChange={(on) => onChange({ ...settings, dimensions: on ? "offered" : "none" })}
      />
    </>
  );
}
