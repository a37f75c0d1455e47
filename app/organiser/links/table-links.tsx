"use client";

import { useTranslations } from "use-intl";
import { FieldTab } from "#components/field-tab.tsx";
import { useRecords } from "#components/live/use-workshop.tsx";
import { QrCode } from "#components/qr-code.tsx";
import type { WorkshopLinks } from "#protocol/http.ts";
import { CopyLine } from "./copy-line.tsx";

/** Per table: the host's secret link, and the QR code that seats people there. */
export function TableLinks({
  links,
  origin,
  onTaken,
}: {
  links: WorkshopLinks;
  origin: string;
  onTaken: () => void;
}) {
  const t = useTranslations("organiser.links");
  const tables = useRecords("table");
  const fields = useRecords("field");
  return (
    <>
      <h3 className="org-h3">{t("tables")}</h3>
      <p className="org-hint">{t("tablesHint")}</p>
      <ol className="org-table-links">
        {links.tables.map(({ tableId, number, host, participants }) => {
          const fieldId = tables.find(({ id }) => id === tableId)?.fieldId;
          const field = fields.find(({ id }) => id === fieldId);
          return (
            <li key={tableId}>
              <QrCode text={origin + participants} label={t("tableQr", { number })} />
              <h4>
                {t("table", { number })} {field && <FieldTab numeral={field.numeral} className="org-tab" />}
              </h4>
              <CopyLine
                id={`link-host-${tableId}`}
                label={t("host", { number })}
                value={origin + host}
                onTaken={onTaken}
              />
              <CopyLine
                id={`link-table-${tableId}`}
                label={t("tableJoin", { number })}
                value={origin + participants}
                onTaken={onTaken}
              />
            </li>
          );
        })}
      </ol>
    </>
  );
}
