"use client";

import { useTranslations } from "use-intl";
import type { ActivityScreenProps } from "#components/activity-screens.ts";
import { MatrixForm } from "#components/live/judging/matrix-form.tsx";
import { cellId } from "#domain/cells.ts";
import { useInfluence } from "./use-influence.ts";
import { useStrengthWords } from "./use-strengths.ts";

/** The matrix of one table: only its own field's factors, where tables work on their fields. */
export function TableMatrix({ activity, step, tableId }: ActivityScreenProps & { tableId: string }) {
  const t = useTranslations("judging");
  const { lines, cellsAt, nameOf } = useInfluence(activity, step);
  const scale = useStrengthWords();
  const asked = new Set(cellsAt(tableId));
  const own = lines.filter(({ id }) => [...asked].some((cell) => cell.startsWith(`${id}~`)));
  if (own.length === 0) return <p className="font-[650]">{t("nothing")}</p>;
  const cellOf = (row: string, column: string) =>
    asked.has(cellId(row, column)) ? cellId(row, column) : null;
  return (
    <MatrixForm
      activity={activity}
      step={step}
      tableId={tableId}
      rows={own}
      columns={own}
      cellOf={cellOf}
      scale={scale}
      nameOf={(row, column) => nameOf(cellId(row, column))}
    />
  );
}
