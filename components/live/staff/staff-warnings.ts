"use client";

import { useTranslations } from "use-intl";
import { useTimeOfDay } from "../time-of-day.ts";
import { usePresence, useRecords } from "../use-workshop.tsx";

/** What whoever works here must know before anything else: the workshop is put away, no backup succeeds. */
export function useStaffWarnings(): string[] {
  const t = useTranslations("lead");
  const timeOfDay = useTimeOfDay();
  const { backupFailsSince } = usePresence();
  const archived = useRecords("workshop")[0]?.archivedAt != null;
  return [
    ...(archived ? [t("archived")] : []),
    ...(backupFailsSince === null ? [] : [t("backupFails", { time: timeOfDay(backupFailsSince) })]),
  ];
}
