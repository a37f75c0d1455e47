"use client";

import { useTranslations } from "use-intl";
import { FieldTab } from "#components/field-tab.tsx";
import { cardLabel } from "#components/live/card-label.ts";
import { useRecords } from "#components/live/use-workshop.tsx";
import type { CardKind } from "#domain/records.ts";
import type { ShownRound } from "./use-rounds.ts";

/** Every subject with the counts of each round beside those of the others. */
export function LeadTable({ rounds, cardKind }: { rounds: readonly ShownRound[]; cardKind: CardKind }) {
  const t = useTranslations("activities.review.lead");
  const fields = useRecords("field");
  const subjects = rounds.at(-1)?.result.subjects ?? [];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must scroll by keyboard, too
    <section className="overflow-x-auto" tabIndex={0} aria-label={t("table")}>
      <table className="lines min-w-[640px]">
        <caption className="pb-1 text-left text-[1.0625rem] font-extrabold">{t("table")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("card")}</th>
            {rounds.map(({ round, name, result }) => (
              <th key={round} scope="col">
                {t("roundHead", { name, count: result.reviewers })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {subjects.map(({ subjectId, text, number, fieldId }) => (
            <tr key={subjectId}>
              <th scope="row" className="border-t border-hair !py-1 !text-[0.875rem] !text-ink">
                <FieldTab
                  className="mr-1"
                  numeral={fields.find(({ id }) => id === fieldId)?.numeral ?? null}
                  kind={cardKind}
                  number={number === null ? undefined : cardLabel({ cardKind, number })}
                />
                {text}
              </th>
              {rounds.map(({ round, result }) => {
                const subject = result.subjects.find((one) => one.subjectId === subjectId);
                return (
                  <td key={round}>
                    {subject
                      ? t("counts", {
                          counts: subject.counts.join(" / "),
                          unsure: subject.unsure,
                          objections: subject.objections,
                        })
                      : "–"}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="text-[0.875rem] text-ink-2">{t("apart")}</p>
    </section>
  );
}
