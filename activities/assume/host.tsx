"use client";

import { useTranslations } from "use-intl";
import type { ActivityScreenProps } from "#components/activity-screens.ts";
import { useHostTable } from "#components/live/staff/host-table.ts";
import { StaffFactors } from "./staff-factors.tsx";
import { useAssume } from "./use-assume.ts";

/** The key factors that this table is asked about, with what it wrote. */
export default function AssumeHost({ activity, step }: ActivityScreenProps) {
  const t = useTranslations("activities.assume.lead");
  const table = useHostTable();
  const assume = useAssume(activity);
  return (
    <section className="grid content-start gap-4 border-b-2 border-ink bg-paper px-[18px] py-4">
      <h2 className="text-[1.125rem]">{t("hostTitle")}</h2>
      <StaffFactors
        activity={activity}
        assume={assume}
        factors={assume.of(table)}
        canWrite={step.status === "open" && !step.frozen}
      />
    </section>
  );
}
