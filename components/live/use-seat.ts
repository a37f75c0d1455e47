"use client";

import type { ActionField, TableGroup } from "#domain/records.ts";
import type { MeView } from "#domain/view.ts";
import { useRecord, useRecords } from "./use-workshop.tsx";

export interface Seat {
  readonly me: MeView | undefined;
  readonly table: TableGroup | undefined;
  readonly field: ActionField | undefined;
}

/** Who holds this phone, at which table, on which field. */
export function useSeat(): Seat {
  const me = useRecords("me")[0];
  const table = useRecord("table", me?.tableId);
  const field = useRecord("field", table?.fieldId);
  return { me, table, field };
}
