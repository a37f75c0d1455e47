"use client";

import { useTranslations } from "use-intl";
import type { ChoiceOption } from "#components/choice.tsx";

const levels = [0, 1, 2, 3] as const;

/** "gar nicht" to "stark", with bars before the words. */
export function useStrengths(): ChoiceOption[] {
  const t = useTranslations("activities.influence.phone.strengths");
  return levels.map((level) => ({ value: String(level), label: t(String(level) as "0"), level }));
}

/** The same for the lists of staff. */
export function useStrengthWords(): { value: number; label: string }[] {
  const t = useTranslations("activities.influence.lead.strengths");
  return levels.map((value) => ({ value, label: t(String(value) as "0") }));
}
