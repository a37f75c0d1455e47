"use client";

import { useTranslations } from "use-intl";
import type { ActivityScreenProps } from "#components/activity-screens.ts";
import { useHostTable } from "#components/live/staff/host-table.ts";
import { useSubjects } from "#components/live/view-subjects.ts";
import { withDefaults } from "#components/phone/settings.ts";
import { voteDefaults } from "./defaults.ts";
import { PaperList, usePaperOf } from "./paper-list.tsx";

/** The paper dots of a host's own table. */
export default function VotePaper({ activity, step }: ActivityScreenProps) {
  const t = useTranslations("activities.vote.lead.paper");
  const tableId = useHostTable()?.id ?? "";
  const settings = withDefaults(voteDefaults, activity.settings);
  const subjects = useSubjects(activity, step, settings);
  const counted = usePaperOf(activity, step, tableId);
  if (subjects.length === 0) return null;
  return (
    <details className="border-t-2 border-ink pt-2" open={counted.length > 0}>
      <summary className="min-h-[44px] cursor-pointer font-extrabold">{t("title")}</summary>
      <p className="max-w-[50em] pb-2">{t("hint")}</p>
      <PaperList {...{ activity, step, tableId, subjects }} cardKind={settings.cardKind} />
    </details>
  );
}
