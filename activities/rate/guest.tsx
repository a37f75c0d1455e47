"use client";

import { useTranslations } from "use-intl";
import type { ActivityScreenProps } from "#components/activity-screens.ts";
import { RatingScale } from "#components/choice.tsx";
import { useSpoken } from "#components/language.tsx";
import { useSpeaker } from "#components/live/speaker.tsx";
import { Said } from "#components/phone/said.tsx";
import { SubjectCard } from "#components/phone/subject-card.tsx";
import { CardList } from "#components/phone-frame.tsx";
import { useRate } from "./use-rate.ts";

/** All questions of a step below each other, as somebody without a phone answers them to the host. */
export default function RateGuest({ activity, step }: ActivityScreenProps) {
  const t = useTranslations("activities.rate.lead");
  const say = useSpoken();
  const { personId } = useSpeaker();
  const { settings, subjects, marksOf, isDone, mark } = useRate(activity, step);
  const disabled = step.status !== "open" || step.frozen;
  return (
    <>
      <p role="status" className="font-[650]">
        {t("guestDone", { count: subjects.filter(({ id }) => isDone(id)).length, of: subjects.length })}
      </p>
      <CardList>
        {subjects.map((subject) => (
          <SubjectCard key={subject.id} subject={subject} as="li">
            {settings.scales.map((scale, index) => {
              const key = String(index) as "0" | "1";
              const given = marksOf(subject.id)[key];
              return (
                <RatingScale
                  key={key}
                  legend={<Said text={scale.question} />}
                  name={`${personId}.${subject.id}.${key}`}
                  value={given === null ? "unsure" : (given ?? null)}
                  onChange={(value) => void mark(subject.id, key, value === "unsure" ? null : value)}
                  low={say(scale.low).text}
                  high={say(scale.high).text}
                  steps={settings.steps}
                  disabled={disabled}
                />
              );
            })}
          </SubjectCard>
        ))}
      </CardList>
    </>
  );
}
