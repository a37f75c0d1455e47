"use client";

import { useMemo } from "react";
import { type SeenFactor, useKeyFactors } from "#components/live/use-key-factors.ts";
import { useRecord, useRecords } from "#components/live/use-workshop.tsx";
import { withDefaults } from "#components/phone/settings.ts";
import type { Activity, TableGroup } from "#domain/records.ts";
import { asksOf } from "#domain/subjects.ts";
import type { AssumeSettings } from "./activity.ts";
import { assumeDefaults } from "./defaults.ts";

/** A key factor as this step asks about it. */
export interface AskedFactor extends SeenFactor {
  /** Counted from 1, over all of them. */
  readonly number: number;
  readonly numeral: number | null;
  /** How many developments it has in the whole room, seen or not. */
  readonly count: number;
}

export interface Assume {
  readonly settings: AssumeSettings;
  readonly year: number;
  readonly areSelected: boolean;
  readonly all: readonly AskedFactor[];
  /** Those of a table's field, where the step works table by table. */
  readonly of: (table: TableGroup | undefined) => readonly AskedFactor[];
}

/** The key factors that developments are written for, with how many each has. */
export function useAssume(activity: Activity): Assume {
  const settings = withDefaults(assumeDefaults, activity.settings);
  const year = useRecords("workshop")[0]?.horizonYear ?? 0;
  const { factors, areSelected } = useKeyFactors();
  const fields = useRecords("field");
  const coverage = useRecord("progress", activity.id)?.coverage;
  const all = useMemo(
    () =>
      factors.map(
        (factor, index): AskedFactor => ({
          ...factor,
          number: index + 1,
          numeral: fields.find(({ id }) => id === factor.subject.fieldId)?.numeral ?? null,
          count: coverage?.[index] ?? factor.assumptions.length,
        }),
      ),
    [factors, fields, coverage],
  );
  return {
    settings,
    year,
    areSelected,
    all,
    of: (table) => all.filter(({ subject }) => asksOf(activity, subject, table)),
  };
}
