"use client";

import { useTranslations } from "use-intl";
import type { ActivityScreenProps } from "#components/activity-screens.ts";
import { BoardHead } from "#components/board.tsx";
import { useSpoken } from "#components/language.tsx";
import { settingsOf } from "#components/live/activity-settings.ts";
import { SaidList } from "#components/live/staff/said-list.tsx";
import { SubjectList } from "#components/live/staff/subject-list.tsx";
import { useSubjects } from "#components/live/staff/subjects.ts";
import { review } from "./activity.ts";
import { LeadCircles } from "./lead-circles.tsx";
import { LeadTable } from "./lead-table.tsx";
import { useRounds } from "./use-rounds.ts";

/** What is asked, who else is asked by a link, the rounds side by side, and every word that may be hidden. */
export default function ReviewLead({ activity, step }: ActivityScreenProps) {
  const t = useTranslations("activities.review.lead");
  const say = useSpoken();
  const { cardKind, unit, only } = settingsOf(review, activity);
  const subjects = useSubjects(cardKind, unit, step, only);
  const rounds = useRounds(activity.id);
  const nameOf = ({ saidOf, round }: { saidOf: string; round: number }) =>
    t("saidTo", { round, subject: subjects.find(({ id }) => id === saidOf)?.text ?? "–" });
  return (
    <>
      <BoardHead title={say(activity.title).text} summary={t("summary", { count: subjects.length })} />
      <div className="grid min-h-0 auto-rows-max content-start gap-6 overflow-y-auto px-[18px] pb-8">
        {rounds.length > 0 ? (
          <LeadTable rounds={rounds} cardKind={cardKind} />
        ) : (
          <>
            <p className="max-w-[50em]">{t("hidden")}</p>
            <SubjectList subjects={subjects} cardKind={cardKind} />
          </>
        )}
        {(["objection", "comment"] as const).map((as) => (
          <SaidList
            key={as}
            activityId={activity.id}
            title={(count) => t(`${as}s`, { count })}
            shows={(said) => said.as === as}
            nameOf={nameOf}
          />
        ))}
        <LeadCircles activity={activity} step={step} />
      </div>
    </>
  );
}
