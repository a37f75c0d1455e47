"use client";

import { useTranslations } from "use-intl";
import { ChoiceTiles } from "#components/choice.tsx";
import { KindSelect, OnlySelected, UnitChoice } from "#components/organiser/settings-parts.tsx";
import type { SettingsProps } from "#components/organiser/settings-props.ts";
import { rateDefaults } from "./defaults.ts";
import { plausibilityPreset } from "./presets.ts";
import { type Scale, ScaleSettings } from "./scale-settings.tsx";

export default function RateSettings(props: SettingsProps) {
  const { id, settings, onChange } = props;
  const t = useTranslations("activities.rate.organiser");
  const scales = scalesOf(settings);
  const setScales = (next: readonly Scale[]) => onChange({ ...settings, scales: next });
  return (
    <>
      <KindSelect {...props} fallback="factor" />
      <UnitChoice {...props} />
      <OnlySelected {...props} />
      <ChoiceTiles
        legend={t("steps")}
        name={`${id}-steps`}
        value={settings.steps === 9 ? "9" : "5"}
        onChange={(steps) => onChange({ ...settings, steps: Number(steps) })}
        options={[
          { value: "5", label: t("stepsOf", { count: 5 }) },
          { value: "9", label: t("stepsOf", { count: 9 }) },
        ]}
      />
      <ChoiceTiles
        legend={t("scales")}
        name={`${id}-scales`}
        value={String(scales.length)}
        onChange={(count) =>
          setScales(
            count === "1"
              ? scales.slice(0, 1)
              : [...scales, ...presetOf(settings).scales.slice(scales.length)],
          )
        }
        options={[
          { value: "1", label: t("oneScale"), note: t("oneScaleNote") },
          { value: "2", label: t("twoScales"), note: t("twoScalesNote") },
        ]}
      />
      <ChoiceTiles
        legend={t("corners")}
        name={`${id}-corners`}
        value={settings.corners === plausibilityPreset.corners ? "plausibility" : "impact"}
        onChange={(preset) =>
          onChange({
            ...settings,
            ...(preset === "plausibility"
              ? plausibilityPreset
              : { corners: rateDefaults.corners, scales: rateDefaults.scales }),
          })
        }
        options={[
          { value: "impact", label: t("impact"), note: t("impactNote") },
          { value: "plausibility", label: t("plausibility"), note: t("plausibilityNote") },
        ]}
      />
      {scales.map((scale, index) => (
        <ScaleSettings
          // biome-ignore lint/suspicious/noArrayIndexKey: the first and the second scale
          key={index}
          id={`${id}-scale${index}`}
          scale={scale}
          onChange={(next) => setScales(scales.map((old, at) => (at === index ? next : old)))}
        />
      ))}
      <ChoiceTiles
        legend={t("feedback")}
        name={`${id}-feedback`}
        value={settings.feedback === "delphi" ? "delphi" : "none"}
        onChange={(feedback) => onChange({ ...settings, feedback })}
        options={[
          { value: "none", label: t("feedbackNone"), note: t("feedbackNoneNote") },
          { value: "delphi", label: t("feedbackDelphi"), note: t("feedbackDelphiNote") },
        ]}
      />
    </>
  );
}

const presetOf = ({ corners }: SettingsProps["settings"]) =>
  corners === plausibilityPreset.corners ? plausibilityPreset : rateDefaults;

function scalesOf(settings: SettingsProps["settings"]): readonly Scale[] {
  return Array.isArray(settings.scales) && settings.scales.length > 0
    ? (settings.scales as Scale[])
    : rateDefaults.scales;
}
