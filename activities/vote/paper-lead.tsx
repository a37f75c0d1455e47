"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { ActivityScreenProps } from "#components/activity-screens.ts";
import { ChoiceTiles } from "#components/choice.tsx";
import { settingsOf } from "#components/live/activity-settings.ts";
import { useSubjects } from "#components/live/staff/subjects.ts";
import { useRecords } from "#components/live/use-workshop.tsx";
import { asksOf } from "#domain/subjects.ts";
import { vote } from "./activity.ts";
import { PaperList, usePaperOf } from "./paper-list.tsx";

/** Paper dots of any table, for tables that have no host: counted by whoever leads. */
export function LeadPaper({ activity, step }: ActivityScreenProps) {
  const t = useTranslations("activities.vote.lead.paper");
  const { cardKind, unit } = settingsOf(vote, activity);
  const subjects = useSubjects(cardKind, unit, step);
  const tables = [...useRecords("table")].sort((a, b) => a.number - b.number);
  const counted = usePaperOf(activity, step);
  const [chosen, setChosen] = useState<string | null>(null);
  const table = tables.find(({ id }) => id === chosen) ?? tables[0];
  if (!table || subjects.length === 0 || step.status === "planned") return null;
  const dotsAt = (tableId: string) =>
    counted.filter((it) => it.tableId === tableId).reduce((sum, { dots }) => sum + dots, 0);
  return (
    <details className="border-t-2 border-ink pt-2">
      <summary className="min-h-[44px] cursor-pointer content-center font-extrabold">
        {t("leadTitle", { dots: counted.reduce((sum, { dots }) => sum + dots, 0) })}
      </summary>
      <div className="grid max-w-[50em] gap-3">
        <p>{t("hint")}</p>
        <ChoiceTiles
          legend={t("whichTable")}
          name={`paper-${activity.id}`}
          columns={4}
          options={tables.map(({ id, number }) => ({
            value: id,
            label: String(number),
            ...(dotsAt(id) > 0 && { note: t("dots", { count: dotsAt(id) }) }),
          }))}
          value={table.id}
          onChange={setChosen}
        />
        <PaperList
          key={`${table.id} ${step.round}`}
          activity={activity}
          step={step}
          tableId={table.id}
          cardKind={cardKind}
          subjects={subjects.filter((subject) => asksOf(activity, subject, table))}
        />
      </div>
    </details>
  );
}
