import { attendees } from "#domain/circles.ts";
import { attendanceLines, share } from "../minutes/attendance.ts";
import type { MinutesSource } from "../minutes/source.ts";
import { fieldTitle } from "../minutes/words.ts";
import type { Sheet, SheetCell } from "./sheet.ts";

/** What the workshop is: a line for each thing to know. */
export function basicsSheet({ workshop, state, fields, record, day, clock }: MinutesSource): Sheet {
  const dimensions = [...state.tables.dimension.values()].sort((a, b) => a.order - b.order);
  const rows: SheetCell[][] = [
    ["Titel", workshop.title],
    ["Auftraggeber und Veranstalter", workshop.client],
    ["Ort", workshop.place],
    ["Datum", workshop.date],
    ["Beginn, geplant", workshop.startsAt],
    ["Leitfrage", workshop.question.de],
    ["Zeithorizont", workshop.horizonYear],
    ["Teilnehmende", attendees(state).length],
    ["Tische", state.tables.table.size],
    ...fields.flatMap((field): SheetCell[][] => [
      ["Handlungsfeld", fieldTitle(field)],
      ...dimensions
        .filter(({ fieldId }) => fieldId === field.id)
        .map(({ title }) => [`Entwicklungsdimension zu Feld ${field.numeral}`, title]),
    ]),
    ["Förderhinweis", workshop.funding],
    ["Stand, erzeugt am", `${day(record.exportedAt)}, ${clock(record.exportedAt)} Uhr`],
  ];
  return { name: "Stammdaten", file: "stammdaten", head: ["Angabe", "Inhalt"], rows };
}

/** Who came, as sums; small groups are held back as in the minutes. */
export function attendanceSheet({ state }: MinutesSource): Sheet {
  const all = attendees(state).length;
  return {
    name: "Teilnehmende (nur Zählung)",
    file: "teilnehmende",
    head: ["Bereich", "Anzahl", "Anteil"],
    rows: attendanceLines(state).lines.map(({ name, count }) => [name, count, share(count, all)]),
  };
}
