"use client";

import { useTranslations } from "use-intl";
import type { ActivityScreenProps } from "#components/activity-screens.ts";
import { useHostTable } from "#components/live/staff/host-table.ts";
import { TableMatrix } from "./table-matrix.tsx";

/** The table fills its matrix together; its host enters. */
export default function ConsistencyHost({ activity, step }: ActivityScreenProps) {
  const t = useTranslations("activities.consistency");
  const table = useHostTable();
  if (!table || (activity.settings as { by?: unknown } | null)?.by !== "tables") return null;
  return (
    <section className="grid content-start gap-3 border-b-2 border-ink bg-paper px-[18px] py-4">
      <h2 className="text-[1.125rem]">{t("name")}</h2>
      <TableMatrix activity={activity} step={step} tableId={table.id} />
    </section>
  );
}
