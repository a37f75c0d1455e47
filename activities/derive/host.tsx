"use client";

import { useTranslations } from "use-intl";
import type { ActivityScreenProps } from "#components/activity-screens.ts";
import { useHostTable } from "#components/live/staff/host-table.ts";
import { StaffComposer } from "./staff-composer.tsx";
import { StaffOptions, useStepOptions } from "./staff-options.tsx";
import { scenariosFor, useDeriveSettings, useScenarios } from "./use-scenarios.ts";

/** The options of this table, to be completed with those who sit there. */
export default function DeriveHost({ activity, step }: ActivityScreenProps) {
  const t = useTranslations("activities.derive.lead");
  const table = useHostTable();
  const settings = useDeriveSettings(activity);
  const scenarios = scenariosFor(settings, useScenarios(settings), table);
  const options = useStepOptions(activity.id).filter(({ tableId }) => tableId === table?.id);
  const isOpen = step.status === "open" && !step.frozen;
  return (
    <section className="grid content-start gap-3 border-b-2 border-ink bg-paper px-[18px] py-4">
      <h2 className="text-[1.125rem]">{t("hostTitle")}</h2>
      {isOpen && <StaffComposer activity={activity} scenarios={scenarios} />}
      <StaffOptions activity={activity} options={options} canComplete={isOpen || step.status === "closed"} />
    </section>
  );
}
