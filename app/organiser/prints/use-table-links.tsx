"use client";

import { useTranslations } from "use-intl";
import { useRecords } from "#components/live/use-workshop.tsx";
import type { ActionField } from "#domain/records.ts";
import type { WorkshopLinks } from "#protocol/http.ts";
import { useLinks } from "../links/use-links.ts";
import { NoEntry } from "../parts/no-entry.tsx";

export interface TableLink {
  readonly link: WorkshopLinks["tables"][number];
  readonly field: ActionField | undefined;
}

/** Every table with its links and its field; `instead` is shown while there are none. */
export function useTableLinks(workshopId: string) {
  const t = useTranslations("prints");
  const tables = useRecords("table");
  const fields = useRecords("field");
  const { links, refused, origin } = useLinks(
    workshopId,
    tables.map(({ id, number }) => `${number}${id}`).join(),
  );
  const list = (links?.tables ?? []).map((link): TableLink => {
    const fieldId = tables.find(({ id }) => id === link.tableId)?.fieldId;
    return { link, field: fields.find(({ id }) => id === fieldId) };
  });
  const instead = !links ? (
    refused ? (
      <NoEntry reason={refused} />
    ) : (
      <p role="status">{t("loading")}</p>
    )
  ) : list.length === 0 ? (
    <p>{t("noTables")}</p>
  ) : null;
  return { list, origin, instead, participants: links?.participants ?? "" };
}
