"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { NumberLine, TextLine } from "#components/organiser/lines.tsx";
import { SpokenFields } from "#components/organiser/spoken-fields.tsx";
import type { Workshop } from "#domain/records.ts";
import { type DetailsPlan, detailsPlan } from "./plans.ts";
import { Section, useProblems } from "./section/section.tsx";
import { type Problem, useSection } from "./section/use-section.ts";

/** Title, client, place and time, the question of the day, the funding sentence. */
export function DetailsSection({ workshop }: { workshop: Workshop }) {
  const t = useTranslations("organiser.details");
  const saved = useMemo(() => detailsPlan(workshop), [workshop]);
  const state = useSection({
    workshopId: workshop.id,
    name: "details",
    saved,
    check,
    command: (plan: DetailsPlan) => ({ type: "setup.workshop", ...plan }),
  });
  const problem = useProblems(state);
  const { value, change } = state;
  const line = (key: "title" | "client" | "place") => ({
    id: `details-${key}`,
    label: t(key),
    value: value[key],
    maxLength: key === "title" ? 160 : 400,
    error: problem(`details-${key}`),
    onChange: (text: string) => change((old) => ({ ...old, [key]: text })),
  });
  return (
    <Section state={state}>
      <div className="org-grid">
        <div className="org-wide">
          <TextLine {...line("title")} />
        </div>
        <TextLine {...line("client")} hint={t("clientHint")} />
        <TextLine {...line("place")} hint={t("placeHint")} />
        <div className="org-three org-wide">
          <TextLine
            id="details-date"
            type="date"
            label={t("date")}
            error={problem("details-date")}
            value={value.date}
            onChange={(date) => change((old) => ({ ...old, date }))}
          />
          <TextLine
            id="details-startsAt"
            type="time"
            label={t("startsAt")}
            error={problem("details-startsAt")}
            value={value.startsAt}
            onChange={(startsAt) => change((old) => ({ ...old, startsAt: startsAt.slice(0, 5) }))}
          />
          <NumberLine
            id="details-horizonYear"
            label={t("horizonYear")}
            error={problem("details-horizonYear")}
            min={2000}
            max={2200}
            value={value.horizonYear}
            onChange={(horizonYear) => change((old) => ({ ...old, horizonYear }))}
          />
        </div>
        <div className="org-wide">
          <SpokenFields
            id="details-question"
            label={t("question")}
            hint={t("questionHint")}
            rows={2}
            value={value.question}
            onChange={(question) => change((old) => ({ ...old, question }))}
          />
        </div>
        <div className="org-wide">
          <TextLine
            id="details-funding"
            label={t("funding")}
            hint={t("fundingHint")}
            rows={2}
            maxLength={600}
            value={value.funding}
            onChange={(funding) => change((old) => ({ ...old, funding }))}
          />
        </div>
        <NumberLine
          id="details-retentionDays"
          label={t("retention")}
          hint={t("retentionHint")}
          unit={t("retentionUnit")}
          error={problem("details-retentionDays")}
          min={1}
          max={3650}
          value={value.retentionDays}
          onChange={(retentionDays) => change((old) => ({ ...old, retentionDays }))}
        />
      </div>
    </Section>
  );
}

function check(plan: DetailsPlan): Problem[] {
  const year = plan.horizonYear;
  return [
    ...(plan.title.trim() === "" ? [{ at: "details-title", says: "title" }] : []),
    ...(/^\d{4}-\d\d-\d\d$/.test(plan.date) ? [] : [{ at: "details-date", says: "date" }]),
    ...(/^([01]\d|2[0-3]):[0-5]\d$/.test(plan.startsAt) ? [] : [{ at: "details-startsAt", says: "time" }]),
    ...(Number.isInteger(year) && year >= 2000 && year <= 2200
      ? []
      : [{ at: "details-horizonYear", says: "year" }]),
    ...(Number.isInteger(plan.retentionDays) && plan.retentionDays >= 1 && plan.retentionDays <= 3650
      ? []
      : [{ at: "details-retentionDays", says: "retention" }]),
  ];
}
