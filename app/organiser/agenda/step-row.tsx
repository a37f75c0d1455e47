"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { useSpoken } from "#components/language.tsx";
import { NumberLine } from "#components/organiser/lines.tsx";
import type { Step } from "#domain/records.ts";
import { RowButtons } from "../parts/row-buttons.tsx";
import { useLookAt } from "../preview/plan-in-hand.tsx";
import type { StepPlan } from "../plans.ts";
import { StepForm } from "./step-form.tsx";

interface StepRowProps {
  plan: StepPlan;
  begins: string;
  open: boolean;
  status: Step["status"];
  problem: (at: string) => string | undefined;
  onOpen: (open: boolean) => void;
  onChange: (plan: StepPlan) => void;
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
  onDuplicate: () => void;
  onRemove: () => void;
}

/** One line of the run sheet; its title unfolds the form. */
export function StepRow(props: StepRowProps) {
  const { plan, begins, open, status, problem, onOpen, onChange } = props;
  const t = useTranslations();
  const spoken = useSpoken();
  const lookAt = useLookAt();
  const [kept, setKept] = useState(false);
  const { text, lang } = spoken(plan.title);
  const name = text || t("organiser.agenda.untitled");
  const form = `step-${plan.id}-form`;
  const wrong = ["title", "total", "cap", "places", "limit"].some((at) => problem(`step-${plan.id}-${at}`));
  // What is wrong must be seen; it stays unfolded when it is right again, because somebody is typing there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when something becomes wrong
  useEffect(() => {
    if (wrong) onOpen(true);
  }, [wrong]);
  return (
    <li data-open={open ? "" : undefined} onFocus={() => lookAt(plan.id)}>
      <div className="org-step">
        <span className="org-step-time">{begins}</span>
        <button
          type="button"
          className="org-step-name"
          aria-expanded={open}
          aria-controls={form}
          onClick={() => onOpen(!open)}
        >
          <b lang={lang}>{name}</b>
          <span>
            {t(`activities.${plan.type}.name`)}
            {status !== "planned" && ` · ${t(`organiser.agenda.${status}`)}`}
          </span>
        </button>
        <NumberLine
          id={`step-${plan.id}-minutes`}
          label={t("organiser.agenda.minutesOf", { name })}
          hideLabel
          unit={t("organiser.agenda.minutesUnit")}
          min={1}
          max={600}
          error={problem(`step-${plan.id}-minutes`)}
          value={plan.minutes}
          onChange={(minutes) => onChange({ ...plan, minutes })}
        />
        <RowButtons
          id={`row-${plan.id}`}
          name={name}
          onUp={props.onUp}
          onDown={props.onDown}
          onDuplicate={props.onDuplicate}
          onRemove={() => (status === "planned" ? props.onRemove() : setKept(true))}
          movable
        />
      </div>
      {kept && status !== "planned" && (
        <p className="org-kept" role="alert">
          {t("organiser.agenda.kept")}
        </p>
      )}
      {open && (
        <div id={form} className="org-step-form">
          <StepForm plan={plan} problem={problem} onChange={onChange} />
        </div>
      )}
    </li>
  );
}
