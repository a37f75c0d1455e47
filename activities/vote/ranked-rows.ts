"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { RankedCut, RankedRow } from "#components/charts/ranked-pages.tsx";
import { cardLabel } from "#components/live/card-label.ts";
import { useRecords } from "#components/live/use-workshop.tsx";
import type { CardKind } from "#domain/records.ts";
import type { VotedSubject, VoteResult } from "./activity.ts";
import { type Place, standingOf } from "./standing.ts";

/** The ranking as rows for the wall, with a line below those who go on and one below those who are tied. */
export function useRankedRows(result: VoteResult, kind: CardKind): { rows: (RankedRow | RankedCut)[] } {
  const t = useTranslations("activities.vote.wall");
  const fields = useRecords("field");
  return useMemo(() => {
    const { ranking, cut } = standingOf(result);
    const { in: chosen, tiedAtCut, out } = cut ?? { in: [], tiedAtCut: [], out: ranking };
    const longest = Math.max(1, ...result.subjects.flatMap(({ plus, minus }) => [plus, minus]));
    const twoSided = result.subjects.some(({ minus }) => minus > 0);
    const row = (one: Place<VotedSubject>): RankedRow => ({
      id: one.subjectId,
      rank: `${one.rank}.`,
      rankNote: ranking.filter((other) => other.rank === one.rank).length > 1 ? t("tied") : undefined,
      title: one.text,
      label: one.number === null ? undefined : cardLabel({ cardKind: kind, number: one.number }),
      numeral: fields.find(({ id }) => id === one.fieldId)?.numeral ?? null,
      kind,
      bar: one.plus / longest,
      against: twoSided ? one.minus / longest : undefined,
      value: twoSided ? `+${one.plus} −${one.minus}` : String(one.sum),
      note: t("voters", { count: one.voters }),
      ...(one.paper && { beside: t("paper", { dots: one.paper }) }),
    });
    const rows: (RankedRow | RankedCut)[] = chosen.map(row);
    if (chosen.length > 0 && chosen.length < ranking.length)
      rows.push({ id: "cut", cut: t("cut", { count: chosen.length }) });
    if (tiedAtCut.length > 0) {
      rows.push(...tiedAtCut.map(row));
      const left = (result.places ?? 0) - chosen.length;
      rows.push({ id: "tie", cut: t("tieAtCut", { count: tiedAtCut.length, places: left }) });
    }
    const touched = out.filter(({ voters, paper = 0 }) => voters + paper > 0);
    rows.push(...touched.map(row));
    if (touched.length < out.length)
      rows.push({ id: "none", cut: t("noDots", { count: out.length - touched.length }) });
    if (result.subjects.some(({ paper = 0 }) => paper > 0)) rows.push({ id: "paper", cut: t("paperNote") });
    return { rows };
  }, [result, kind, fields, t]);
}
