"use client";

import { useTranslations } from "use-intl";
import { LiveWorkshop, useLine, useRecords } from "#components/live/use-workshop.tsx";
import { Desk } from "../parts/desk.tsx";
import { NoEntry } from "../parts/no-entry.tsx";
import { CardSheets } from "./card-sheets.tsx";
import { EmergencySheet } from "./emergency-sheet.tsx";
import { HostSheets } from "./host-sheets.tsx";
import { RunSheetPrint } from "./run-sheet-print.tsx";
import type { SheetName } from "./sheets.ts";
import { TableSheets } from "./table-sheets.tsx";

const sheets = {
  tische: TableSheets,
  tischmoderation: HostSheets,
  ablauf: RunSheetPrint,
  karten: CardSheets,
  notfall: EmergencySheet,
} as const satisfies Record<SheetName, unknown>;

/** One thing to print, with the workshop as it is now. */
export function PrintScreen({ workshopId, sheet }: { workshopId: string; sheet: SheetName }) {
  return (
    <LiveWorkshop workshopId={workshopId} role="organiser">
      <Loaded sheet={sheet} />
    </LiveWorkshop>
  );
}

function Loaded({ sheet }: { sheet: SheetName }) {
  const t = useTranslations("prints");
  const line = useLine();
  const [workshop] = useRecords("workshop");
  const Sheet = sheets[sheet];
  return (
    <Desk place={workshop?.title ?? t(`${sheet}.title`)}>
      {workshop ? (
        <Sheet workshop={workshop} />
      ) : line.state === "lost" ? (
        <NoEntry reason={line.reason} />
      ) : (
        <p role="status">{t("loading")}</p>
      )}
    </Desk>
  );
}
