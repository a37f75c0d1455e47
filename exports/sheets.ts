import type { MinutesSource } from "./minutes/source.ts";
import { attendanceSheet, basicsSheet } from "./sheets/basics.ts";
import { cardSheets } from "./sheets/cards.ts";
import { eventsSheet } from "./sheets/events.ts";
import { linksSheet } from "./sheets/links.ts";
import { nextStepsSheet, parkedSheet } from "./sheets/notes.ts";
import type { Sheet } from "./sheets/sheet.ts";
import { votesSheet } from "./sheets/votes.ts";

/** The data export: what may be published of a workshop, as tables; nobody's name and no hidden card. */
export function exportSheets(source: MinutesSource): Sheet[] {
  return [
    basicsSheet(source),
    attendanceSheet(source),
    ...cardSheets(source),
    linksSheet(source),
    votesSheet(source),
    parkedSheet(source),
    nextStepsSheet(source),
    eventsSheet(source),
  ];
}
