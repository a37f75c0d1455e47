"use client";

import { useTranslations } from "use-intl";
import { FieldTab } from "#components/field-tab.tsx";
import { useRecords } from "#components/live/use-workshop.tsx";
import { QrCode } from "#components/qr-code.tsx";
import type { Workshop } from "#domain/records.ts";
import type { WorkshopLinks } from "#protocol/http.ts";
import { spacedCode, spokenAddress } from "./use-links.ts";

export type TentSize = "a5" | "a6";

interface TableTentProps {
  table: WorkshopLinks["tables"][number];
  workshop: Workshop;
  origin: string;
}

/** A sheet folded in the middle: the upper half stands on its head, so that both sides of the table can read it. */
export function TableTent(props: TableTentProps) {
  return (
    <article className="tent">
      <TentSide {...props} />
      <TentSide {...props} />
    </article>
  );
}

function TentSide({ table, workshop, origin }: TableTentProps) {
  const t = useTranslations("organiser.print");
  const tables = useRecords("table");
  const fields = useRecords("field");
  const fieldId = tables.find(({ id }) => id === table.tableId)?.fieldId;
  const field = fields.find(({ id }) => id === fieldId);
  return (
    <div className="tent-side">
      <div className="tent-words">
        <p className="tent-title">{workshop.title}</p>
        <p className="tent-table">
          {t("table")} <b>{table.number}</b>
        </p>
        {field && (
          <p className="tent-field">
            <FieldTab numeral={field.numeral} /> <span>{field.title}</span>
          </p>
        )}
        <p className="tent-type">
          <span>{t("type")}</span>
          <span className="nohyphen">{spokenAddress(origin)}</span>
          <code>{spacedCode(workshop.joinCode)}</code>
        </p>
      </div>
      <div className="tent-scan">
        <QrCode text={origin + table.participants} />
        <p>{t("scan")}</p>
      </div>
    </div>
  );
}
