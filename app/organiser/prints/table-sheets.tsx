"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { ChoiceTiles } from "#components/choice.tsx";
import type { Workshop } from "#domain/records.ts";
import { handOut } from "../links/handed-out.ts";
import { PrintFrame } from "./print-frame.tsx";
import { TableSheet, TableTent } from "./table-tent.tsx";
import { useTableLinks } from "./use-table-links.tsx";

const sizes = ["a4", "a5", "a6"] as const;
type Size = (typeof sizes)[number];

/** One sheet a table, flat or to stand on it. */
export function TableSheets({ workshop }: { workshop: Workshop }) {
  const t = useTranslations("prints.tische");
  const [size, setSize] = useState<Size>("a5");
  const { list, origin, instead } = useTableLinks(workshop.id);
  const Paper = size === "a4" ? TableSheet : TableTent;
  return (
    <PrintFrame
      workshopId={workshop.id}
      sheet="tische"
      origin={origin}
      pages={size === "a6" ? Math.ceil(list.length / 2) : list.length}
      onPrint={() => handOut(workshop.id)}
      choices={
        <ChoiceTiles
          legend={t("size")}
          name="tent-size"
          columns={1}
          value={size}
          onChange={(next) => setSize(sizes.find((known) => known === next) ?? "a5")}
          options={sizes.map((value) => ({ value, label: t(value), note: t(`${value}Note`) }))}
        />
      }
    >
      {instead ?? (
        <div className={size === "a4" ? undefined : `tents tents-${size}`}>
          {list.map((table) => (
            <Paper key={table.link.tableId} table={table} workshop={workshop} origin={origin} />
          ))}
        </div>
      )}
    </PrintFrame>
  );
}
