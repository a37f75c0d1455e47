import { parse } from "csv-parse/sync";
import JSZip from "jszip";
import readXlsxFile from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { shortId } from "#domain/records.ts";
import { publishedState } from "./published-state.ts";
import { crowdedWorkshop, hostileWords, secret } from "./testing/crowded-workshop.ts";
import { formerWords, hiddenWords, withdrawnWords } from "./testing/finished-workshop.ts";
import { exportZip } from "./zip.ts";

const record = crowdedWorkshop();
const bytes = await exportZip(record);
const zip = await JSZip.loadAsync(bytes, { checkCRC32: true });
const visible = [...publishedState(record.state).tables.card.values()];
const names = Object.values(zip.files)
  .filter(({ dir }) => !dir)
  .map(({ name }) => name)
  .sort();
const textOf = async (name: string) => (await zip.file(name)?.async("string")) ?? "";
const book = await readXlsxFile(Buffer.from((await zip.file("daten.xlsx")?.async("uint8array")) ?? []), {
  trim: false,
});
const sheet = (name: string) => book.find((one) => one.sheet === name)?.data ?? [];
const csvOf = async (file: string): Promise<string[][]> =>
  parse(await textOf(`csv/${file}.csv`), { delimiter: ";", bom: true, relax_column_count: false });
const kinds = ["Faktoren", "Trends", "Szenarien", "Optionen"];
const cardRows = kinds.flatMap((name) => sheet(name).slice(1));

/** Every byte of every file in the ZIP, also inside the DOCX and the XLSX. */
async function everything(): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  for (const name of names) {
    if (!/\.(docx|xlsx)$/.test(name)) all.set(name, await textOf(name));
    else
      for (const part of Object.values((await JSZip.loadAsync((await zip.file(name)?.async("uint8array")) ?? "")).files))
        all.set(`${name}/${part.name}`, await part.async("string"));
  }
  return all;
}

