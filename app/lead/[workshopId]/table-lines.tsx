"use client";

import { useTranslations } from "use-intl";
import { classNames } from "#components/class-names.ts";
import { FieldTab } from "#components/field-tab.tsx";
import { useSlowNow } from "#components/live/time-of-day.ts";
import { useRecord, useRecords, useWorkshop } from "#components/live/use-workshop.tsx";
import type { Activity, Step } from "#domain/records.ts";

/** Minutes without a card after which a table is worth a visit. */
const silentFrom = 4;

const minutesSince = (then: number, now: number): number | null =>
  then === 0 ? null : Math.max(0, Math.floor((now - then) / 60_000));

/** Cards per table and how long ago the last one was: which table needs a visit. */
export function TableLines({ activity, step }: { activity: Activity; step: Step }) {
  const t = useTranslations("lead");
  const tables = [...useRecords("table")].sort((a, b) => a.number - b.number);
  const fields = useRecords("field");
  const cards = useRecords("card").filter(({ activityId }) => activityId === activity.id);
  const { now } = useWorkshop();
  const moment = useSlowNow(now);
  const attendance = useRecord("attendance", "all");
  const rows = tables.map((table) => {
    const own = cards.filter(({ tableId }) => tableId === table.id);
    const last = own.reduce((latest, { createdAt }) => Math.max(latest, createdAt), 0);
    const silent = minutesSince(last, moment);
    // Who has not begun is as quiet as who has stopped.
    const quiet = minutesSince(last || (step.openedAt ?? 0), moment) ?? 0;
    const isQuiet = step.status === "open" && !step.frozen && quiet >= silentFrom;
    return { table, people: attendance?.byTable[table.id] ?? 0, count: own.length, silent, quiet, isQuiet };
  });
  const most = Math.max(1, ...rows.map(({ count }) => count));
  if (rows.length < 2) return null;
  return (
    <table className="lines">
      <thead>
        <tr>
          <th scope="col">{t("table")}</th>
          <th scope="col">{t("here")}</th>
          <th scope="col">{t("cards")}</th>
          <td className="!border-0" />
          <th scope="col">{t("last")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ table, people, count, silent, quiet, isQuiet }) => (
          <tr key={table.id}>
            <td>
              <b className="inline-block min-w-[1.4em]">{table.number}</b>
              <FieldTab numeral={fields.find(({ id }) => id === table.fieldId)?.numeral ?? null} />
            </td>
            <td>{people}</td>
            <td>{count}</td>
            <td className="w-[25%]">
              <i className="block h-[9px] bg-ink" style={{ width: `${(count / most) * 100}%` }} />
            </td>
            <td
              className={classNames("whitespace-nowrap", isQuiet && "font-[800]")}
              data-quiet={isQuiet ? "" : undefined}
            >
              {isQuiet
                ? t("silentSince", { minutes: quiet })
                : silent === null
                  ? t("noneYet")
                  : t("ago", { minutes: silent })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
