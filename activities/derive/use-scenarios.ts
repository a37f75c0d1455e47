"use client";

import { useMemo } from "react";
import { useRecords } from "#components/live/use-workshop.tsx";
import { seenState } from "#components/live/view-subjects.ts";
import { withDefaults } from "#components/phone/settings.ts";
import type { Activity, TableGroup } from "#domain/records.ts";
import { subjectsOf } from "#domain/subjects.ts";
import type { CardView } from "#domain/view.ts";
import type { DeriveSettings } from "./activity.ts";
import { deriveDefaults } from "./defaults.ts";

export const useDeriveSettings = (activity: Activity): DeriveSettings =>
  withDefaults(deriveDefaults, activity.settings);

/** The scenarios that options are derived from, as far as this screen may see them; in their order. */
export function useScenarios({ from }: DeriveSettings): readonly CardView[] {
  const cards = useRecords("card");
  const clusters = useRecords("cluster");
  const fields = useRecords("field");
  const tables = useRecords("table");
  const steps = useRecords("step");
  const entries = useRecords("entry");
  return useMemo(() => {
    const state = seenState({ cards, clusters, fields, tables, steps, entries });
    const byId = new Map(cards.map((card) => [card.id, card]));
    const only = from === "selected" ? ({ only: "selected" } as const) : {};
    return subjectsOf(state, { cardKind: "scenario", unit: "cards", ...only }).flatMap(
      ({ id }) => byId.get(id) ?? [],
    );
  }, [cards, clusters, fields, tables, steps, entries, from]);
}

/** What a table is shown: its own scenarios and nobody's in its field; all of them where it has none, or all are meant. */
export function scenariosFor(
  { from }: DeriveSettings,
  scenarios: readonly CardView[],
  table: TableGroup | undefined,
): readonly CardView[] {
  if (from !== "table" || !table) return scenarios;
  const own = scenarios.filter(
    ({ tableId, fieldId }) =>
      tableId === table.id ||
      (tableId === null && (fieldId === null || table.fieldId === null || fieldId === table.fieldId)),
  );
  return own.length > 0 ? own : scenarios;
}
