"use client";

import { useTranslations } from "use-intl";
import { RatingScale } from "#components/choice.tsx";
import { useSpoken } from "#components/language.tsx";
import { Said } from "#components/phone/said.tsx";
import { SubjectCard } from "#components/phone/subject-card.tsx";
import type { Subject } from "#domain/subjects.ts";
import type { Rating } from "./use-rate.ts";

/** The card, and what it is asked. */
export function RateSubject({
  subject,
  rating,
  frozen,
}: {
  subject: Subject;
  rating: Rating;
  frozen: boolean;
}) {
  const t = useTranslations("activities.rate.phone");
  const say = useSpoken();
  const marks = rating.marksOf(subject.id);
  return (
    <>
      <SubjectCard subject={subject} large />
      {frozen && <p className="font-bold">{t("frozen")}</p>}
      {rating.settings.scales.map((scale, index) => {
        const key = String(index) as "0" | "1";
        const mark = marks[key];
        return (
          <RatingScale
            key={key}
            legend={<Said text={scale.question} />}
            name={`${subject.id}.${key}`}
            value={mark === null ? "unsure" : (mark ?? null)}
            onChange={(value) => rating.mark(subject.id, key, value === "unsure" ? null : value)}
            low={say(scale.low).text}
            high={say(scale.high).text}
            steps={rating.settings.steps}
            disabled={frozen}
          />
        );
      })}
      <p className="phone-hint">{t("untilReveal")}</p>
    </>
  );
}
