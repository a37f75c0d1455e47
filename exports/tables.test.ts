import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { csv } from "./csv.ts";
import { minutesSource } from "./minutes/source.ts";
import { exportSheets } from "./sheets.ts";
import type { Sheet, SheetCell } from "./sheets/sheet.ts";
import { chainWorkshop } from "./testing/chain-workshop.ts";
import { crowdedWorkshop } from "./testing/crowded-workshop.ts";
import { xmlFault } from "./testing/read-docx.ts";
import { xlsx } from "./xlsx.ts";

/** Every part of the workbook as it is written, without any help of whoever wrote it. */
async function partsOf(sheets: readonly Sheet[]): Promise<Map<string, string>> {
  const parts = unzipSync(await xlsx(sheets, 0));
  return new Map(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const sheetOf = (...rows: SheetCell[][]): Sheet => ({ name: "Karten", file: "karten", head: ["Nr", "Karte"], rows });

const signs: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'" };

/** The texts of a workbook in their order, as Excel reads them. */
function textsOf(parts: ReadonlyMap<string, string>): string[] {
  const strings = parts.get("xl/sharedStrings.xml") ?? "";
  return [...strings.matchAll(/<si><t(?: xml:space="preserve")?>([^<]*)<\/t><\/si>/g)].map(([, text = ""]) =>
    text
      .replace(/&(?:amp|lt|gt|quot|apos);/g, (sign) => signs[sign] ?? "")
      .replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  );
}

const everyControl = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join("");

describe("where cards come from", () => {
  const source = minutesSource(chainWorkshop());
  const sheets = exportSheets(source);
  const rows = (name: string) => sheets.find((one) => one.name === name)?.rows ?? [];

  it("[TR11] is a column of each table of cards, with what is gone", () => {
    const [trend] = rows("Trends");
    expect(trend?.at(-1)).toBe("F-008, F-010, F-012 (ausgeblendet)");
    expect(rows("Optionen").map((cells) => cells.at(-1))).toEqual(["S-001", "S-002", "S-001, S-002", null]);
  });

  it("tells direction, form and parts in columns of their own, and nothing where nobody said so", () => {
    const cell = (name: string, column: string, at = 0) => {
      const sheet = sheets.find((one) => one.name === name);
      return sheet?.rows[at]?.[sheet.head.indexOf(column)];
    };
    expect([cell("Trends", "Richtung"), cell("Trends", "Richtung", 1)]).toEqual(["mehr", "weniger"]);
    expect([cell("Szenarien", "Haltung"), cell("Szenarien", "Form", 1)]).toEqual(["utopisch", null]);
    const option = ["Wo", "Wie", "Wann", "Dauer", "Durch wen (zuerst: federführend)", "Zielgruppe", "Stand"];
    expect(option.map((column) => cell("Optionen", column))).toEqual([
      "In allen Ortsteilen",
      "Mit Kleinbussen,\nauf Anruf",
      "ab Herbst",
      "mittelfristig, bis 5 Jahre",
      "Verkehrsverbund; Landkreis",
      "Menschen ohne Auto",
      "ausbauen",
    ]);
    expect(option.map((column) => cell("Optionen", column, 1))).toEqual(option.map(() => null));
    for (const { head, rows: all } of sheets) for (const one of all) expect(one.length).toBe(head.length);
  });

  it("[TR11] is a table of all links", () => {
    const links = rows("Verknüpfungen");
    expect(links).toContainEqual(["O-001", "entstand aus", "S-001"]);
    expect(links).toContainEqual(["T-001", "entstand aus", "F-012 (ausgeblendet)"]);
    expect(links).toContainEqual(["F-009", "wurde zusammengelegt mit", "F-008"]);
  });
});

describe("the workbook", () => {
  const sheets = exportSheets(minutesSource(crowdedWorkshop()));

  it("[EV9] is sound in every part, whoever opens it: XML, sheets, styles and texts that are there", async () => {
    const parts = await partsOf(sheets);
    for (const [name, xml] of parts) expect([name, xmlFault(xml)]).toEqual([name, null]);
    const count = (name: string, tag: string) => (parts.get(name)?.match(new RegExp(`<${tag}[ >/]`, "g")) ?? []).length;
    const texts = count("xl/sharedStrings.xml", "si");
    const styles = count("xl/styles.xml", "xf");
    const names = [...parts.keys()].filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));
    expect(names).toHaveLength(sheets.length);
    for (const name of names) {
      const xml = parts.get(name) ?? "";
      const cells = [...xml.matchAll(/<c r="([A-Z]+\d+)"(?: s="(\d+)")?(?: t="(\w+)")?>(.*?)<\/c>/g)];
      expect(cells.length).toBe(count(name, "c"));
      for (const [, , style = "0", type = "n", inner = ""] of cells) {
        // A number, or a text by its place among all: nothing that is calculated.
        const value = Number(/^<v>([^<]+)<\/v>$/.exec(inner)?.[1]);
        expect([type, Number.isFinite(value)]).toEqual([expect.stringMatching(/^[ns]$/), true]);
        expect(Number(style)).toBeLessThan(styles);
        if (type === "s") expect(value).toBeLessThan(texts);
      }
    }
    const targets = [...(parts.get("xl/_rels/workbook.xml.rels") ?? "").matchAll(/Target="([^"]+)"/g)];
    for (const [, target] of targets) expect(parts.has(`xl/${target}`)).toBe(true);
  });

  it("[EV9] names its sheets as Excel takes them, each once", () => {
    const names = sheets.map(({ name }) => name);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/);
    for (const { file } of sheets) expect(file).toMatch(/^[a-z-]+$/);
  });

  it("[EV9] holds no sign that would break it, and every word as it was typed", async () => {
    const hostile = [
      `a${everyControl}b`,
      "halb \uD83D und \uDE00 halb",
      "<c r='A1'><f>1+1</f></c> & ]]> \"\"",
      "_x0041_ bleibt stehen, x_x000D_",
      " vorn und hinten ",
    ];
    const parts = await partsOf([sheetOf(...hostile.map((text, index) => [index, text]))]);
    for (const [name, xml] of parts) expect([name, xmlFault(xml)]).toEqual([name, null]);
    expect(textsOf(parts).slice(2)).toEqual([
      "a\t\n\nb",
      "halb  und  halb",
      "<c r='A1'><f>1+1</f></c> & ]]> \"\"",
      "_x0041_ bleibt stehen, x_x000D_",
      " vorn und hinten ",
    ]);
  });

  it("[EV9] cuts what is longer than a cell holds, and shows that it did", async () => {
    const [longest, tooLong] = ["x".repeat(32_767), "😀".repeat(20_000)];
    const parts = await partsOf([sheetOf([1, longest], [2, tooLong])]);
    const [, , whole, cut = ""] = textsOf(parts);
    expect(whole).toBe(longest);
    expect(cut.length).toBeLessThanOrEqual(32_767);
    expect(cut.endsWith("😀…")).toBe(true);
    expect(xmlFault(parts.get("xl/sharedStrings.xml") ?? "")).toBeNull();
  });
});

describe("the CSV files", () => {
  const rows = (...given: SheetCell[][]): string[][] =>
    parse(csv(sheetOf(...given)), { delimiter: ";", bom: true, record_delimiter: "\r\n" });

  it("[EV9] keep a cell together whatever stands in it: line ends of any system, quotes, semicolons", () => {
    const text = 'eins\r\nzwei\rdrei\nvier; "fünf"';
    expect(rows([1, text], [2, "danach"]).slice(1)).toEqual([
      ["1", 'eins\nzwei\ndrei\nvier; "fünf"'],
      ["2", "danach"],
    ]);
  });

  it("[EV9] have no control characters and no half characters, and no formula after them", () => {
    expect(rows([1, `a${everyControl}b`], [2, "\u0000=1+1"], [3, "halb \uD83D"]).slice(1)).toEqual([
      ["1", "a\t\n\nb"],
      ["2", "'=1+1"],
      ["3", "halb "],
    ]);
  });

  it("[EV9] write numbers as German Excel reads them", () => {
    expect(csv(sheetOf([1.5, -0.25], [1234567.125, 0])).split("\r\n").slice(1)).toEqual([
      "1,5;-0,25",
      "1234567,125;0",
      "",
    ]);
  });
});
