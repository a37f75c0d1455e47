"use client";

import { useTranslations } from "use-intl";
import type { ActivityScreenProps } from "#components/activity-screens.ts";
import { BoardHead } from "#components/board.tsx";
import { Button } from "#components/button.tsx";
import { useSpoken } from "#components/language.tsx";
import { settingsOf } from "#components/live/activity-settings.ts";
import { useActing } from "#components/live/staff/acting.tsx";
import { SubjectList } from "#components/live/staff/subject-list.tsx";
import { useSubjects } from "#components/live/staff/subjects.ts";
import { useRecord } from "#components/live/use-workshop.tsx";
import { Notice } from "#components/notice.tsx";
import { type VoteResult, vote } from "./activity.ts";
import { LeadPaper } from "./paper-lead.tsx";
import { standingOf } from "./standing.ts";
import { VoteTable } from "./vote-table.tsx";

/** What the vote is about and by which rules; after the reveal who goes on, what is tied, and the run-off. */
export default function VoteLead({ activity, step }: ActivityScreenProps) {
  const t = useTranslations("activities.vote.lead");
  const say = useSpoken();
  const { act } = useActing();
  const settings = settingsOf(vote, activity);
  const subjects = useSubjects(settings.cardKind, settings.unit, step);
  const record = useRecord("result", `${activity.id}:${step.round}`);
  const result = step.revealed ? (record?.value as VoteResult | undefined) : undefined;
  const cut = result ? standingOf(result).cut : null;
  const tied = cut?.tiedAtCut.map(({ subjectId }) => subjectId) ?? [];
  const left = (result?.places ?? 0) - (cut?.in.length ?? 0);
  const isRunOff = step.roundSubjects[String(step.round)] !== undefined;
  const again = (subjectIds: string[] | null) =>
    void act({ type: "step.round", activityId: activity.id, subjectIds });
  return (
    <>
      <BoardHead
        title={say(activity.title).text}
        summary={[
          t("rules", { total: settings.total, cap: settings.cap, places: settings.places }),
          t(settings.secret ? "secret" : "open"),
          isRunOff
            ? t("isRunOff", { round: step.round })
            : step.round > 1
              ? t("round", { round: step.round })
              : "",
        ]
          .filter(Boolean)
          .join(" · ")}
      >
        {result && <Button onClick={() => again(null)}>{t("newRound")}</Button>}
      </BoardHead>
      <div className="grid min-h-0 auto-rows-max content-start gap-6 overflow-y-auto px-[18px] pb-8">
        {result ? (
          <>
            {tied.length > 1 && (
              <Notice
                kind="info"
                title={t("tie", { count: tied.length, places: left })}
                action={
                  <Button variant="first" onClick={() => again(tied)}>
                    {t("runOff", { count: tied.length })}
                  </Button>
                }
              />
            )}
            <VoteTable result={result} cardKind={settings.cardKind} />
          </>
        ) : (
          <>
            <p className="max-w-[50em]">{t("hidden")}</p>
            <SubjectList subjects={subjects} cardKind={settings.cardKind} />
          </>
        )}
        <LeadPaper activity={activity} step={step} />
      </div>
    </>
  );
}
