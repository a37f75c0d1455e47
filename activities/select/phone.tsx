"use client";

import { useTranslations } from "use-intl";
import type { ActivityScreenProps } from "#components/activity-screens.ts";
import { PhoneStep } from "#components/live/phone-step.tsx";
import { NextStep } from "#components/phone/next-step.tsx";
import { SubjectCard } from "#components/phone/subject-card.tsx";
import { CardList, PhoneSection } from "#components/phone-frame.tsx";
import { useChoices } from "./use-choices.ts";

/** The list as it stands, to be read along; whoever leads writes it. */
export default function SelectPhone({ activity, step }: ActivityScreenProps) {
  const t = useTranslations("activities.select.phone");
  const chosen = useChoices(activity.id).filter(({ subject }) => subject !== null);
  return (
    <PhoneStep activity={activity} step={step} hint={t(step.status === "closed" ? "done" : "hint")}>
      {chosen.length === 0 ? (
        <p>{t(step.status === "closed" ? "nothing" : "empty")}</p>
      ) : (
        <PhoneSection title={t("chosen")} count={chosen.length}>
          <CardList>
            {chosen.map(
              ({ id, subject, reason }) =>
                subject && (
                  <SubjectCard key={id} subject={subject} as="li">
                    {reason && <p className="text-[0.9375rem]">{t("why", { reason })}</p>}
                  </SubjectCard>
                ),
            )}
          </CardList>
        </PhoneSection>
      )}
      {step.status === "closed" && <NextStep activity={activity} />}
    </PhoneStep>
  );
}
