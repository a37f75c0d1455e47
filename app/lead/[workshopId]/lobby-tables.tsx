"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { Dialog } from "#components/dialog.tsx";
import { FieldTab } from "#components/field-tab.tsx";
import { useActing } from "#components/live/staff/acting.tsx";
import { useRecord, useRecords } from "#components/live/use-workshop.tsx";
import { QrCode } from "#components/qr-code.tsx";
import type { WallWindow } from "./use-wall-window.ts";

/** Each table with its people, and the link for its host as a code to scan from this screen. */
export function LobbyTables({ wall }: { wall: WallWindow }) {
  const t = useTranslations("lead");
  const attendance = useRecord("attendance", "all");
  const tables = [...useRecords("table")].sort((a, b) => a.number - b.number);
  const fields = useRecords("field");
  const [shown, setShown] = useState<string | null>(null);
  const { act } = useActing();
  const allLocked = tables.every(({ locked }) => locked);
  const lock = (tableId: string | null, locked: boolean) => void act({ type: "table.lock", tableId, locked });
  const link = wall.links?.tables.find(({ tableId }) => tableId === shown);
  return (
    <section>
      <h2 className="mb-1 border-b-2 border-ink text-[1.0625rem]">{t("byTable")}</h2>
      <table className="lines">
        <thead>
          <tr>
            <th scope="col">{t("table")}</th>
            <th scope="col">{t("here")}</th>
            <th scope="col">{t("hostColumn")}</th>
            <th scope="col">{t("lock.column")}</th>
          </tr>
        </thead>
        <tbody>
          {tables.map((table) => (
            <tr key={table.id}>
              <th scope="row" className="border-t border-hair !py-1 !text-[0.9375rem] !text-ink">
                {table.number}{" "}
                <FieldTab numeral={fields.find(({ id }) => id === table.fieldId)?.numeral ?? null} />
              </th>
              <td>{t("seats", { count: attendance?.byTable[table.id] ?? 0, of: table.capacity })}</td>
              <td>
                <Button small disabled={!wall.links || !wall.origin} onClick={() => setShown(table.id)}>
                  {t("hostLink")}
                  <span className="vh">: {t("hostLinkFor", { number: table.number })}</span>
                </Button>
              </td>
              <td>
                <Button small aria-pressed={table.locked ?? false} onClick={() => lock(table.id, !table.locked)}>
                  {t(table.locked ? "lock.locked" : "lock.free")}
                  <span className="vh">: {t("lock.of", { number: table.number })}</span>
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {tables.length > 1 && (
        <p className="mt-2 flex flex-wrap gap-2">
          {!allLocked && <Button onClick={() => lock(null, true)}>{t("lock.all")}</Button>}
          {tables.some(({ locked }) => locked) && <Button onClick={() => lock(null, false)}>{t("lock.none")}</Button>}
        </p>
      )}
      {link && wall.origin && (
        <Dialog open title={t("hostLinkFor", { number: link.number })} onClose={() => setShown(null)}>
          <p>{t("hostLinkHelp")}</p>
          <QrCode text={`${wall.origin}${link.host}`} label={t("hostLinkFor", { number: link.number })} />
        </Dialog>
      )}
    </section>
  );
}
