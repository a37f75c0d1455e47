"use client";

import { useTranslations } from "use-intl";
import { Dots } from "#components/dots.tsx";
import { CardList, PhoneSection } from "#components/phone-frame.tsx";
import { SubjectCard } from "#components/phone/subject-card.tsx";
import type { Voting } from "./use-vote.ts";

/** Where one's own dots lie. */
export function OwnDots({ voting }: { voting: Voting }) {
  const t = useTranslations("activities.vote.phone");
  const given = voting.subjects.filter(({ id }) => (voting.dots[id] ?? 0) !== 0);
  if (voting.state === "none" || given.length === 0) return null;
  return (
    <PhoneSection title={t("ownDots")}>
      <CardList>
        {given.map((subject) => (
          <SubjectCard key={subject.id} subject={subject} as="li">
            <Dots value={voting.dots[subject.id] ?? 0} />
            <span className="vh">{t("dots", { count: voting.dots[subject.id] ?? 0 })}</span>
          </SubjectCard>
        ))}
      </CardList>
    </PhoneSection>
  );
}
