"use client";

import { useTranslations } from "use-intl";
import { FieldTab } from "#components/field-tab.tsx";
import FundingNotice, { useLogos } from "#components/live/funding-notice.tsx";
import { QrCode } from "#components/qr-code.tsx";
import type { Workshop } from "#domain/records.ts";
import { spacedCode, spokenAddress } from "../links/use-links.ts";
import type { TableLink } from "./use-table-links.tsx";

interface TableProps {
  table: TableLink;
  workshop: Workshop;
  origin: string;
}

/** A sheet folded in the middle: the upper half stands on its head, so that both sides of the table can read it. */
export function TableTent(props: TableProps) {
  return (
    <article className="tent">
      <TableSide {...props} />
      <TableSide {...props} />
    </article>
  );
}

/** The same, once and large, to lie on the table or hang beside it. */
export function TableSheet(props: TableProps) {
  return (
    <article className="sheet tent-flat">
      <TableSide {...props} />
    </article>
  );
}

function TableSide({ table: { link, field }, workshop, origin }: TableProps) {
  const t = useTranslations("prints.tische");
  const logos = useLogos();
  const funding = workshop.funding.trim();
  return (
    <div className="tent-side">
      <div className="tent-words">
        <p className="tent-title">{workshop.title}</p>
        <p className="tent-table">
          {t("table")} <b>{link.number}</b>
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
        <QrCode text={origin + link.participants} />
        <p>{t("scan")}</p>
      </div>
      <ol className="tent-do">
        {(["do1", "do2", "do3"] as const).map((sentence) => (
          <li key={sentence}>{t(sentence)}</li>
        ))}
      </ol>
      {(funding || logos.length > 0) && (
        <div className="tent-funding">
          <FundingNotice workshopId={workshop.id} text={funding} logos={logos} />
        </div>
      )}
    </div>
  );
}
