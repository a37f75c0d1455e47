"use client";

import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { useSpoken } from "#components/language.tsx";
import { SubjectCard } from "#components/phone/subject-card.tsx";
import { CardList } from "#components/phone-frame.tsx";
import type { Rating } from "./use-rate.ts";

/** All cards with one's own answers; what is still open comes first. */
export function RateOverview({ rating, onPick }: { rating: Rating; onPick: (subjectId: string) => void }) {
  const t = useTranslations("activities.rate.phone");
  const say = useSpoken();
  const { subjects, settings, marksOf, isDone } = rating;
  const open = subjects.filter(({ id }) => !isDone(id));
  const done = subjects.filter(({ id }) => isDone(id));
  return (
    <CardList>
      {[...open, ...done].map((subject) => {
        const marks = marksOf(subject.id);
        return (
          <SubjectCard key={subject.id} subject={subject} as="li">
            <div className="-my-2 flex items-center justify-between gap-3">
              <span className="text-[0.9375rem] text-ink-2">
                {settings.scales
                  .map((scale, index) => {
                    const mark = marks[String(index) as "0" | "1"];
                    const value = mark === undefined ? t("open") : mark === null ? t("unsure") : String(mark);
                    return `${say(scale.name).text}: ${value}`;
                  })
                  .join(", ")}
              </span>
              <Button
                small
                className="shrink-0 whitespace-nowrap"
                variant={isDone(subject.id) ? "quiet" : "plain"}
                onClick={() => onPick(subject.id)}
              >
                {t(isDone(subject.id) ? "change" : "answer")}
              </Button>
            </div>
          </SubjectCard>
        );
      })}
    </CardList>
  );
}
