"use client";

import { useFormatter, useTranslations } from "use-intl";
import type { ActivityScreenProps } from "#components/activity-screens.ts";
import { JudgingPhone } from "#components/live/judging/judging-phone.tsx";
import { useRecord } from "#components/live/use-workshop.tsx";
import type { TunnelResult } from "./result.ts";

const effects = ["-2", "-1", "0", "1", "2"] as const;

/** One option in one scenario at a time; afterwards what holds in which future. */
export default function WindtunnelPhone({ activity, step }: ActivityScreenProps) {
  const t = useTranslations("activities.windtunnel.phone");
  const record = useRecord("result", `${activity.id}:${step.round}`);
  const result = record?.value as TunnelResult | undefined;
  return (
    <JudgingPhone
      activity={activity}
      step={step}
      question={t("question")}
      choices={effects.map((value) => ({ value, label: t(`effects.${value}`) }))}
      result={result && { question: t("resultTitle"), hint: t("resultHint"), body: <Held result={result} /> }}
    />
  );
}

/** Best first: in how many scenarios each holds, and what it does in each. */
function Held({ result }: { result: TunnelResult }) {
  const t = useTranslations("activities.windtunnel.phone");
  const format = useFormatter();
  return (
    <ol className="grid gap-2">
      {result.options
        .toSorted((a, b) => b.holdsIn - a.holdsIn || b.mean - a.mean)
        .map((one) => (
          <li key={one.option} className="border-b border-hair pb-2">
            <b className="font-bold">{one.text}</b>
            <br />
            {t(`classes.${one.optionClass}`)}:{" "}
            {result.scenarios
              .map(({ letter }, at) => {
                const effect = one.shown[at];
                return `${letter} ${effect == null ? "–" : format.number(effect, { signDisplay: "exceptZero" })}`;
              })
              .join(", ")}
          </li>
        ))}
    </ol>
  );
}
