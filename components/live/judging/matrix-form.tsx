"use client";

import { useTranslations } from "use-intl";
import { filledOf } from "#domain/cell-entries.ts";
import { partsOfCell } from "#domain/cells.ts";
import type { Activity, Step } from "#domain/records.ts";
import { useActing } from "../staff/acting.tsx";
import { useRecords } from "../use-workshop.tsx";
import type { MatrixLine } from "./matrix-line.ts";

interface MatrixFormProps {
  activity: Activity;
  step: Step;
  /** Whose matrix it is. */
  tableId: string;
  rows: readonly MatrixLine[];
  columns: readonly MatrixLine[];
  /** The cell of a row and a column; null where nothing is asked, as on the diagonal. */
  cellOf: (row: string, column: string) => string | null;
  scale: readonly { value: number; label: string }[];
  /** "Alterung auf Bus auf dem Dorf". */
  nameOf: (row: string, column: string) => string;
}

/** A table's matrix: rows act, columns are acted on. Each cell is a native list, so that Tab and the digits fill it. */
export function MatrixForm(props: MatrixFormProps) {
  const { activity, step, tableId, rows, columns, cellOf, scale, nameOf } = props;
  const t = useTranslations("judging");
  const { act } = useActing();
  const entries = useRecords("entry").filter((entry) => entry.tableId === tableId);
  const filled = filledOf(entries, activity.id, step.round);
  const asked = rows.flatMap((row) => columns.flatMap((column) => cellOf(row.id, column.id) ?? []));
  const fill = (cell: string, value: string) => {
    const command = { do: "fill", cell, value: value === "" ? null : Number(value), tableId };
    void act({ type: "activity", activityId: activity.id, command });
  };
  return (
    <div className="grid gap-2">
      <p className="max-w-[50em]">{t("fillHint")}</p>
      <p role="status" className="font-[650]">
        {t("filled", { count: asked.filter((cell) => filled.has(cell)).length, of: asked.length })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must scroll by keyboard, too */}
      <section className="overflow-x-auto" tabIndex={0} aria-label={t("fillHint")}>
        <table className="lines">
          <thead>
            <tr>
              <td />
              {columns.map(({ id, mark, name }) => (
                <th key={id} scope="col" title={name}>
                  {mark}
                  <span className="vh"> {name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" className="!text-[0.875rem] !text-ink">
                  {row.mark} {row.name}
                </th>
                {columns.map((column) => {
                  const cell = cellOf(row.id, column.id);
                  return (
                    <td key={column.id}>
                      {cell !== null && (
                        <select
                          className="field !min-h-[44px] !w-[4.5rem] !px-1"
                          aria-label={nameOf(row.id, column.id)}
                          disabled={step.status !== "open"}
                          value={filled.get(cell)?.[0]?.value ?? ""}
                          onChange={(event) => fill(cell, event.target.value)}
                        >
                          <option value="">{t("noValue")}</option>
                          {scale.map(({ value, label }) => (
                            <option key={value} value={value}>
                              {`${value} ${label}`}
                            </option>
                          ))}
                        </select>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

/** Which two a cell is about, in words. */
export const sidesOf = (cell: string, names: ReadonlyMap<string, string>) => {
  const { row, column } = partsOfCell(cell);
  return { row: names.get(row) ?? "–", column: names.get(column) ?? "–" };
};
