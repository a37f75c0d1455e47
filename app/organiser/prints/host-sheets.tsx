"use client";

import { useTranslations } from "use-intl";
import { FieldTab } from "#components/field-tab.tsx";
import { QrCode } from "#components/qr-code.tsx";
import type { Workshop } from "#domain/records.ts";
import { handOut } from "../links/handed-out.ts";
import { spokenAddress } from "../links/use-links.ts";
import { PrintFrame } from "./print-frame.tsx";
import { useTableLinks } from "./use-table-links.tsx";

/** One sheet a table with its host's secret link: printed apart from what lies on the tables. */
export function HostSheets({ workshop }: { workshop: Workshop }) {
  const t = useTranslations("prints");
  const { list, origin, instead } = useTableLinks(workshop.id);
  return (
    <PrintFrame
      workshopId={workshop.id}
      sheet="tischmoderation"
      origin={origin}
      pages={list.length}
      onPrint={() => handOut(workshop.id)}
    >
      {instead ??
        list.map(({ link, field }) => (
          <article key={link.tableId} className="sheet host-sheet">
            <p className="host-only">{t("tischmoderation.only")}</p>
            <p className="tent-title">{workshop.title}</p>
            <h2>{t("table", { number: link.number })}</h2>
            {field && (
              <p className="tent-field">
                <FieldTab numeral={field.numeral} /> <span>{field.title}</span>
              </p>
            )}
            <QrCode text={origin + link.host} label={t("tischmoderation.qr", { number: link.number })} />
            <ol>
              {(["do1", "do2", "do3"] as const).map((sentence) => (
                <li key={sentence}>{t(`tischmoderation.${sentence}`)}</li>
              ))}
            </ol>
            <p>
              {t("tischmoderation.typed")}{" "}
              <span className="nohyphen host-link">{spokenAddress(origin + link.host)}</span>
            </p>
            <p>{t("tischmoderation.lead")}</p>
          </article>
        ))}
    </PrintFrame>
  );
}
