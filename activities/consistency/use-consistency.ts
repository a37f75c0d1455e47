"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { settingsOf } from "#components/live/activity-settings.ts";
import { cardLabel } from "#components/live/card-label.ts";
import type { MatrixLine } from "#components/live/judging/matrix-line.ts";
import { shortName } from "#components/live/judging/short-name.ts";
import { useViewState } from "#components/live/judging/use-view-state.ts";
import { useRecord, useRecords } from "#components/live/use-workshop.tsx";
import { partsOfCell } from "#domain/cells.ts";
import type { Activity, Step } from "#domain/records.ts";
import { consistency } from "./activity.ts";
import { type Context, cellsIn, factorsIn } from "./matrix.ts";
import type { ConsistencyResult, FactorText } from "./result.ts";

/** In a list of pairs each has half a line. */
const nameLength = 48;

/** What staff and wall know of the matrix: its lines, its cells, and the result once it may be seen. */
export function useConsistency(activity: Activity, step: Step) {
  const t = useTranslations("judging");
  const state = useViewState();
  const fields = useRecords("field");
  const settings = settingsOf(consistency, activity);
  const record = useRecord("result", `${activity.id}:${step.round}`);
  const known = useMemo(() => {
    const context: Context = {
      state,
      activity: { ...activity, settings: settingsOf(consistency, activity) },
      step,
    };
    const factors = factorsIn(context, step.round).map(
      (factor): FactorText => ({
        ...factor,
        assumptions: factor.assumptions.map((card) => ({
          id: card.id,
          text: card.title ?? card.text,
          number: card.number,
        })),
      }),
    );
    return { factors, ...cellsIn(context, step.round) };
  }, [state, activity, step]);
  const lines = linesOf(known.factors, fields);
  const names = new Map(lines.map((line) => [line.id, `${line.mark} ${shortName(line.name, nameLength)}`]));
  const nameOf = (cell: string) => {
    const { row, column } = partsOfCell(cell);
    return t("fill", { row: names.get(row) ?? "–", column: names.get(column) ?? "–" });
  };
  const result = step.revealed ? (record?.value as ConsistencyResult | undefined) : undefined;
  return { settings, ...known, lines, nameOf, result };
}

/** One line for each assumption, factor by factor. */
export function linesOf(
  factors: readonly FactorText[],
  fields: readonly { id: string; numeral: number }[],
): MatrixLine[] {
  return factors.flatMap(({ fieldId, assumptions }) =>
    assumptions.map(({ id, text, number }) => ({
      id,
      mark: cardLabel({ cardKind: "assumption", number }),
      name: text,
      numeral: fields.find((field) => field.id === fieldId)?.numeral ?? null,
    })),
  );
}
