"use client";

import { useTranslations } from "use-intl";
import type { ChoiceOption } from "#components/choice.tsx";

const steps = [1, 2, 3, 4, 5] as const;

/** "schließen sich aus" to "stärken sich stark". */
export function useAgreement(): ChoiceOption[] {
  const t = useTranslations("activities.consistency.phone.agreement");
  return steps.map((step) => ({ value: String(step), label: t(String(step) as "1") }));
}

/** The same for the lists of staff. */
export function useAgreementWords(): { value: number; label: string }[] {
  const t = useTranslations("activities.consistency.lead.agreement");
  return steps.map((value) => ({ value, label: t(String(value) as "1") }));
}
