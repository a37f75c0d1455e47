import type { Block } from "#domain/minutes.ts";
import type { MinutesSource } from "./source.ts";
import { heading, note, paragraph, table } from "./words.ts";

const emptyRows = 5;

/** 10: what was agreed is written in by people; the lines wait for them. */
export function nextSteps(): Block[] {
  const rows = Array.from({ length: emptyRows }, () => ["", "", ""]);
  return [
    heading(1, "10 Nächste Schritte"),
    table("Verabredungen", ["Was", "Wer", "Bis wann"], rows),
    note("Keine Angaben aus der Werkstatt; bitte eintragen."),
  ];
}

/** 11: who gets it, who answers for it, who paid for it. */
export function imprint({ workshop, record, day, clock }: MinutesSource): Block[] {
  const stamp = `${day(record.exportedAt)}, ${clock(record.exportedAt)} Uhr`;
  return [
    heading(1, "11 Verteiler, Impressum, Förderhinweis"),
    heading(2, "Verteiler"),
    paragraph(""),
    heading(2, "Impressum"),
    paragraph(workshop.client),
    paragraph(`Stand, erzeugt am ${stamp}, mit Weitblick.`),
    heading(2, "Förderhinweis"),
    paragraph(workshop.funding),
  ];
}
