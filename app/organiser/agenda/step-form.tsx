"use client";

import { useTranslations } from "use-intl";
import { SelectLine } from "#components/organiser/lines.tsx";
import { SpokenFields } from "#components/organiser/spoken-fields.tsx";
import type { Scope } from "#domain/records.ts";
import type { StepPlan } from "../plans.ts";
import { StepSettings, scopesOf } from "./step-settings.tsx";

interface StepFormProps {
  plan: StepPlan;
  problem: (at: string) => string | undefined;
  onChange: (plan: StepPlan) => void;
}

/** What everybody is asked, who works together, and how this kind of step works. */
export function StepForm({ plan, problem, onChange }: StepFormProps) {
  const t = useTranslations("organiser.agenda");
  const id = `step-${plan.id}`;
  const scopes = scopesOf(plan.type);
  return (
    <div className="org-grid">
      <div className="org-wide">
        <SpokenFields
          id={`${id}-title`}
          label={t("title")}
          error={problem(`${id}-title`)}
          value={plan.title}
          onChange={(title) => onChange({ ...plan, title })}
        />
      </div>
      <div className="org-wide">
        <SpokenFields
          id={`${id}-prompt`}
          label={t("prompt")}
          hint={t("promptHint")}
          rows={2}
          value={plan.prompt}
          onChange={(prompt) => onChange({ ...plan, prompt })}
        />
      </div>
      {scopes.length > 1 && (
        <SelectLine
          id={`${id}-scope`}
          label={t("scope")}
          value={plan.scope}
          onChange={(scope) => onChange({ ...plan, scope: scope as Scope })}
          options={scopes.map((scope) => ({ value: scope, label: t(`scopes.${scope}`) }))}
        />
      )}
      <StepSettings
        id={id}
        type={plan.type}
        settings={plan.settings}
        problem={problem}
        onChange={(settings) => onChange({ ...plan, settings })}
      />
    </div>
  );
}
