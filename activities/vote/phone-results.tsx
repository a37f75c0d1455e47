"use client";

import { useTranslations } from "use-intl";
import { Bars } from "#components/charts/bars.tsx";
import { useRecords } from "#components/live/use-workshop.tsx";
import { shortId } from "#domain/records.ts";
import type { VoteResult } from "./activity.ts";
import { OwnDots } from "./phone-own-dots.tsx";
import { standingOf } from "./standing.ts";
import type { Voting } from "./use-vote.ts";

/** What the room has chosen, ties named and nobody put first by chance. */
export function VoteResults({ voting, result }: { voting: Voting; result: VoteResult }) {
  const t = useTranslations("activities.vote.phone");
  const fields = useRecords("field");
  const { cardKind, negative } = voting.settings;
  const { ranking, cut } = standingOf(result);
  const tied = cut?.tiedAtCut ?? [];
  const left = (result.places ?? 0) - (cut?.in.length ?? 0);
  const onPaper = result.subjects.filter(({ paper = 0 }) => paper > 0);
  const nameOf = ({ number, text }: VoteResult["subjects"][number]) =>
    number === null ? text : shortId({ cardKind, number });
  return (
    <>
      <p className="phone-hint">{t("turnout", { ballots: result.ballots, eligible: result.eligible })}</p>
      {tied.length > 0 && (
        <p className="font-bold">
          {t("tied", { count: tied.length, places: left, dots: tied[0]?.sum ?? 0 })}
        </p>
      )}
      <Bars
        caption={t("resultTitle")}
        twin="fold"
        say={(value) => t("dots", { count: value })}
        items={ranking.map((subject) => ({
          id: subject.subjectId,
          title: subject.text,
          numeral: fields.find((field) => field.id === subject.fieldId)?.numeral ?? null,
          kind: cardKind,
          value: subject.plus,
          ...(subject.number !== null && { label: shortId({ cardKind, number: subject.number }) }),
          ...(negative && { minus: subject.minus }),
        }))}
      />
      {onPaper.length > 0 && (
        <p className="phone-hint">
          {t("paper", { dots: onPaper.map((one) => `${nameOf(one)} ${one.paper}`).join(", ") })}
        </p>
      )}
      <OwnDots voting={voting} />
    </>
  );
}
