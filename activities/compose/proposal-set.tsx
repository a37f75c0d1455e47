"use client";

import { useFormatter, useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { useActing } from "#components/live/staff/acting.tsx";
import { type Activity, shortId } from "#domain/records.ts";
import { type Bundle, CONSISTENCY_LIMITS, type ConsistencyResult } from "#methods/consistency.ts";
import { letterOf } from "./box.ts";
import type { Box } from "./use-box.ts";
import { useDistinct } from "./use-proposals.ts";

export interface ProposalsProps {
  activity: Activity;
  box: Box;
  tableId: string | null;
  wanted: 3 | 4 | 5;
}

interface FoundProps extends ProposalsProps {
  result: ConsistencyResult;
  isJudged: boolean;
}

/** A distinct set of consistent ways with the reason for each, then the whole ranking; a click takes one into the choice. */
export function ProposalSet({ activity, box, tableId, wanted, result, isJudged }: FoundProps) {
  const t = useTranslations("activities.compose.lead");
  const format = useFormatter();
  const { act } = useActing();
  const distinct = useDistinct(result, wanted);
  const take = (bundle: Bundle) =>
    void act(
      {
        type: "activity",
        activityId: activity.id,
        command: { do: "take", assumptionIds: bundle.assumptions, tableId },
      },
      t("taken"),
    );
  const names = (bundle: Bundle) =>
    bundle.assumptions
      .map((id) => box.factors.flatMap(({ assumptions }) => assumptions).find((card) => card.id === id))
      .map((card) => (card ? shortId(card) : "–"))
      .join(" · ");
  const sum = (bundle: Bundle) => format.number(bundle.sum, { maximumFractionDigits: 1 });
  return (
    <>
      <p>
        {isJudged
          ? t("coverage", {
              share: Math.round(result.coverage * 100),
              space: result.space,
              count: result.bundles.length,
            })
          : t("unjudged", { space: result.space, count: result.bundles.length })}
        {result.bundles.length >= CONSISTENCY_LIMITS.keep &&
          ` ${t("kept", { count: CONSISTENCY_LIMITS.keep })}`}
        {result.isCapped && ` ${t("capped")}`}
        {result.isTooExtreme && ` ${t("extreme")}`}
      </p>
      {distinct.length === 0 && <p className="font-bold">{t("noBundle")}</p>}
      <ol className="grid gap-2">
        {distinct.map(({ bundle, distance, isRelaxed, equals }, index) => (
          <li key={bundle.assumptions.join()} className="grid gap-1 border-2 border-control bg-white p-2">
            <p>
              <b>{t("proposal", { letter: letterOf(index) })}</b> {names(bundle)}
            </p>
            <p>
              {distance === null
                ? t("best", { sum: sum(bundle) })
                : t("distance", { distance, of: box.factors.length, rank: bundle.rank, sum: sum(bundle) })}
              {isRelaxed && ` ${t("relaxed")}`} {equals > 0 && t("equals", { count: equals })}
            </p>
            <p>
              <Button small onClick={() => take(bundle)}>
                {t("take", { letter: letterOf(index) })}
              </Button>
            </p>
          </li>
        ))}
      </ol>
      <details>
        <summary className="cursor-pointer font-bold">
          {t("ranking", { count: result.bundles.length })}
        </summary>
        <div className="twin-scroll max-h-80 overflow-auto">
          <table>
            <thead>
              <tr>
                <th scope="col">{t("rank")}</th>
                <th scope="col">{t("way")}</th>
                <th scope="col">{t("sum")}</th>
                <th scope="col">{t("partials")}</th>
              </tr>
            </thead>
            <tbody>
              {result.bundles.slice(0, 100).map((bundle) => (
                <tr key={bundle.assumptions.join()}>
                  <td>{bundle.rank}</td>
                  <th scope="row">
                    <button type="button" className="text-left underline" onClick={() => take(bundle)}>
                      {names(bundle)}
                    </button>
                  </th>
                  <td>{sum(bundle)}</td>
                  <td>{bundle.partials}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  );
}
