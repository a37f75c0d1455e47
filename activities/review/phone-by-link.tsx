"use client";

import { useTranslations } from "use-intl";
import { PhoneStatus } from "#components/live/phone-status.tsx";
import { useRecords, useWorkshop } from "#components/live/use-workshop.tsx";
import { Said } from "#components/phone/said.tsx";
import { CardList, PhoneFrame } from "#components/phone-frame.tsx";
import { Words } from "#components/words.tsx";
import { isCircleOpen } from "#domain/circles.ts";
import type { Activity, Step } from "#domain/records.ts";
import { ReviewSubject } from "./phone-subject.tsx";
import type { Reviewing } from "./use-review.ts";

interface ByLinkProps {
  activity: Activity;
  step: Step;
  reviewing: Reviewing;
}

/** The page of those who were not in the hall: it shows the review, whatever the stage shows. */
export function ReviewByLink({ activity, step, reviewing }: ByLinkProps) {
  const t = useTranslations("activities.review.phone");
  const { now } = useWorkshop();
  const [workshop] = useRecords("workshop");
  const { subjects, agreementOf, stored, round } = reviewing;
  const circle = step.circles?.[round];
  const head = { title: workshop?.title ?? "Weitblick" };
  const isArchived = workshop?.archivedAt != null;
  if (isArchived || !isCircleOpen(circle, now()))
    return (
      <PhoneFrame head={head}>
        <h1>{t("overTitle")}</h1>
        <p>{t(isArchived ? "archived" : "overHint")}</p>
      </PhoneFrame>
    );
  const done = subjects.filter(({ id }) => agreementOf(id) !== undefined).length;
  return (
    <PhoneFrame
      head={head}
      dock={<PhoneStatus saved={stored > 0 ? t("saved", { count: stored }) : undefined} />}
    >
      {circle?.name && <p className="phone-hint font-bold">{t("circle", { name: circle.name })}</p>}
      <h1>
        <Said text={activity.prompt} />
      </h1>
      <p className="phone-hint">
        {circle?.closesAt ? `${t("until", { day: new Date(circle.closesAt - 1) })} ` : ""}
        {t("byLinkHint")}
      </p>
      <p className="phone-hint">{t("hint", { count: done, of: subjects.length })}</p>
      {subjects.length === 0 && (
        <p>
          <Words>{t("nothing")}</Words>
        </p>
      )}
      <CardList>
        {subjects.map((subject) => (
          <ReviewSubject key={subject.id} subject={subject} reviewing={reviewing} disabled={false} />
        ))}
      </CardList>
    </PhoneFrame>
  );
}
