import { describe, expect, it } from "vitest";
import type { WorkshopRecord } from "#domain/records.ts";
import { emptyState, put, applyChanges } from "#domain/state.ts";
import { publishedState } from "./published-state.ts";
import { resultsHtml } from "./results-html.ts";
import { isDayOver, resultsPage } from "./results-page.ts";
import type { FinishedRecord } from "./finished-record.ts";
import { minutesDocument } from "./minutes.ts";
import { markdown } from "./markdown.ts";
import { exportZip } from "./zip.ts";
import JSZip from "jszip";
import { finishedWorkshop, formerWords, hiddenWords, withdrawnWords } from "./testing/finished-workshop.ts";

const record = finishedWorkshop({ moreFactors: 20 });
const [theDay, theNext] = ["2026-03-14", "2026-03-15"];

/** The same workshop with some records put in; as a store would load it. */
function withRecords(...records: WorkshopRecord[]): FinishedRecord {
  const state = emptyState();
  const all = Object.values(record.state.tables).flatMap((table: ReadonlyMap<string, WorkshopRecord>) => [...table.values()]);
  applyChanges(state, 1, [...all, ...records].map((one) => put(state, one)));
  return { ...record, state };
}
const words = (html: string) =>
  html
    .replace(/<style>.*?<\/style>/gs, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&");
const cardNamed = (id: (text: string) => boolean) => {
  const found = [...record.state.tables.card.values()].find(({ text }) => id(text));
  if (!found) throw new Error("no such card in the fixture");
  return found;
};

describe("the results as a page", () => {
  it("[RL3] tells every visible card, and no word of hidden, withdrawn and reworded ones", () => {
    const text = words(resultsHtml(resultsPage(record, true)));
    const boards = text.slice(0, text.indexOf("Ergebnis: ", text.indexOf("Einflussfaktoren (")));
    for (const card of publishedState(record.state).tables.card.values())
      expect([card.text, boards.split(card.text).length > 1]).toEqual([card.text, true]);
    for (const gone of [hiddenWords, withdrawnWords, formerWords]) expect(text).not.toContain(gone);
  });

  it("[RL3] holds small groups back and names nobody", () => {
    const html = resultsHtml(resultsPage(record, true));
    expect(html).toContain("weitere (Politik, Zivilgesellschaft, Wissenschaft, ohne Angabe)");
    for (const small of ["Politik", "Wissenschaft"]) expect(html).not.toContain(`<td>${small}</td>`);
    for (const id of record.state.tables.participant.keys()) expect(html).not.toContain(`"${id}"`);
  });

  it("[RL3] a typed word stays a word", () => {
    const html = resultsHtml(resultsPage(record, true));
    expect(html).toContain("&lt;b&gt;fett&lt;/b&gt;");
    expect(html).not.toContain("<b>fett</b>");
  });

  it("[RL4] while the day goes on no more is told than the wall has shown, and there is nothing to download", () => {
    const secret = cardNamed((text) => text.startsWith("Weiterer Faktor 1"));
    const step = { ...record.state.tables.step.get("futures"), status: "open", revealed: false } as WorkshopRecord;
    const dots = { ...record.state.tables.step.get("dots"), revealed: false } as WorkshopRecord;
    const going = withRecords(step, dots, { ...secret, cardKind: "scenario", activityId: "futures", text: "Noch verdeckt", mergedInto: null, clusterId: null });
    expect(isDayOver(going.state, theDay)).toBe(false);
    expect(isDayOver(going.state, theNext)).toBe(false);
    const html = resultsHtml(resultsPage(going, false));
    expect(html).not.toContain("Noch verdeckt");
    expect(html).not.toContain("Ergebnis: Optionen auswählen");
    expect(html).not.toContain("export.zip");
    expect(html).toContain("Die Werkstatt läuft noch");
    expect(resultsHtml(resultsPage(record, true))).toContain("export.zip");
  });

  it("[RL4] the day is over when nothing is covered any more, or when it is another day", () => {
    expect(isDayOver(record.state, theDay)).toBe(false);
    expect(isDayOver(record.state, theNext)).toBe(true);
    const steps = [...record.state.tables.step.values()].map((step) => ({ ...step, revealed: true }));
    expect(isDayOver(withRecords(...steps).state, theDay)).toBe(true);
  });
});

describe("a card that was set aside", () => {
  const aside = (cardId: string): WorkshopRecord => ({ kind: "parked", id: "p-1", text: "", cardId, createdAt: 1 });
  const visible = cardNamed((text) => text === "Das Wetter");

  it("[EV7] is in minutes, Export and results with its number and words", async () => {
    const parked = withRecords(aside(visible.id));
    const minutes = markdown(minutesDocument(parked));
    const section = minutes.slice(minutes.indexOf("Zur Seite gelegt"), minutes.indexOf("10 Nächste Schritte"));
    expect(section).toMatch(/\*\*F-\d{3}\*\* Das Wetter/);
    const zip = await JSZip.loadAsync(await exportZip(parked));
    expect(await zip.file("csv/parkplatz.csv")?.async("string")).toContain("Das Wetter");
    const sections = resultsPage(parked, true).sections;
    expect(JSON.stringify(sections.find(({ title }) => title === "Zur Seite gelegt"))).toContain("Das Wetter");
  });

  it.each([
    ["hidden", { status: "hidden", hiddenReason: "Name" }],
    ["withdrawn", { status: "withdrawn", text: "" }],
  ] as const)("[EV7] is nowhere when it was %s since", async (_, change) => {
    const parked = withRecords({ ...visible, ...change }, aside(visible.id));
    const number = `F-${String(visible.number).padStart(3, "0")}`;
    const minutes = markdown(minutesDocument(parked));
    const section = minutes.slice(minutes.indexOf("9 Parkplatz"), minutes.indexOf("10 Nächste Schritte"));
    const zip = await JSZip.loadAsync(await exportZip(parked));
    const csv = await zip.file("csv/parkplatz.csv")?.async("string");
    const page = resultsHtml(resultsPage(parked, true));
    for (const text of [section, csv ?? "", page]) {
      expect(text).not.toContain("Das Wetter");
      expect(text).not.toContain(number);
    }
  });
});
