"use client";

import { useTranslations } from "use-intl";
import type { Activity, Step } from "#domain/records.ts";
import { FEWEST_JUDGEMENTS } from "#methods/judged-cells.ts";
import { SECONDS_PER_JUDGEMENT, shareOfJudgements } from "#methods/share-of-judgements.ts";
import { useRecord } from "../use-workshop.tsx";

interface LeadCoverageProps {
  activity: Activity;
  step: Step;
  settings: { readonly by: "phones" | "tables"; readonly raters: number; readonly cap: number };
  /** All cells in the order of the coverage. */
  cells: readonly string[];
  nameOf: (cell: string) => string;
}

const mostListed = 8;

/** Before opening: what it asks of everybody. While it is open: where judgements are missing, and never what they say. */
export function LeadCoverage({ activity, step, settings, cells, nameOf }: LeadCoverageProps) {
  const t = useTranslations("judging");
  const attendance = useRecord("attendance", "all");
  const progress = useRecord("progress", activity.id);
  if (cells.length === 0) return <p className="font-[650]">{t("nothing")}</p>;
  const { by, raters, cap } = settings;
  const people = attendance?.joined ?? 0;
  const plan = shareOfJudgements({ cells: cells.length, raters, people, minutes: null });
  const count = Math.min(cap, plan.perPerson);
  const minutes = (judgements: number) => Math.max(1, Math.ceil((judgements * SECONDS_PER_JUDGEMENT) / 60));
  const coverage = progress?.coverage ?? [];
  const least = by === "tables" ? 1 : FEWEST_JUDGEMENTS;
  const listed = coverage
    .map((times, at) => ({ times, cell: cells[at] }))
    .sort((a, b) => a.times - b.times)
    .slice(0, mostListed);
  return (
    <section className="grid max-w-[60em] gap-3">
      <p className="font-[650]">
        {by === "tables"
          ? t("perTable", { cells: cells.length, minutes: minutes(cells.length * 3) })
          : t("perPhone", {
              count,
              minutes: minutes(count),
              cells: cells.length,
              people,
              raters: Math.floor((count * people) / cells.length),
            })}
      </p>
      {step.status !== "planned" && coverage.length > 0 && (
        <>
          <p role="status">
            {t("coverage", {
              count: coverage.filter((times) => times >= least).length,
              of: coverage.length,
              least,
              fewest: Math.min(...coverage),
            })}
          </p>
          <table className="lines">
            <caption className="pb-1 text-left font-extrabold">{t("least")}</caption>
            <tbody>
              {listed.map(({ times, cell }) => (
                <tr key={cell}>
                  <th scope="row" className="!text-ink">
                    {cell === undefined ? t("noValue") : nameOf(cell)}
                  </th>
                  <td>{t("times", { count: times })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}
