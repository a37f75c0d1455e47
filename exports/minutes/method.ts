import type { Block, ListItem } from "#domain/minutes.ts";
import { smallestGroup } from "#domain/small-groups.ts";
import type { MinutesSource } from "./source.ts";
import { countOf, heading, list, note, paragraph } from "./words.ts";

const methods: Readonly<Record<string, string>> = {
  collect: "Sammeln: Die Teilnehmenden schrieben Karten auf ihren Telefonen oder an ihrem Tisch.",
  sort: "Ordnen: Die Moderation legte gleiche Karten zusammen und bündelte, was zusammengehört. Die Originale blieben erhalten.",
  rate: "Bewerten: Jede Person bewertete für sich; die Ergebnisse blieben verdeckt, bis sie allen gezeigt wurden.",
  vote: "Abstimmen: Jede Person verteilte Punkte; der Stand blieb verdeckt, bis die Abstimmung beendet war.",
};

/** 5: how it was done, and how to read numbers and short ids. */
export function method({ steps, record }: MinutesSource): Block[] {
  const done = new Set(
    steps.filter(({ step }) => step.status !== "planned").map(({ activity }) => activity.type),
  );
  const used = Object.entries(methods).filter(([type]) => done.has(type));
  return [
    heading(1, "5 Methode und Lesehilfe"),
    list(used.map(([, text]) => ({ text }))),
    paragraph("Lesehilfe:"),
    list(readingAid),
    note(heldBack(record.state.tables.card.values())),
  ];
}

const readingAid: readonly ListItem[] = [
  {
    text: "Jede Karte hat eine Kurznummer, die in allen Dokumenten gleich ist: F = Einflussfaktor, T = Trendannahme, S = Szenario, O = Handlungsoption.",
  },
  {
    text: "Karten stehen im Wortlaut. Eine zusammengelegte Karte steht eingerückt unter der Karte, mit der sie zusammengelegt wurde. Angaben in eckigen Klammern stammen nicht von den Teilnehmenden.",
  },
  {
    text: "n = abgegebene Stimmen von m Stimmberechtigten; stimmberechtigt war, wer beim Ende des Schritts beigetreten war. Runden stehen nebeneinander und werden nicht zusammengezählt.",
  },
  {
    text: "Der Median ist die mittlere Antwort. Zwischen den Quartilen (Typ 7, wie QUARTIL.INKL in Excel) liegt die mittlere Hälfte der Antworten, ihr Abstand ist die Streuung. Die Verteilung nennt von der niedrigsten bis zur höchsten Stufe, wie oft sie gewählt wurde. „Weiß nicht“ zählt nicht mit.",
  },
  {
    text: `Bereiche mit weniger als ${smallestGroup} Personen werden als „weitere“ zusammengefasst. Keine Karte und keine Stimme wird einer Person oder einem Bereich zugeordnet.`,
  },
];

/** That something is missing is said; what it is, is not. */
function heldBack(cards: Iterable<{ status: string }>): string {
  const statuses = [...cards].map(({ status }) => status);
  const count = (status: string) => statuses.filter((one) => one === status).length;
  const hidden = countOf(count("hidden"), "ausgeblendete Karte", "ausgeblendete Karten");
  const withdrawn = countOf(count("withdrawn"), "zurückgezogene Karte", "zurückgezogene Karten");
  return `Nicht enthalten: ${hidden}, ${withdrawn}.`;
}
