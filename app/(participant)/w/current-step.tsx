"use client";

import { Suspense, useEffect } from "react";
import { useTranslations } from "use-intl";
import { answeredByEach, phoneScreens } from "#activities/phones.ts";
import { lazyPart } from "#components/lazy-part.tsx";
import { PhoneStep } from "#components/live/phone-step.tsx";
import { useStep } from "#components/live/use-step.ts";
import { NextStep } from "#components/phone/next-step.tsx";
import type { Activity } from "#domain/records.ts";
import { SharedStep } from "./shared-step.tsx";

const screens = Object.entries(phoneScreens);
const parts = new Map(screens.map(([type, phone]) => [type, lazyPart(phone)]));

/** The step that is on stage, with the screen of its kind. */
export function CurrentStep({ activity }: { activity: Activity }) {
  const t = useTranslations("phone.step");
  const step = useStep(activity.id);
  const Part = parts.get(activity.type);
  useIdleFetch();
  if (step.status === "planned")
    return (
      <PhoneStep activity={activity} step={step} hint={t("soon")}>
        {null}
      </PhoneStep>
    );
  if (!Part)
    return (
      <PhoneStep activity={activity} step={step} hint={t("unknown")}>
        <NextStep activity={activity} />
      </PhoneStep>
    );
  const part = (personId: string) => (
    <Suspense fallback={<PhoneStep activity={activity} step={step} />}>
      <Part key={`${activity.id} ${step.round} ${personId}`} activity={activity} step={step} />
    </Suspense>
  );
  return answeredByEach.has(activity.type) ? (
    <SharedStep key={activity.id}>{part}</SharedStep>
  ) : (
    part("")
  );
}

/** The other screens wait until this one has long been usable: the first one comes over a hall's Wi-Fi, too. */
const settleMilliseconds = 4000;

/** Seventy phones must not ask for the next screen in the moment in which a step opens: they have it by then. */
export function useIdleFetch(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const [, phone] of screens) phone().catch(() => undefined);
    }, settleMilliseconds);
    return () => clearTimeout(timer);
  }, []);
}