describe("the Export", () => {
  it("[EV1] holds minutes, tables and data, each table once as XLSX and once as CSV, and no backup", async () => {
    expect(names.filter((name) => !name.startsWith("csv/"))).toEqual([
      "LIESMICH.txt",
      "daten.json",
      "daten.xlsx",
      "policy-paper.docx",
      "policy-paper.md",
      "protokoll.docx",
      "protokoll.md",
    ]);
    expect(book.map((one) => one.sheet)).toEqual([
      "Stammdaten",
      "Teilnehmende (nur Zählung)",
      ...kinds,
      "Verknüpfungen",
      "Stimmen (aggregiert)",
      "Parkplatz",
      "Nächste Schritte",
      "Protokollereignisse",
    ]);
    expect(names.filter((name) => name.startsWith("csv/"))).toHaveLength(book.length);
    for (const key of ["journal", "participant", "authorId", "sectorId", "joinCode", "ballot"])
      expect(await textOf("daten.json")).not.toContain(`"${key}"`);
    expect(Buffer.compare(bytes, await exportZip(record))).toBe(0);
  });

  it("[EV2] has every visible card exactly once in the workbook, in CSV, in JSON and in the minutes' annex", async () => {
    expect(visible.length).toBeGreaterThan(250);
    const expected = visible.map(shortId).sort();
    expect(cardRows.map(([id]) => String(id)).sort()).toEqual(expected);
    const inCsv = await Promise.all(["faktoren", "trends", "szenarien", "optionen"].map(csvOf));
    expect(inCsv.flatMap((rows) => rows.slice(1).map(([id]) => id)).sort()).toEqual(expected);
    const { cards } = JSON.parse(await textOf("daten.json")) as { cards: { id: string }[] };
    expect(cards.map(({ id }) => id).sort()).toEqual(expected);
    const annex = (await textOf("protokoll.md")).split("## Anlage 2: alle Karten im Wortlaut")[1] ?? "";
    const inAnnex = [...annex.matchAll(/^ *- \*\*([FTSO]-\d+)\*\* /gm)].map(([, id]) => id);
    expect(inAnnex.sort()).toEqual(expected);
  });

  it("[EV2] lists merged cards right under their parent and names it", () => {
    const merged = visible.filter(({ mergedInto }) => mergedInto !== null);
    expect(merged.length).toBeGreaterThan(20);
    for (const card of merged) {
      const parent = shortId(record.state.tables.card.get(card.mergedInto ?? "") ?? card);
      const at = cardRows.findIndex(([id]) => id === shortId(card));
      expect(cardRows[at]?.[2]).toBe(parent);
      expect([cardRows[at - 1]?.[0], cardRows[at - 1]?.[2]]).toContain(parent);
    }
  });

  it("[EV3] has no word of what was hidden, withdrawn or reworded in any byte", async () => {
    const all = await everything();
    for (const [name, text] of all)
      for (const words of [secret, hiddenWords, withdrawnWords, formerWords])
        expect(text.includes(words), `${words} in ${name}`).toBe(false);
    // The search would find them.
    expect([...all.values()].filter((text) => text.includes("Weiterer Faktor 299")).length).toBeGreaterThan(4);
  });

  it("[EV4] keeps words that look like formulas words: unchanged in the workbook, after an apostrophe in CSV", async () => {
    const words = cardRows.map(([, text]) => text);
    for (const hostile of hostileWords) expect(words).toContain(hostile);
    for (const [name, xml] of await everything())
      if (name.startsWith("daten.xlsx/")) expect(xml, name).not.toMatch(/<f[ >]/);
    const inCsv = (await csvOf("faktoren")).map(([, text]) => text);
    for (const hostile of hostileWords.slice(0, -1)) expect(inCsv).toContain(`'${hostile}`);
    expect(inCsv).toContain(hostileWords.at(-1));
  });

  it("[EV4] writes CSV for German Excel: a mark, semicolons, line ends of Windows, umlauts", async () => {
    const raw = (await zip.file("csv/stammdaten.csv")?.async("uint8array")) ?? new Uint8Array();
    expect([...raw.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = await textOf("csv/naechste-schritte.csv");
    expect(text.endsWith("Was;Wer;Bis wann\r\nRufbus beantragen;Landkreis;1. Juni\r\n")).toBe(true);
    expect(await textOf("csv/stammdaten.csv")).toContain("Europäischen Union");
  });

  it("[EV5] holds small groups back in every table", async () => {
    const rows = sheet("Teilnehmende (nur Zählung)").slice(1);
    expect(rows.map(([name, count]) => [name, count])).toEqual([
      ["Kommune", 9],
      ["Wohlfahrtspflege", 6],
      ["Wirtschaft", 0],
      ["weitere (Politik, Zivilgesellschaft, Wissenschaft, ohne Angabe)", 9],
      ["Summe", 24],
    ]);
    expect((await csvOf("teilnehmende")).slice(1).map(([, count]) => Number(count))).toEqual([9, 6, 0, 9, 24]);
    const { attendance } = JSON.parse(await textOf("daten.json")) as { attendance: { count: number }[] };
    expect(attendance.map(({ count }) => count)).toEqual([9, 6, 0, 9, 24]);
  });

  it("[EV6] tells paper dots apart from the votes of devices, all tables together", async () => {
    const paper = sheet("Stimmen (aggregiert)").filter(([, table]) => table === "auf Papier geklebt, von Hand gezählt");
    expect(paper).toHaveLength(1);
    expect(paper[0]?.slice(2)).toEqual([expect.stringContaining("Rufbus für alle"), "Punkte auf Papier (Runde 1)", 7]);
    const minutes = await textOf("protokoll.md");
    expect(minutes).toContain("Optionen auswählen: Punkte, auf Papier geklebt, von Hand gezählt");
    expect(minutes).toMatch(/Rufbus für alle \| 1 \| 7 \|/);
  });

  it("[EV7] has what was set aside and what was agreed, and where a moved card was written", async () => {
    const minutes = await textOf("protokoll.md");
    const parked = minutes.slice(minutes.indexOf("### Zur Seite gelegt"), minutes.indexOf("## 10 "));
    expect(parked).toMatch(/^- Wer zahlt das\?\n- \*\*F-\d+\*\* \\-Bus$/m);
    expect(sheet("Parkplatz").slice(1)).toHaveLength(2);
    expect(minutes).toContain("| Rufbus beantragen | Landkreis | 1. Juni |");
    expect(minutes).toMatch(/Weiterer Faktor 16 \\\[geschrieben zu Feld IV/);
    const moved = cardRows.find(([, text]) => text === "Weiterer Faktor 16");
    expect([moved?.[4], moved?.[7]]).toEqual([
      "Handlungsfeld VI: Demografie und Sozialplanung",
      "Handlungsfeld IV: Verwaltung und Zusammenarbeit",
    ]);
  });

  it("[EV8] tells what was led and ordered, and nobody's name or number", () => {
    const rows = sheet("Protokollereignisse").slice(1);
    expect(rows.map(([, , event]) => event)).toEqual(
      expect.arrayContaining(["geöffnet", "geschlossen", "zusammengelegt", "gebündelt", "Runde 2 geöffnet"]),
    );
    expect(JSON.stringify(rows)).not.toMatch(/p-\d\d|lead-1|organiser-1/);
  });
});
