"use client";

import { useTranslations } from "use-intl";
import type { ActivityScreenProps } from "#components/activity-screens.ts";
import { Button } from "#components/button.tsx";
import { DotPurse } from "#components/dots.tsx";
import { PhoneStatus } from "#components/live/phone-status.tsx";
import { PhoneStep } from "#components/live/phone-step.tsx";
import { useRecord } from "#components/live/use-workshop.tsx";
import { Notice } from "#components/notice.tsx";
import { NextStep } from "#components/phone/next-step.tsx";
import type { VoteResult } from "./activity.ts";
import { BallotList } from "./ballot-list.tsx";
import { OwnDots } from "./phone-own-dots.tsx";
import { VoteResults } from "./phone-results.tsx";
import { useVote } from "./use-vote.ts";

/** Spreading one's dots: what is left is always in sight, and nothing counts before "Abgeben". */
export default function VotePhone({ activity, step }: ActivityScreenProps) {
  const t = useTranslations("activities.vote.phone");
  const voting = useVote(activity, step);
  const { settings, subjects, spent, state } = voting;
  const result = useRecord("result", `${activity.id}:${step.round}`);
  if (result)
    return (
      <PhoneStep activity={activity} step={step} question={t("resultTitle")}>
        <VoteResults voting={voting} result={result.value as VoteResult} />
        {step.status === "closed" && <NextStep activity={activity} />}
      </PhoneStep>
    );
  if (step.status === "closed")
    return (
      <PhoneStep
        activity={activity}
        step={step}
        question={t("closedTitle")}
        hint={t(state === "none" ? "closedWithout" : spent === 0 ? "closedAbstained" : "closedHint")}
      >
        <OwnDots voting={voting} />
        <NextStep activity={activity} />
      </PhoneStep>
    );
  if (voting.keyLost)
    return (
      <PhoneStep activity={activity} step={step}>
        <Notice kind="info" title={t("counted")}>
          <p>{t("keyLost")}</p>
        </Notice>
      </PhoneStep>
    );
  const rules = { total: settings.total, cap: settings.cap, count: subjects.length, kind: settings.cardKind };
  return (
    <PhoneStep
      activity={activity}
      step={step}
      {...(step.round > 1 && { kicker: t("round", { round: step.round }) })}
      hint={
        <>
          {t(settings.negative ? "rulesBoth" : "rules", rules)} {t(settings.secret ? "secret" : "open")}
        </>
      }
      dock={
        <>
          <PhoneStatus saved={state === "cast" ? t(spent === 0 ? "abstained" : "cast") : undefined} />
          {state === "changed" && <p className="font-bold">{t("changed")}</p>}
          <div className="flex flex-wrap items-center justify-between gap-3">
            <DotPurse total={settings.total} spent={spent} />
            <Button
              variant="first"
              aria-disabled={
                step.frozen || state === "waiting" || state === "cast" || (state === "none" && spent === 0)
              }
              onClick={() =>
                !step.frozen && (state === "changed" || (state === "none" && spent > 0)) && voting.cast()
              }
            >
              {t(state === "changed" ? "castAgain" : "castFirst")}
            </Button>
          </div>
          {state === "none" && spent === 0 && !step.frozen && (
            <Button variant="quiet" onClick={voting.cast}>
              {t("abstain")}
            </Button>
          )}
        </>
      }
    >
      {step.frozen && <p className="font-bold">{t("frozen")}</p>}
      <BallotList voting={voting} label={t("list")} disabled={step.frozen} />
    </PhoneStep>
  );
}
