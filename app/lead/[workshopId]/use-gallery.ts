"use client";

import { useActing } from "#components/live/staff/acting.tsx";
import { useStored } from "#components/live/use-stored.ts";
import { useRecord, useRecords } from "#components/live/use-workshop.tsx";
import type { TableGroup } from "#domain/records.ts";

const usualSeconds = 75;
const readSeconds = (stored: unknown) =>
  typeof stored === "number" && Number.isInteger(stored) && stored >= 15 && stored <= 1800
    ? stored
    : usualSeconds;

export interface Gallery {
  readonly tables: readonly TableGroup[];
  /** The table that speaks now. */
  readonly speaking: TableGroup | undefined;
  readonly isLast: boolean;
  readonly seconds: number;
  readonly setSeconds: (seconds: number) => void;
  readonly begin: (tableId?: string) => void;
  /** To the table before or after; after the last one the gallery ends. */
  readonly turn: (by: 1 | -1) => void;
  readonly end: () => void;
}

/** One table after the other with a time of its own; which one it is stands on the stage, so that a restart keeps it. */
export function useGallery(): Gallery {
  const { act } = useActing();
  const stage = useRecord("stage", "stage");
  const tables = [...useRecords("table")].sort((a, b) => a.number - b.number);
  const [kept, setSeconds] = useStored("weitblick.gallery-seconds", readSeconds);
  const seconds = stage?.gallery?.seconds ?? kept;
  const at = stage?.gallery ? tables.findIndex(({ id }) => id === stage.spotlight?.id) : -1;
  const show = (tableId: string | null) => void act({ type: "stage.gallery", tableId, seconds });
  return {
    tables,
    speaking: tables[at],
    isLast: at === tables.length - 1,
    seconds,
    setSeconds,
    begin: (tableId) => show(tableId ?? tables[0]?.id ?? null),
    turn: (by) => {
      if (at + by >= 0) show(tables[at + by]?.id ?? null);
    },
    end: () => show(null),
  };
}
