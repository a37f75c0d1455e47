"use client";

import { useTranslations } from "use-intl";
import type { CardKind } from "#domain/records.ts";
import { FieldTab } from "../../field-tab.tsx";
import { cardLabel } from "../card-label.ts";
import { useRecords } from "../use-workshop.tsx";
import type { StaffSubject } from "./subjects.ts";

/** What is being asked about, while nobody knows the answers yet. */
export function SubjectList({
  subjects,
  cardKind,
}: {
  subjects: readonly StaffSubject[];
  cardKind: CardKind;
}) {
  const t = useTranslations("lead");
  const fields = useRecords("field");
  if (subjects.length === 0) return <p className="font-[650]">{t("noSubjects")}</p>;
  return (
    <ol className="grid gap-x-6 min-[1300px]:grid-cols-2">
      {subjects.map((subject) => (
        <li key={subject.id} className="flex items-baseline gap-2 border-b border-hair py-[5px] leading-snug">
          <FieldTab
            className="shrink-0 !h-[1.4em] text-[0.8125rem]"
            numeral={fields.find(({ id }) => id === subject.fieldId)?.numeral ?? null}
            kind={cardKind}
            number={subject.number === null ? undefined : cardLabel({ cardKind, number: subject.number })}
          />
          <span>
            {subject.text} {subject.cards > 1 && <b>{t("board.inside", { count: subject.cards })}</b>}
          </span>
        </li>
      ))}
    </ol>
  );
}
