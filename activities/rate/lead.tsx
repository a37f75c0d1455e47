"use client";

import { useTranslations } from "use-intl";
import type { ActivityScreenProps } from "#components/activity-screens.ts";
import { BoardHead } from "#components/board.tsx";
import { Button } from "#components/button.tsx";
import { useSpoken } from "#components/language.tsx";
import { settingsOf } from "#components/live/activity-settings.ts";
import { useActing } from "#components/live/staff/acting.tsx";
import { SaidList } from "#components/live/staff/said-list.tsx";
import { SubjectList } from "#components/live/staff/subject-list.tsx";
import { useSubjects } from "#components/live/staff/subjects.ts";
import { useRecord } from "#components/live/use-workshop.tsx";
import { type RateResult, rate } from "./activity.ts";
import { RatingTable } from "./rating-table.tsx";
import { ResultMap } from "./result-map.tsx";

/** Before the reveal what is asked; afterwards the map and every number, and a new round if the room wants one. */
export default function RateLead({ activity, step }: ActivityScreenProps) {
  const t = useTranslations("activities.rate.lead");
  const say = useSpoken();
  const { act } = useActing();
  const settings = settingsOf(rate, activity);
  const subjects = useSubjects(settings.cardKind, settings.unit, step, settings.only);
  const record = useRecord("result", `${activity.id}:${step.round}`);
  const result = step.revealed ? (record?.value as RateResult | undefined) : undefined;
  return (
    <>
      <BoardHead
        title={say(activity.title).text}
        summary={t("summary", { count: subjects.length, round: step.round, scales: settings.scales.length })}
      >
        {step.revealed && (
          <Button onClick={() => void act({ type: "step.round", activityId: activity.id, subjectIds: null })}>
            {t("newRound")}
          </Button>
        )}
      </BoardHead>
      <div className="grid min-h-0 auto-rows-max content-start gap-6 overflow-y-auto px-[18px] pb-8">
        {result ? (
          <>
            {settings.scales.length === 2 && result.raters > 0 && (
              <div className="max-w-[900px]">
                <ResultMap result={result} settings={settings} />
              </div>
            )}
            <RatingTable activityId={activity.id} step={step} settings={settings} />
          </>
        ) : (
          <>
            <p className="max-w-[50em]">{t("hidden")}</p>
            <SubjectList subjects={subjects} cardKind={settings.cardKind} />
          </>
        )}
        {settings.feedback === "delphi" && (
          <SaidList
            activityId={activity.id}
            title={(count) => t("reasons", { count })}
            shows={({ round }) => round === step.round}
            nameOf={({ saidOf }) => subjects.find(({ id }) => id === saidOf)?.text ?? "–"}
          />
        )}
      </div>
    </>
  );
}
