"use client";

import { useFormatter, useTranslations } from "use-intl";
import type { ActivityScreenProps } from "#components/activity-screens.ts";
import { JudgingPhone } from "#components/live/judging/judging-phone.tsx";
import { useRecord } from "#components/live/use-workshop.tsx";
import { partsOfCell } from "#domain/cells.ts";
import type { ConsistencyPart, ConsistencyResult } from "./result.ts";
import { useAgreement } from "./use-agreement.ts";

/** One pair of assumptions after the other; afterwards what excludes and what strengthens each other. */
export default function ConsistencyPhone({ activity, step }: ActivityScreenProps) {
  const t = useTranslations("activities.consistency.phone");
  const agreement = useAgreement();
  const record = useRecord("result", `${activity.id}:${step.round}`);
  const result = record?.value as ConsistencyResult | undefined;
  return (
    <JudgingPhone
      activity={activity}
      step={step}
      question={t("question")}
      choices={agreement}
      isTogether={(activity.settings as { by?: unknown } | null)?.by === "tables"}
      result={
        result && {
          question: t("resultTitle"),
          hint: t("resultHint"),
          body: result.parts.map((part) => <Ends key={part.fieldId} part={part} />),
        }
      }
    />
  );
}

/** The pairs furthest from the middle; the wall shows all of them. */
function Ends({ part }: { part: ConsistencyPart }) {
  const t = useTranslations("activities.consistency.phone");
  const format = useFormatter();
  const names = new Map(
    part.factors.flatMap((one) => one.assumptions.map(({ id, text }) => [id, text] as const)),
  );
  const ends = part.cells
    .filter(({ value }) => value !== null && (value <= 2 || value >= 4))
    .sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  return (
    <ul className="grid gap-2">
      {ends.map(({ cell, value, n }) => {
        const { row, column } = partsOfCell(cell);
        return (
          <li key={cell} className="border-b border-hair pb-2">
            {names.get(row)} <b>+</b> {names.get(column)}
            <br />
            <b className="font-bold">{t("value", { value: format.number(value ?? 0), count: n })}</b>
          </li>
        );
      })}
    </ul>
  );
}
