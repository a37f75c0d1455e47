"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { activityScreens } from "#activities/screens.ts";
import { Button } from "#components/button.tsx";
import { useLanguage } from "#components/language.tsx";
import { randomId } from "#components/live/random-id.ts";
import { SelectLine } from "#components/organiser/lines.tsx";
import type { StepPlan } from "../plans.ts";

interface AddStepProps {
  id: string;
  /** The phase's name. */
  name: string;
  full: boolean;
  onAdd: (plan: StepPlan) => void;
}

/** A new step of one of the kinds that exist; a new kind appears here by itself. */
export function AddStep({ id, name, full, onAdd }: AddStepProps) {
  const t = useTranslations();
  const language = useLanguage();
  const types = Object.keys(activityScreens);
  const [type, setType] = useState(types[0] ?? "");
  const add = () =>
    onAdd({
      id: randomId(),
      type,
      // The German title must be German, also while the organiser reads English.
      title: { de: language === "en" ? "" : t(`activities.${type}.name`) },
      prompt: { de: "" },
      minutes: 10,
      scope: "everybody",
      settings: {},
    });
  return (
    <div className="org-add">
      <SelectLine
        id={`${id}-type`}
        label={t("organiser.agenda.addTo", { name })}
        hideLabel
        value={type}
        onChange={setType}
        options={types.map((key) => ({ value: key, label: t(`activities.${key}.name`) }))}
      />
      <Button small onClick={add} aria-disabled={full || undefined}>
        {t("organiser.agenda.add")}
      </Button>
    </div>
  );
}
