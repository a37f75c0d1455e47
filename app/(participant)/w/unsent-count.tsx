"use client";

import { useTranslations } from "use-intl";
import { useSaving } from "#components/live/use-saving.ts";

/** What this device still holds, where there is no step to show it in. */
export function UnsentCount() {
  const t = useTranslations("phone.step");
  const { waiting } = useSaving();
  return waiting > 0 ? <p>{t("waiting", { count: waiting })}</p> : null;
}
