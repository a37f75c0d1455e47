"use client";

import { useFormatter, useTranslations } from "use-intl";
import type { ActivityScreenProps } from "#components/activity-screens.ts";
import { PhoneStep } from "#components/live/phone-step.tsx";
import { NextStep } from "#components/phone/next-step.tsx";
import { withDefaults } from "#components/phone/settings.ts";
import type { PauseSettings } from "./activity.ts";

const defaults: PauseSettings = { occasion: "impulse" };

/** Nothing to do on the phone: look up, listen, or have a coffee. */
export default function PausePhone({ activity, step }: ActivityScreenProps) {
  const t = useTranslations("activities.pause.phone");
  const format = useFormatter();
  const { occasion } = withDefaults(defaults, activity.settings);
  const until = step.status === "open" && occasion === "break" ? step.deadline : null;
  return (
    <PhoneStep activity={activity} step={step} kicker={t(occasion)} hint={t(`${occasion}Hint`)}>
      {until !== null && (
        <p className="border-y-2 border-ink py-3 text-2xl leading-tight font-extrabold">
          {t("goesOn", { time: format.dateTime(until, { hour: "2-digit", minute: "2-digit" }) })}
        </p>
      )}
      <NextStep activity={activity} />
    </PhoneStep>
  );
}
