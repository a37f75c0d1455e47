import type { MinutesSource } from "../minutes/source.ts";
import type { Sheet } from "../sheets/sheet.ts";

/** What is in the ZIP and what is not, for whoever opens it months later; with the line ends that Windows needs. */
export function readMe({ workshop, record, day, clock }: MinutesSource, sheets: readonly Sheet[]): string {
  return [
    workshop.title,
    `${workshop.date}${workshop.place ? `, ${workshop.place}` : ""}`,
    ...(workshop.rehearsal ? ["Probelauf mit simulierten Teilnehmenden: nichts hiervon hat jemand so gesagt."] : []),
    `Stand, erzeugt am ${day(record.exportedAt)}, ${clock(record.exportedAt)} Uhr, mit Weitblick.`,
    "",
    "Was hier liegt",
    "  protokoll.docx  das Ergebnisprotokoll zum Bearbeiten",
    "  protokoll.md    dasselbe als einfacher Text (Markdown)",
    "  policy-paper.docx, policy-paper.md",
    "                  der erste Entwurf eines Policy Papers, redaktionell zu bearbeiten",
    "  daten.xlsx      alle Karten und Ergebnisse als Tabellen",
    "  daten.json      dasselbe für Programme",
    "  csv/            jede Tabelle einzeln, für Excel (UTF-8, Semikolon, Dezimalkomma):",
    ...sheets.map(({ file, name }) => `                  ${file}.csv: ${name}`),
    "",
    "Was nicht hier liegt",
    "  Ausgeblendete und zurückgezogene Karten, Namen, Geräte und wer was geschrieben oder gewählt hat.",
    "  Bereiche mit wenigen Personen sind zusammengefasst. Zum Wiederherstellen der Werkstatt dient die Sicherung.",
    "",
    "Ein Apostroph vor einem Wort in den CSV-Dateien sagt der Tabelle, dass hier keine Formel beginnt.",
    "Die Nummern (F-017, T-004, S-014, O-032) sind in allen Dateien dieselben.",
    ...(workshop.funding ? ["", workshop.funding] : []),
    "",
  ].join("\r\n");
}
