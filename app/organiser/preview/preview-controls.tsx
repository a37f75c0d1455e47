"use client";

import { useTranslations } from "use-intl";
import type { PreviewScreen } from "#components/live/preview/preview-records.ts";
import { CheckLine, SelectLine } from "#components/organiser/lines.tsx";
import type { PreviewWish, Projector, StepChoice } from "./preview-wish.ts";

interface PreviewControlsProps {
  wish: PreviewWish;
  steps: readonly StepChoice[];
  onChange: (change: Partial<PreviewWish>) => void;
}

const screens: readonly PreviewScreen[] = ["phone", "wall", "lead"];
const projectors: readonly Projector[] = ["1920x1080", "1024x768"];
const languages = ["de", "simple", "en"] as const;

/** Which screen, which moment of the day, which language. */
export function PreviewControls({ wish, steps, onChange }: PreviewControlsProps) {
  const t = useTranslations("organiser.preview");
  return (
    <div className="org-preview-controls">
      <fieldset className="org-preview-tabs">
        <legend className="vh">{t("screen")}</legend>
        {screens.map((screen) => (
          <button
            key={screen}
            type="button"
            aria-pressed={screen === wish.screen}
            onClick={() => onChange({ screen })}
          >
            {t(`screens.${screen}`)}
          </button>
        ))}
      </fieldset>
      <SelectLine
        id="preview-at"
        label={t("at")}
        hideLabel
        value={steps.some(({ id }) => id === wish.at) || wish.at === "join" ? wish.at : "lobby"}
        onChange={(at) => onChange({ at })}
        options={[
          { value: "join", label: t("join") },
          { value: "lobby", label: t("lobby") },
          ...steps.map(({ id, label }) => ({ value: id, label })),
        ]}
      />
      <div className="org-preview-more">
        <SelectLine
          id="preview-language"
          label={t("language")}
          hideLabel
          value={wish.language}
          onChange={(value) => onChange({ language: languages.find((it) => it === value) ?? "de" })}
          options={languages.map((value) => ({ value, label: t(`languages.${value}`) }))}
        />
        {wish.screen === "wall" && (
          <SelectLine
            id="preview-projector"
            label={t("projector")}
            hideLabel
            value={wish.projector}
            onChange={(value) =>
              onChange({ projector: projectors.find((it) => it === value) ?? "1920x1080" })
            }
            options={projectors.map((value) => ({ value, label: value.replace("x", " × ") }))}
          />
        )}
        <CheckLine
          id="preview-samples"
          label={t("withSamples")}
          checked={wish.samples}
          onChange={(samples) => onChange({ samples })}
        />
      </div>
    </div>
  );
}
