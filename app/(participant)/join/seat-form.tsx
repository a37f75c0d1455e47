"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/button.tsx";
import { ChoiceTiles } from "#components/choice.tsx";
import { Privacy } from "#components/phone/privacy.tsx";
import type { LookupAnswer } from "#protocol/http.ts";
import { HowMany } from "./how-many.tsx";
import { keepLast } from "./last-workshop.tsx";
import { TablePart } from "./table-part.tsx";
import { useJoin } from "./use-join.ts";

export interface SeatFormProps {
  code: string;
  workshop: LookupAnswer;
  /** The table that the QR code stands on. */
  tableNumber: number | null;
  /** The tables have changed: ask again. */
  onStale: () => void;
}

/** Table, sector, and in. */
export function SeatForm({ code, workshop, tableNumber, onStale }: SeatFormProps) {
  const t = useTranslations("phone.join");
  const refusals = useTranslations("refusals");
  const router = useRouter();
  const printed = workshop.tables.find(({ number }) => number === tableNumber);
  const [table, setTable] = useState(printed && !printed.full ? printed.id : null);
  const [sector, setSector] = useState("");
  const [people, setPeople] = useState(1);
  const [asked, setAsked] = useState(false);
  const { join, busy, refused } = useJoin(code, workshop);
  const { joined, workshopId } = workshop;
  const elsewhere = joined && printed && printed.id !== workshop.tableId ? `?table=${printed.id}` : "";
  useEffect(() => {
    if (!joined) return;
    keepLast(workshopId);
    router.replace(`/w/${workshopId}${elsewhere}`);
  }, [joined, workshopId, elsewhere, router]);
  const full = workshop.tables.some(({ id, full }) => id === table && full);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each refusal
  useEffect(() => {
    if (refused === "table-full") onStale();
  }, [refused]);
  if (full) setTable(null);
  if (joined) return <p role="status">{t("inAlready")}</p>;
  return (
    <>
      <TablePart
        workshop={workshop}
        tableNumber={tableNumber}
        value={table}
        onChange={setTable}
        missing={asked && table === null}
      />
      <ChoiceTiles
        legend={t("sector")}
        aside={t("sectorAside")}
        name="sector"
        options={[
          ...workshop.sectors.map(({ id, title }) => ({ value: id, label: title })),
          { value: "", label: t("noSector"), wide: true },
        ]}
        value={sector}
        onChange={setSector}
      />
      <HowMany value={people} onChange={setPeople} />
      <Privacy />
      <div className="phone-dock -mx-[16px] mt-auto -mb-[12px]">
        {refused && (
          <p role="alert" className="state state-refused">
            <i aria-hidden="true" />
            <span>{refusals(refused)}</span>
          </p>
        )}
        <Button
          variant="first"
          type="submit"
          busy={busy}
          onClick={(event) => {
            event.preventDefault();
            setAsked(true);
            if (table !== null) void join(table === "any" ? null : table, sector || null, people);
          }}
        >
          {t(busy ? "joining" : "join")}
        </Button>
        <p className="text-center text-[0.9375rem]">{t("noAccount")}</p>
      </div>
    </>
  );
}
