"use client";

import { useTranslations } from "use-intl";
import { classNames } from "#components/class-names.ts";
import { FieldTab } from "#components/field-tab.tsx";
import { useSlowNow } from "#components/live/time-of-day.ts";
import { useRecords, useWorkshop } from "#components/live/use-workshop.tsx";
import type { Activity } from "#domain/records.ts";

const silentFrom = 8;

/** Cards per table and how long ago the last one was: which table needs a visit. */
export function TableLines({ activity }: { activity: Activity }) {
  const t = useTranslations("lead");
  const tables = [...useRecords("table")].sort((a, b) => a.number - b.number);
  const fields = useRecords("field");
  const cards = useRecords("card").filter(({ activityId }) => activityId === activity.id);
  const { now } = useWorkshop();
  const moment = useSlowNow(now);
  const rows = tables.map((table) => {
    const own = cards.filter(({ tableId }) => tableId === table.id);
    const last = own.reduce((latest, { createdAt }) => Math.max(latest, createdAt), 0);
    return { table, count: own.length, silent: last === 0 ? null : Math.floor((moment - last) / 60_000) };
  });
  const most = Math.max(1, ...rows.map(({ count }) => count));
  if (rows.length < 2) return null;
  return (
    <table className="lines">
      <thead>
        <tr>
          <th scope="col">{t("table")}</th>
          <th scope="col">{t("cards")}</th>
          <td className="!border-0" />
          <th scope="col">{t("last")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ table, count, silent }) => (
          <tr key={table.id}>
            <td>
              <b className="inline-block min-w-[1.4em]">{table.number}</b>
              <FieldTab numeral={fields.find(({ id }) => id === table.fieldId)?.numeral ?? null} />
            </td>
            <td>{count}</td>
            <td className="w-[30%]">
              <i className="block h-[9px] bg-ink" style={{ width: `${(count / most) * 100}%` }} />
            </td>
            <td
              className={classNames(
                "whitespace-nowrap",
                silent !== null && silent >= silentFrom && "font-[800]",
              )}
            >
              {silent === null
                ? t("noneYet")
                : silent >= silentFrom
                  ? t("silentSince", { minutes: silent })
                  : t("ago", { minutes: silent })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
