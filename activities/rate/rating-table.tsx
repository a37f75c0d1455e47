"use client";

import { useFormatter, useTranslations } from "use-intl";
import { FieldTab } from "#components/field-tab.tsx";
import { useSpoken } from "#components/language.tsx";
import { cardLabel } from "#components/live/card-label.ts";
import { useRecords } from "#components/live/use-workshop.tsx";
import type { Step } from "#domain/records.ts";
import { summarise } from "#methods/statistics.ts";
import type { RatedSubject, RateResult } from "./activity.ts";
import { answersOf } from "./answers.ts";
import type { RateSettings } from "./schemas.ts";

interface RatingTableProps {
  activityId: string;
  step: Step;
  settings: RateSettings;
}

/** Every card with n, median, mean and spread, round beside round: rounds are never added up. */
export function RatingTable({ activityId, step, settings }: RatingTableProps) {
  const t = useTranslations("activities.rate.lead");
  const say = useSpoken();
  const results = useRecords("result")
    .filter((one) => one.activityId === activityId && one.round <= step.round)
    .sort((a, b) => b.round - a.round);
  const titleOf = (round: number, { raters }: RateResult) => t("tableTitle", { round, raters });
  return results.map(({ id, round, value }) => (
    <section
      key={id}
      className="overflow-x-auto"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must scroll by keyboard, too
      tabIndex={0}
      aria-label={titleOf(round, value as RateResult)}
    >
      <table className="lines min-w-[640px]">
        <caption className="pb-1 text-left text-[1.0625rem] font-extrabold">
          {titleOf(round, value as RateResult)}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("card")}</th>
            {settings.scales.map(({ name }) => [
              <th key={`${name.de} n`} scope="col">
                {t("n", { name: say(name).text })}
              </th>,
              <th key={`${name.de} median`} scope="col">
                {t("median")}
              </th>,
              <th key={`${name.de} mean`} scope="col">
                {t("mean")}
              </th>,
              <th key={`${name.de} spread`} scope="col">
                {t("spread")}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {sorted(value as RateResult).map((subject) => (
            <Row
              key={subject.subjectId}
              subject={subject}
              steps={(value as RateResult).steps}
              settings={settings}
            />
          ))}
        </tbody>
      </table>
    </section>
  ));
}

function Row({ subject, steps, settings }: { subject: RatedSubject; steps: number; settings: RateSettings }) {
  const t = useTranslations("activities.rate.lead");
  const format = useFormatter();
  const fields = useRecords("field");
  const number = (value: number | undefined) =>
    value === undefined ? "–" : format.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const { cardKind } = settings;
  return (
    <tr>
      <th scope="row" className="border-t border-hair !py-1 !text-[0.875rem] !text-ink">
        <FieldTab
          className="mr-1"
          numeral={fields.find(({ id }) => id === subject.fieldId)?.numeral ?? null}
          kind={cardKind}
          number={subject.number === null ? undefined : cardLabel({ cardKind, number: subject.number })}
        />
        {subject.text}
      </th>
      {settings.scales.map(({ name }, scale) => {
        const summary = summarise(answersOf(subject, scale), steps === 9 ? 9 : 5);
        return [
          <td key={`${name.de} n`}>
            {summary?.n ?? 0}
            {summary && summary.missing > 0 && <small> {t("unsure", { count: summary.missing })}</small>}
          </td>,
          <td key={`${name.de} median`}>{number(summary?.median)}</td>,
          <td key={`${name.de} mean`}>{number(summary?.mean)}</td>,
          <td key={`${name.de} spread`}>
            {summary ? t("quartiles", { from: number(summary.q1), to: number(summary.q3) }) : "–"}
          </td>,
        ];
      })}
    </tr>
  );
}

function sorted(result: RateResult): RatedSubject[] {
  const key = (subject: RatedSubject) =>
    subject.scales.reduce((sum, _, scale) => sum + (summarise(answersOf(subject, scale), 9)?.mean ?? 0), 0);
  return [...result.subjects].sort((a, b) => key(b) - key(a));
}
