"use client";

import { useFormatter, useTranslations } from "use-intl";
import type { ActivityScreenProps } from "#components/activity-screens.ts";
import { BoardHead } from "#components/board.tsx";
import { Button } from "#components/button.tsx";
import { useSpoken } from "#components/language.tsx";
import { cardLabel } from "#components/live/card-label.ts";
import { CorrectCell } from "#components/live/judging/correct-cell.tsx";
import { LeadCoverage } from "#components/live/judging/lead-coverage.tsx";
import { useActing } from "#components/live/staff/acting.tsx";
import { letterAt } from "./matrix.ts";
import type { TunnelResult } from "./result.ts";
import { useEffects, useTunnel } from "./use-tunnel.ts";

/** What is taken on and what that asks of everybody; then every number, and a pair corrected by hand. */
export default function WindtunnelLead({ activity, step }: ActivityScreenProps) {
  const t = useTranslations("activities.windtunnel.lead");
  const tj = useTranslations("judging");
  const say = useSpoken();
  const { act } = useActing();
  const { settings, options, scenarios, cells, nameOf, result } = useTunnel(activity, step);
  const scale = useEffects("lead").map(({ value, label }) => ({ value: Number(value), label }));
  return (
    <>
      <BoardHead
        title={say(activity.title).text}
        summary={t("summary", { options: options.length, scenarios: scenarios.length, pairs: cells.length })}
      >
        {step.revealed && (
          <Button onClick={() => void act({ type: "step.round", activityId: activity.id, subjectIds: null })}>
            {tj("newRound")}
          </Button>
        )}
      </BoardHead>
      <div className="grid min-h-0 auto-rows-max content-start gap-6 overflow-y-auto px-[18px] pb-8">
        {cells.length === 0 && <p className="max-w-[50em]">{t("empty")}</p>}
        {!result && cells.length > 0 && (
          <LeadCoverage
            activity={activity}
            step={step}
            settings={{ ...settings, by: "phones" }}
            cells={cells}
            nameOf={nameOf}
          />
        )}
        {result ? (
          <ResultTable result={result} />
        ) : (
          <ul className="grid max-w-[60em] gap-1">
            {scenarios.map(({ id, text }, at) => (
              <li key={id}>
                <b>{letterAt(at)}</b> {text}
              </li>
            ))}
            {options.map(({ id, text, number }) => (
              <li key={id}>
                <b>{number === null ? "" : cardLabel({ cardKind: "option", number })}</b> {text}
              </li>
            ))}
          </ul>
        )}
        {step.status !== "planned" && cells.length > 0 && (
          <CorrectCell activity={activity} step={step} cells={cells} nameOf={nameOf} scale={scale} />
        )}
      </div>
    </>
  );
}

function ResultTable({ result }: { result: TunnelResult }) {
  const t = useTranslations("activities.windtunnel.lead");
  const format = useFormatter();
  const signed = (value: number | null | undefined) =>
    value == null ? "–" : format.number(value, { signDisplay: "exceptZero", maximumFractionDigits: 1 });
  const least = new Set(result.minimaxRegret?.options);
  return (
    <section className="grid gap-3">
      <div className="twin-scroll overflow-x-auto">
        <table className="lines">
          <caption className="pb-1 text-left font-extrabold">{t("tableTitle", { judges: result.judges })}</caption>
          <thead>
            <tr>
              <th scope="col">{t("option")}</th>
              <th scope="col">{t("class")}</th>
              {result.scenarios.map(({ letter }) => (
                <th key={letter} scope="col">
                  {letter}
                </th>
              ))}
              <th scope="col">{t("worst")}</th>
              <th scope="col">{t("mean")}</th>
              <th scope="col">{t("best")}</th>
              <th scope="col">{t("regret")}</th>
            </tr>
          </thead>
          <tbody>
            {result.options.map((one) => (
              <tr key={one.option}>
                <th scope="row" className="!text-ink">
                  {one.number === null ? "" : `${cardLabel({ cardKind: "option", number: one.number })} `}
                  {one.text}
                </th>
                <td>{t(`classes.${one.optionClass}`)}</td>
                {result.scenarios.map(({ letter }, at) => (
                  <td key={letter}>{signed(one.shown[at])}</td>
                ))}
                <td>{signed(one.worst)}</td>
                <td>{signed(one.mean)}</td>
                <td>{signed(one.best)}</td>
                <td className={least.has(one.option) ? "font-extrabold" : undefined}>
                  {format.number(one.maxRegret, { maximumFractionDigits: 1 })}
                  {least.has(one.option) && ` ${t("least")}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul>
        {result.scenarios.map(({ letter, title, counts }) => (
          <li key={letter}>
            <b>{letter}</b> {title} {!counts && t("leftOut")}
          </li>
        ))}
      </ul>
      {result.unrated.length > 0 && <p>{t("unrated", { titles: result.unrated.join(", ") })}</p>}
      <p className="max-w-[50em]">{t("regretNote")}</p>
    </section>
  );
}
