"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { ActivityScreenProps } from "#components/activity-screens.ts";
import { Button } from "#components/button.tsx";
import { PhoneStatus } from "#components/live/phone-status.tsx";
import { PhoneStep } from "#components/live/phone-step.tsx";
import { useRecord } from "#components/live/use-workshop.tsx";
import { NextStep } from "#components/phone/next-step.tsx";
import type { RateResult } from "./activity.ts";
import { RateOverview } from "./phone-overview.tsx";
import { RateResults } from "./phone-results.tsx";
import { RateSubject } from "./phone-subject.tsx";
import { useRate } from "./use-rate.ts";

/** One subject a screen, one or two scales, nothing to send: every tap counts at once. */
export default function RatePhone({ activity, step }: ActivityScreenProps) {
  const t = useTranslations("activities.rate.phone");
  const rating = useRate(activity, step);
  const { subjects, isDone } = rating;
  const result = useRecord("result", `${activity.id}:${step.round}`);
  // By id, so that a card that is merged away while one rates does not move the page.
  const [at, setAt] = useState(() => (subjects.find(({ id }) => !isDone(id)) ?? null)?.id ?? null);
  const body = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  const index = subjects.findIndex(({ id }) => id === at);
  const current = subjects[index];
  // biome-ignore lint/correctness/useExhaustiveDependencies: one's own step to another card takes the reader along
  useEffect(() => {
    if (moved.current) body.current?.focus();
    if (moved.current) window.scrollTo(0, 0);
  }, [at]);
  const go = (id: string | null) => {
    moved.current = true;
    setAt(id);
  };
  if (result)
    return (
      <PhoneStep activity={activity} step={step} question={t("resultTitle")} hint={t("resultHint")}>
        <RateResults rating={rating} result={result.value as RateResult} />
        {step.status === "closed" && <NextStep activity={activity} />}
      </PhoneStep>
    );
  const done = subjects.filter(({ id }) => isDone(id)).length;
  if (step.status === "closed")
    return (
      <PhoneStep
        activity={activity}
        step={step}
        question={t("closedTitle")}
        hint={t("closedHint", { count: done })}
      >
        <NextStep activity={activity} />
      </PhoneStep>
    );
  if (subjects.length === 0) return <PhoneStep activity={activity} step={step} hint={t("nothing")} />;
  const saved = rating.stored > 0 ? t("saved", { count: rating.stored }) : undefined;
  if (!current)
    return (
      <PhoneStep
        activity={activity}
        step={step}
        question={
          done === subjects.length ? t("doneTitle") : t("leftTitle", { count: subjects.length - done })
        }
        hint={t("untilReveal")}
        dock={<PhoneStatus saved={saved} />}
      >
        <div ref={body} tabIndex={-1}>
          <RateOverview rating={rating} onPick={go} />
        </div>
      </PhoneStep>
    );
  return (
    <PhoneStep
      activity={activity}
      step={step}
      quietQuestion
      kicker={t("progress", { at: index + 1, of: subjects.length, kind: rating.settings.cardKind })}
      dockLayout="pair"
      dock={
        <>
          <PhoneStatus saved={saved} />
          <Button onClick={() => go(subjects[index - 1]?.id ?? null)}>
            {t(index > 0 ? "back" : "overview")}
          </Button>
          <Button variant="first" onClick={() => go(subjects[index + 1]?.id ?? null)}>
            {t(index + 1 < subjects.length ? "next" : "finish")}
          </Button>
        </>
      }
    >
      <div ref={body} tabIndex={-1} className="grid gap-4 outline-none">
        <RateSubject key={current.id} subject={current} rating={rating} activity={activity} step={step} />
      </div>
    </PhoneStep>
  );
}
