import { describe, expect, it } from "vitest";
import { crossImpactCsv, readCrossImpactCsv } from "./cross-impact-csv.ts";

const named = {
  title: "Somewhereland",
  descriptors: [
    { name: "Außenpolitik", states: ["=SUMME(A1)", "Rivalität; kühl"] },
    { name: "-Werte", states: ['„Leistung" und', "b", "@c"] },
  ],
  cells: [
    [0, 0, -3, 1.5, null],
    [0, 0, 2, 0, -2],
    [1, -1, 0, 0, 0],
    [null, 0.5, 0, 0, 0],
    [3, -3, 0, 0, 0],
  ],
};
const text = crossImpactCsv(named);
const lines = text.split("\r\n");

describe("a cross-impact matrix as CSV", () => {
  it("[LS7] comes back the same, missing cells and halves included", () => {
    expect(readCrossImpactCsv(text)).toEqual({ ok: true, matrix: named });
    expect(readCrossImpactCsv(text.replaceAll("\r\n", "\n").slice(1))).toEqual({ ok: true, matrix: named });
  });

  it("[LS7] opens in German Excel, and no word of it is calculated", () => {
    expect(text.startsWith("\uFEFFSomewhereland;;Außenpolitik;Außenpolitik;'-Werte;")).toBe(true);
    expect(lines[1]).toContain(";'=SUMME(A1);");
    expect(lines[2]).toBe("Außenpolitik;'=SUMME(A1);;;-3;1,5;");
  });

  it("[LS7] keeps descriptors of the same name apart", () => {
    const twins = { ...named, descriptors: named.descriptors.map((one) => ({ ...one, name: "Bus" })) };
    const reading = readCrossImpactCsv(crossImpactCsv(twins));
    expect(reading).toMatchObject({ ok: true, matrix: { cells: named.cells } });
    expect(reading.ok && reading.matrix.descriptors.map(({ name }) => name)).toEqual(["Bus", "Bus (2)"]);
  });

  it.each([
    ["nothing", "", "no-matrix", 1],
    ["an open quote", `${lines[0]}\r\n"offen`, "not-csv", 1],
    ["commas", "Tal,,a,b\r\n,,x,y\r\n", "no-matrix", 1],
    ["a row too few", lines.slice(0, 5).join("\r\n"), "row-missing", 6],
    ["a row too many", `${text}${lines[6]}\r\n`, "row-too-many", 8],
    ["a cell too few", text.replace(";1,5;", ";"), "row-length", 3],
    [
      "rows in another order",
      [...lines.slice(0, 2), lines[3], lines[2], ...lines.slice(4)].join("\r\n"),
      "other-states",
      3,
    ],
    ["a word among the numbers", text.replace(";1,5;", ";viel;"), "not-a-number", 3],
    ["a quarter", text.replace(";1,5;", ";1,25;"), "not-a-number", 3],
    ["an influence on itself", text.replace(";;;-3;", ";1;;-3;"), "own-cell", 3],
    ["a megabyte", "x".repeat(1_000_001), "too-large", 1],
  ])("[LS7] refuses %s and says where", (_, broken, reason, line) => {
    expect(readCrossImpactCsv(broken)).toEqual({ ok: false, reason, line });
  });

  it("[LS7] takes no more states than can be computed with", () => {
    const many = Array.from({ length: 101 }, (_, at) => `n${at}`);
    const head = `;;${many.join(";")}\n;;${many.join(";")}\n`;
    const rows = many.map((name) => `${name};${name}${";".repeat(101)}`).join("\n");
    expect(readCrossImpactCsv(head + rows)).toEqual({ ok: false, reason: "too-large", line: 1 });
  });
});
