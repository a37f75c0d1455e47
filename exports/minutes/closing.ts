import type { Block } from "#domain/minutes.ts";
import type { ReadonlyState } from "#domain/state.ts";
import type { MinutesSource } from "./source.ts";
import { byAge, heading, noEntry, note, paragraph, table } from "./words.ts";

const emptyRows = 5;

/** Who does what until when, in the order in which it was written down. */
export const agreedSteps = (state: ReadonlyState): string[][] =>
  byAge([...state.tables["next-step"].values()]).map(({ what, who, until }) => [
    what || noEntry,
    who || noEntry,
    until || noEntry,
  ]);

/** 10: what was agreed; where nothing was written down, lines wait for it. */
export function nextSteps({ state }: MinutesSource): Block[] {
  const agreed = agreedSteps(state);
  const rows = agreed.length > 0 ? agreed : Array.from({ length: emptyRows }, () => ["", "", ""]);
  return [
    heading(1, "10 Nächste Schritte"),
    table("Verabredungen", ["Was", "Wer", "Bis wann"], rows),
    ...(agreed.length > 0 ? [] : [note("Keine Angaben aus der Werkstatt; bitte eintragen.")]),
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
