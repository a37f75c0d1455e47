"use client";

import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { useRecords } from "../use-workshop.tsx";

/** Whoever leads fills the matrix of a table that has no host. */
export function TablePick({ children }: { children: (tableId: string) => ReactNode }) {
  const t = useTranslations("judging");
  const tables = useRecords("table").toSorted((a, b) => a.number - b.number);
  const [picked, setPicked] = useState<string | null>(null);
  const tableId = picked ?? tables[0]?.id;
  if (tableId === undefined) return null;
  return (
    <div className="grid gap-3">
      <label className="flex items-center gap-2">
        <span className="field-label">{t("forTable")}</span>
        <select className="field !w-auto" value={tableId} onChange={(event) => setPicked(event.target.value)}>
          {tables.map(({ id, number }) => (
            <option key={id} value={id}>
              {number}
            </option>
          ))}
        </select>
      </label>
      {children(tableId)}
    </div>
  );
}
