"use client";

import { Fragment } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { RatingScale } from "#components/choice.tsx";
import { useSpoken } from "#components/language.tsx";
import { Said } from "#components/phone/said.tsx";
import { SubjectCard } from "#components/phone/subject-card.tsx";
import type { Activity, Step } from "#domain/records.ts";
import type { Subject } from "#domain/subjects.ts";
import { PhoneReason } from "./phone-reason.tsx";
import { PhoneStanding } from "./phone-standing.tsx";
import { useDelphi } from "./use-delphi.ts";
import type { Rating } from "./use-rate.ts";

/** The card, and what it is asked. */
export function RateSubject({
  subject,
  rating,
  activity,
  step,
}: {
  subject: Subject;
  rating: Rating;
  activity: Activity;
  step: Step;
}) {
  const { frozen } = step;
  const t = useTranslations("activities.rate.phone");
  const say = useSpoken();
  const marks = rating.marksOf(subject.id);
  const delphi = useDelphi(activity, step, subject.id, rating);
  const mark = async (scale: "0" | "1", value: number | null) => {
    const reply = await rating.mark(subject.id, scale, value);
    if (reply.ok) delphi.take(reply.result);
  };
  const isTold = delphi.standingOf("0") !== null || delphi.standingOf("1") !== null;
  return (
    <>
      <SubjectCard subject={subject} large />
      {frozen && <p className="font-bold">{t("frozen")}</p>}
      {rating.settings.scales.map((scale, index) => {
        const key = String(index) as "0" | "1";
        const given = marks[key];
        const standing = delphi.standingOf(key);
        return (
          <Fragment key={key}>
            <RatingScale
              legend={<Said text={scale.question} />}
              name={`${subject.id}.${key}`}
              value={given === null ? "unsure" : (given ?? null)}
              onChange={(value) => void mark(key, value === "unsure" ? null : value)}
              low={say(scale.low).text}
              high={say(scale.high).text}
              steps={rating.settings.steps}
              disabled={frozen}
            />
            {standing && <PhoneStanding standing={standing} own={given} steps={rating.settings.steps} />}
          </Fragment>
        );
      })}
      {isTold && (
        <>
          <PhoneReason delphi={delphi} frozen={frozen} />
          <Button variant="quiet" onClick={delphi.refresh}>
            {t("delphi.refresh")}
          </Button>
        </>
      )}
      <p className="phone-hint">
        {t(rating.settings.feedback === "delphi" ? "delphi.change" : "untilReveal")}
      </p>
    </>
  );
}
