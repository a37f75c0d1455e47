"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { RankedCut, RankedRow } from "#components/charts/ranked-pages.tsx";
import { cardLabel } from "#components/live/card-label.ts";
import { useRecords } from "#components/live/use-workshop.tsx";
import type { CardKind } from "#domain/records.ts";
import { type Cut, cut, type Ranked, rank } from "#methods/dots.ts";
import type { VotedSubject, VoteResult } from "./activity.ts";

type RankedSubject = Ranked<VotedSubject & { readonly subject: string }>;

/** Who goes on, who is tied where only some would fit, and who is out. */
export function cutOf(result: VoteResult): Cut<RankedSubject> & { ranking: RankedSubject[] } {
  const ranking = rank(result.subjects.map((subject) => ({ ...subject, subject: subject.subjectId })));
  return { ...cut(ranking, result.places), ranking };
}

/** The ranking as rows for the wall, with a line below those who go on and one below those who are tied. */
export function useRankedRows(result: VoteResult, kind: CardKind): { rows: (RankedRow | RankedCut)[] } {
  const t = useTranslations("activities.vote.wall");
  const fields = useRecords("field");
  return useMemo(() => {
    const { ranking, in: chosen, tiedAtCut, out } = cutOf(result);
    const longest = Math.max(1, ...result.subjects.flatMap(({ plus, minus }) => [plus, minus]));
    const twoSided = result.subjects.some(({ minus }) => minus > 0);
    const row = (one: RankedSubject): RankedRow => ({
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
      note: [t("voters", { count: one.voters }), one.paper ? t("paper", { dots: one.paper }) : ""]
        .filter(Boolean)
        .join(" · "),
    });
    const rows: (RankedRow | RankedCut)[] = chosen.map(row);
    if (chosen.length > 0 && chosen.length < ranking.length)
      rows.push({ id: "cut", cut: t("cut", { count: chosen.length }) });
    if (tiedAtCut.length > 0) {
      rows.push(...tiedAtCut.map(row));
      if (out.length > 0)
        rows.push({ id: "tie", cut: t("tieAtCut", { count: tiedAtCut.length, places: result.places }) });
    }
    const touched = out.filter(({ voters, paper = 0 }) => voters + paper > 0);
    rows.push(...touched.map(row));
    if (touched.length < out.length)
      rows.push({ id: "none", cut: t("noDots", { count: out.length - touched.length }) });
    return { rows };
  }, [result, kind, fields, t]);
}
