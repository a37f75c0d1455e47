"use client";

import { useTranslations } from "use-intl";
import { FieldTab } from "#components/field-tab.tsx";
import { cardLabel } from "#components/live/card-label.ts";
import { useRecords } from "#components/live/use-workshop.tsx";
import type { CardKind } from "#domain/records.ts";
import type { VoteResult } from "./activity.ts";
import { standingOf } from "./standing.ts";

/** The whole ranking in numbers, with what becomes of each card in words. */
export function VoteTable({ result, cardKind }: { result: VoteResult; cardKind: CardKind }) {
  const t = useTranslations("activities.vote.lead");
  const fields = useRecords("field");
  const { ranking, cut } = standingOf(result);
  const minus = result.subjects.some((one) => one.minus > 0);
  const paper = result.subjects.some((one) => one.paper !== undefined);
  const fate = (id: string) => {
    if (!cut) return null;
    if (cut.tiedAtCut.some(({ subjectId }) => subjectId === id)) return t("fate.tied");
    return t(cut.in.some(({ subjectId }) => subjectId === id) ? "fate.in" : "fate.out");
  };
  const longest = Math.max(1, ...ranking.map(({ sum }) => sum));
  return (
    <table className="lines">
      <caption className="pb-1 text-left text-[1.0625rem] font-extrabold">
        {t("tableTitle", { count: result.ballots, of: result.eligible })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t("rank")}</th>
          <th scope="col">{t("card")}</th>
          <td className="!border-0" />
          <th scope="col">{t("dots")}</th>
          {minus && <th scope="col">{t("against")}</th>}
          <th scope="col">{t("voters")}</th>
          {paper && <th scope="col">{t("paper.column")}</th>}
          <th scope="col">{t("result")}</th>
        </tr>
      </thead>
      <tbody>
        {ranking.map((one) => (
          <tr key={one.subjectId}>
            <td>{one.rank}.</td>
            <th scope="row" className="border-t border-hair !py-1 !text-[0.875rem] !text-ink">
              <FieldTab
                className="mr-1"
                numeral={fields.find(({ id }) => id === one.fieldId)?.numeral ?? null}
                kind={cardKind}
                number={one.number === null ? undefined : cardLabel({ cardKind, number: one.number })}
              />
              {one.text}
            </th>
            <td className="w-[18%]">
              <i
                className="block h-[9px] bg-ink"
                style={{ width: `${(Math.max(0, one.sum) / longest) * 100}%` }}
              />
            </td>
            <td className="font-extrabold">{minus ? one.plus : one.sum}</td>
            {minus && <td>{one.minus}</td>}
            <td>{one.voters}</td>
            {paper && <td>{one.paper ?? 0}</td>}
            <td className="whitespace-nowrap">{fate(one.subjectId)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
