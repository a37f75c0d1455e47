"use client";

import type { TableGroup } from "#domain/records.ts";
import { useRecord, useWorkshop } from "../use-workshop.tsx";

const prefix = "host:";

/** The table that this host was given: the server says it as the audience of the view. */
export function useHostTable(): TableGroup | undefined {
  const audience = useWorkshop().view.at?.audience ?? "";
  return useRecord("table", audience.startsWith(prefix) ? audience.slice(prefix.length) : null);
}
