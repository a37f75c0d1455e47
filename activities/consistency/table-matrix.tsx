"use client";

import { useTranslations } from "use-intl";
import type { ActivityScreenProps } from "#components/activity-screens.ts";
import { MatrixForm } from "#components/live/judging/matrix-form.tsx";
import { pairId } from "#domain/cells.ts";
import { useAgreementWords } from "./use-agreement.ts";
import { useConsistency } from "./use-consistency.ts";

/** The matrix of one table; each pair stands once, above the diagonal. */
export function TableMatrix({ activity, step, tableId }: ActivityScreenProps & { tableId: string }) {
  const t = useTranslations("judging");
  const { lines, cellsAt, nameOf } = useConsistency(activity, step);
  const scale = useAgreementWords();
  const asked = new Set(cellsAt(tableId));
  const own = lines.filter(({ id }) => [...asked].some((cell) => cell.split("~").includes(id)));
  if (own.length === 0) return <p className="font-[650]">{t("nothing")}</p>;
  const placeOf = (id: string) => own.findIndex((line) => line.id === id);
  const cellOf = (row: string, column: string) =>
    placeOf(row) < placeOf(column) && asked.has(pairId(row, column)) ? pairId(row, column) : null;
  return (
    <MatrixForm
      activity={activity}
      step={step}
      tableId={tableId}
      rows={own.slice(0, -1)}
      columns={own.slice(1)}
      cellOf={cellOf}
      scale={scale}
      nameOf={(row, column) => nameOf(pairId(row, column))}
    />
  );
}
