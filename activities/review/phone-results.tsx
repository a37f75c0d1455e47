"use client";

import { useTranslations } from "use-intl";
import { SubjectCard } from "#components/phone/subject-card.tsx";
import { CardList } from "#components/phone-frame.tsx";
import type { ReviewResult } from "./activity.ts";
import type { Reviewing } from "./use-review.ts";

/** The wall's counts in words, and one's own answer beside them. */
export function ReviewResults({ result, reviewing }: { result: ReviewResult; reviewing: Reviewing }) {
  const t = useTranslations("activities.review.phone");
  return (
    <CardList>
      {reviewing.subjects.map((subject) => {
        const told = result.subjects.find(({ subjectId }) => subjectId === subject.id);
        const own = reviewing.agreementOf(subject.id);
        if (!told) return null;
        return (
          <SubjectCard key={subject.id} subject={subject} as="li">
            <ul className="text-[0.9375rem]">
              {told.counts.map((count, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
                <li key={index} className={own === index + 1 ? "font-extrabold" : undefined}>
                  {t("step", { step: index + 1, count })} {own === index + 1 && t("yours")}
                </li>
              ))}
            </ul>
            <p className="text-[0.9375rem]">
              {t("others", { unsure: told.unsure, objections: told.objections })}
            </p>
          </SubjectCard>
        );
      })}
    </CardList>
  );
}
