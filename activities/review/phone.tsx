"use client";

import { useTranslations } from "use-intl";
import type { ActivityScreenProps } from "#components/activity-screens.ts";
import { PhoneStatus } from "#components/live/phone-status.tsx";
import { PhoneStep } from "#components/live/phone-step.tsx";
import { useRecords } from "#components/live/use-workshop.tsx";
import { NextStep } from "#components/phone/next-step.tsx";
import { CardList } from "#components/phone-frame.tsx";
import type { ReviewResult } from "./activity.ts";
import { ReviewByLink } from "./phone-by-link.tsx";
import { ReviewResults } from "./phone-results.tsx";
import { ReviewSubject } from "./phone-subject.tsx";
import { useReview } from "./use-review.ts";

/** All results on one page: how far one agrees, what one objects to, what one wants to add. */
export default function ReviewPhone({ activity, step }: ActivityScreenProps) {
  const t = useTranslations("activities.review.phone");
  const results = useRecords("result");
  const reviewing = useReview(activity, step);
  const { subjects, isByLink, agreementOf, stored } = reviewing;
  if (isByLink) return <ReviewByLink activity={activity} step={step} reviewing={reviewing} />;
  const result = results.find((one) => one.activityId === activity.id && one.round === reviewing.round);
  if (result)
    return (
      <PhoneStep activity={activity} step={step} question={t("resultTitle")}>
        <ReviewResults result={result.value as ReviewResult} reviewing={reviewing} />
        <NextStep activity={activity} />
      </PhoneStep>
    );
  if (step.status === "closed")
    return (
      <PhoneStep activity={activity} step={step} question={t("closedTitle")} hint={t("closedHint")}>
        <NextStep activity={activity} />
      </PhoneStep>
    );
  if (subjects.length === 0) return <PhoneStep activity={activity} step={step} hint={t("nothing")} />;
  const done = subjects.filter(({ id }) => agreementOf(id) !== undefined).length;
  return (
    <PhoneStep
      activity={activity}
      step={step}
      hint={t("hint", { count: done, of: subjects.length })}
      dock={<PhoneStatus saved={stored > 0 ? t("saved", { count: stored }) : undefined} />}
    >
      <CardList>
        {subjects.map((subject) => (
          <ReviewSubject key={subject.id} subject={subject} reviewing={reviewing} disabled={step.frozen} />
        ))}
      </CardList>
    </PhoneStep>
  );
}
