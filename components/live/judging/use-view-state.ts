"use client";

import { useMemo } from "react";
import type { ReadonlyState } from "#domain/state.ts";
import { useRecords } from "../use-workshop.tsx";

const byId = <T extends { id: string }>(records: readonly T[]) =>
  new Map(records.map((one) => [one.id, one]));

/** What a screen sees in the shape of a state, so that the rules of a matrix are the same as on the server. */
export function useViewState(): ReadonlyState {
  const cards = useRecords("card");
  const clusters = useRecords("cluster");
  const fields = useRecords("field");
  const tables = useRecords("table");
  const entries = useRecords("entry");
  const steps = useRecords("step");
  return useMemo(() => {
    const card = cards.map((one) => ({
      sources: [],
      ...one,
      status: one.hiddenReason === undefined ? "visible" : "hidden",
    }));
    return {
      tables: {
        card: byId(card),
        cluster: byId(clusters),
        field: byId(fields),
        table: byId(tables),
        entry: byId(entries),
        step: byId(steps),
      },
    } as unknown as ReadonlyState;
  }, [cards, clusters, fields, tables, entries, steps]);
}
