"use client";

import { useTranslations } from "use-intl";
import type { ActivityScreenProps } from "#components/activity-screens.ts";
import { JudgingGuest } from "#components/live/judging/judging-guest.tsx";
import { useStrengthWords } from "./use-strengths.ts";

export default function InfluenceGuest({ activity, step }: ActivityScreenProps) {
  const t = useTranslations("activities.influence.lead");
  const choices = useStrengthWords().map(({ value, label }) => ({ value: String(value), label }));
  if ((activity.settings as { by?: unknown } | null)?.by === "tables") return null;
  return <JudgingGuest activity={activity} step={step} question={t("question")} choices={choices} />;
}
