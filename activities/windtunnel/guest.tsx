"use client";

import { useTranslations } from "use-intl";
import type { ActivityScreenProps } from "#components/activity-screens.ts";
import { JudgingGuest } from "#components/live/judging/judging-guest.tsx";
import { useEffects } from "./use-tunnel.ts";

export default function WindtunnelGuest({ activity, step }: ActivityScreenProps) {
  const t = useTranslations("activities.windtunnel.lead");
  const choices = useEffects("lead").map(({ value, label }) => ({ value, label }));
  return <JudgingGuest activity={activity} step={step} question={t("question")} choices={choices} />;
}
