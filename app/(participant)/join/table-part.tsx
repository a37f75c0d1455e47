"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { FieldTab } from "#components/field-tab.tsx";
import { TableChoice } from "#components/phone/table-choice.tsx";
import { Words } from "#components/words.tsx";
import type { LookupAnswer } from "#protocol/http.ts";

export interface TablePartProps {
  workshop: LookupAnswer;
  tableNumber: number | null;
  value: string | null;
  onChange: (tableId: string) => void;
  /** One has tried to go in without a table. */
  missing: boolean;
}

/** Which table: known from the QR code on it, or chosen. */
export function TablePart({ workshop, tableNumber, value, onChange, missing }: TablePartProps) {
  const t = useTranslations("phone.join");
  const part = useRef<HTMLDivElement>(null);
  const printed = workshop.tables.find(({ number }) => number === tableNumber);
  const [choosing, setChoosing] = useState(!printed || printed.full);
  const chosen = workshop.tables.find(({ id }) => id === value);
  const problem = missing
    ? t("tableFirst")
    : tableNumber !== null && !printed && value === null
      ? t("tableGone")
      : printed?.full && value === null
        ? t("tableNowFull", { number: printed.number })
        : null;
  useEffect(() => {
    if (missing) part.current?.querySelector("input")?.focus();
  }, [missing]);
  if (printed && !choosing && value === printed.id)
    return (
      <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 border-2 border-ink bg-white px-3 pt-3">
        <FieldTab numeral={printed.numeral} className="self-start" />
        <div className="min-w-0 [overflow-wrap:anywhere]">
          <p className="font-bold">{t("fromCode", { number: printed.number })}</p>
          {printed.field && (
            <p>
              <Words>{printed.field}</Words>
            </p>
          )}
          <Button variant="quiet" className="-ml-1.5" onClick={() => setChoosing(true)}>
            {t("otherTable")}
          </Button>
        </div>
      </div>
    );
  return (
    <div ref={part}>
      <TableChoice
        legend={t("table")}
        tables={workshop.tables}
        value={value}
        onChange={onChange}
        anywhere="any"
      />
      {problem && (
        <p role="alert" className="field-error state state-refused">
          <i aria-hidden="true" />
          <span>{problem}</span>
        </p>
      )}
      {chosen?.field && (
        <p className="phone-hint mt-1">
          <Words>{t("tableField", { number: chosen.number, field: chosen.field })}</Words>
        </p>
      )}
    </div>
  );
}
