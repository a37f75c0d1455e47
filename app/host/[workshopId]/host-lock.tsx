"use client";

import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { useActing } from "#components/live/staff/acting.tsx";
import { useHostTable } from "#components/live/staff/host-table.ts";

/** Whether people may leave the table for another one, or come from there. */
export function HostLock() {
  const t = useTranslations("lead.host");
  const { act } = useActing();
  const table = useHostTable();
  if (!table) return null;
  const locked = table.locked ?? false;
  return (
    <Button
      small
      aria-pressed={locked}
      onClick={() => void act({ type: "table.lock", tableId: table.id, locked: !locked })}
    >
      {t(locked ? "unlock" : "lock")}
    </Button>
  );
}
