"use client";

import { useFormatter, useTranslations } from "use-intl";
import type { ActivityScreenProps } from "#components/activity-screens.ts";
import { JudgingPhone } from "#components/live/judging/judging-phone.tsx";
import { useRecord } from "#components/live/use-workshop.tsx";
import type { InfluenceResult } from "./result.ts";
import { useStrengths } from "./use-strengths.ts";

/** One pair after the other; afterwards the levers. */
export default function InfluencePhone({ activity, step }: ActivityScreenProps) {
  const t = useTranslations("activities.influence.phone");
  const strengths = useStrengths();
  const record = useRecord("result", `${activity.id}:${step.round}`);
  const result = record?.value as InfluenceResult | undefined;
  return (
    <JudgingPhone
      activity={activity}
      step={step}
      question={t("question")}
      choices={strengths}
      isTogether={(activity.settings as { by?: unknown } | null)?.by === "tables"}
      result={
        result && { question: t("resultTitle"), hint: t("resultHint"), body: <Levers result={result} /> }
      }
    />
  );
}

/** The map in words: who moves most while being moved least, with both sums. */
function Levers({ result }: { result: InfluenceResult }) {
  const t = useTranslations("activities.influence.phone");
  const format = useFormatter();
  return result.parts.map(({ fieldId, factors, analysis }) => (
    <ol key={fieldId} className="grid gap-2">
      {[...analysis.factors]
        .sort((a, b) => a.leverageRank - b.leverageRank)
        .map((one) => (
          <li key={one.factor} className="border-b border-hair pb-2">
            <b className="font-bold">{factors.find(({ id }) => id === one.factor)?.text}</b>
            <br />
            {t(`roles.${one.role}`)},{" "}
            {t("sums", { active: format.number(one.activeSum), passive: format.number(one.passiveSum) })}
          </li>
        ))}
    </ol>
  ));
}
