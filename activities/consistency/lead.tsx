"use client";

import { useFormatter, useTranslations } from "use-intl";
import type { ActivityScreenProps } from "#components/activity-screens.ts";
import { BoardHead } from "#components/board.tsx";
import { Button } from "#components/button.tsx";
import { TableTwin } from "#components/charts/table-twin.tsx";
import { useSpoken } from "#components/language.tsx";
import { CorrectCell } from "#components/live/judging/correct-cell.tsx";
import { LeadCoverage } from "#components/live/judging/lead-coverage.tsx";
import { TablePick } from "#components/live/judging/table-pick.tsx";
import { useActing } from "#components/live/staff/acting.tsx";
import type { ConsistencyPart } from "./result.ts";
import { TableMatrix } from "./table-matrix.tsx";
import { useAgreementWords } from "./use-agreement.ts";
import { useConsistency } from "./use-consistency.ts";

/** What it asks of everybody, where judgements are missing, then every pair with its numbers. */
export default function ConsistencyLead({ activity, step }: ActivityScreenProps) {
  const t = useTranslations("activities.consistency.lead");
  const tj = useTranslations("judging");
  const say = useSpoken();
  const { act } = useActing();
  const { settings, factors, lines, cells, nameOf, result } = useConsistency(activity, step);
  const scale = useAgreementWords();
  return (
    <>
      <BoardHead
        title={say(activity.title).text}
        summary={t("summary", { factors: factors.length, count: lines.length, pairs: cells.length })}
      >
        {step.revealed && (
          <Button onClick={() => void act({ type: "step.round", activityId: activity.id, subjectIds: null })}>
            {tj("newRound")}
          </Button>
        )}
      </BoardHead>
      <div className="grid min-h-0 auto-rows-max content-start gap-6 overflow-y-auto px-[18px] pb-8">
        {!result && (
          <LeadCoverage activity={activity} step={step} settings={settings} cells={cells} nameOf={nameOf} />
        )}
        {!result && settings.by === "tables" && (
          <TablePick>
            {(tableId) => <TableMatrix activity={activity} step={step} tableId={tableId} />}
          </TablePick>
        )}
        {result?.parts.map((part) => (
          <Pairs key={part.fieldId} part={part} nameOf={nameOf} />
        ))}
        {result && <p className="max-w-[50em] font-[650]">{t("then")}</p>}
        {step.status !== "planned" && cells.length > 0 && (
          <CorrectCell activity={activity} step={step} cells={cells} nameOf={nameOf} scale={scale} />
        )}
      </div>
    </>
  );
}

function Pairs({ part, nameOf }: { part: ConsistencyPart; nameOf: (cell: string) => string }) {
  const t = useTranslations("activities.consistency.lead");
  const tj = useTranslations("judging");
  const format = useFormatter();
  const number = (value: number | undefined | null) => (value == null ? tj("noValue") : format.number(value));
  return (
    <section className="grid max-w-[900px] gap-3">
      <p>
        {t("coverage", {
          count: part.cells.filter(({ value }) => value !== null).length,
          of: part.cells.length,
        })}
      </p>
      {part.isTooExtreme && (
        <p className="font-[650]">{t("extreme", { share: Math.round(part.extremeShare * 100) })}</p>
      )}
      {part.contested.length > 0 && (
        <>
          <h2 className="font-extrabold">{t("contested", { count: part.contested.length })}</h2>
          <ul>
            {part.contested.map((cell) => (
              <li key={cell}>{nameOf(cell)}</li>
            ))}
          </ul>
        </>
      )}
      <TableTwin
        fold
        caption={t("table")}
        head={[t("pair"), tj("median"), tj("n"), tj("iqr")]}
        rows={part.cells.map(({ cell, value, n, result }) => ({
          id: cell,
          cells: [nameOf(cell), number(value), String(n), number(result?.iqr)],
        }))}
      />
    </section>
  );
}
