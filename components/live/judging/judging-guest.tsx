"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { Activity, Step } from "#domain/records.ts";
import { Button } from "../../button.tsx";
import { type ChoiceOption, ChoiceTiles } from "../../choice.tsx";
import { JudgedSide } from "./judged-side.tsx";
import { useJudging } from "./use-judging.ts";

interface JudgingGuestProps {
  activity: Activity;
  step: Step;
  question: ReactNode;
  choices: readonly ChoiceOption[];
}

/** The pairs of somebody without a phone: the host asks, each tap counts at once. */
export function JudgingGuest({ activity, step, question, choices }: JudgingGuestProps) {
  const t = useTranslations("judging");
  const { given, atHand, of, judge, help, isNothingLeft } = useJudging(activity, step);
  return (
    <div className="grid gap-3">
      <p role="status" className="font-[650]">
        {t("filled", { count: given.length, of: Math.max(of, given.length) })}
      </p>
      {atHand !== null && (
        <div key={atHand} className="grid gap-2">
          <JudgedSide cell={atHand} side="row" />
          <JudgedSide cell={atHand} side="column" />
          <ChoiceTiles
            legend={question}
            name={`guest ${atHand}`}
            value={null}
            disabled={step.status !== "open" || step.frozen}
            onChange={(value) => judge(atHand, value === "unsure" ? null : Number(value))}
            options={[...choices, { value: "unsure", label: t("unsure") }]}
          />
        </div>
      )}
      {atHand === null && given.length > 0 && !isNothingLeft && step.status === "open" && (
        <Button onClick={help}>{t("help")}</Button>
      )}
    </div>
  );
}
