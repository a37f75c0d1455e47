import { describe, expect, it } from "vitest";
import type { ActionField, Dimension, TableGroup } from "#domain/records.ts";
import { cardsAsText, readCardLines } from "./card-lines.ts";

const field = (id: string, numeral: number, title: string): ActionField => ({
  kind: "field",
  id,
  numeral,
  title,
});
const dimension = (id: string, fieldId: string, title: string): Dimension => ({
  kind: "dimension",
  id,
  fieldId,
  title,
  order: 1,
});
const table = (id: string, number: number): TableGroup => ({
  kind: "table",
  id,
  number,
  fieldId: null,
  capacity: 8,
});
const places = {
  fields: [field("infra", 1, "Mobilität und Infrastruktur"), field("treff", 2, "Begegnung")],
  dimensions: [
    dimension("wege", "infra", "Wege"),
    dimension("orte", "treff", "Orte"),
    dimension("wege2", "treff", "Wege"),
  ],
  tables: [table("linde", 1), table("buche", 2)],
};
const read = (...rows: string[]) => {
  const reading = readCardLines(rows.join("\r\n"), places);
  if (!reading.ok) throw new Error(reading.reason);
  return reading;
};

describe("cards from a spreadsheet", () => {
  it("[PA6] are one a line, whatever marks stand in them", () => {
    expect(read("Der Bus fährt nur an Schultagen; das reicht nicht", "", "Kein Arzt").lines).toMatchObject([
      { line: 1, text: "Der Bus fährt nur an Schultagen; das reicht nicht", problems: [] },
      { line: 3, text: "Kein Arzt", problems: [] },
    ]);
  });

  it("[PA6] lie where their row says, by name or numeral", () => {
    const { lines, unused, head } = read(
      "Handlungsfeld\tDimension\tEinflussfaktor\tTisch\tQuelle",
      "I\tWege\tRufbus\tTisch 2\tUmfrage",
      "begegnung\tOrte\tDorfladen\t1\t",
      "2. Begegnung\t\tVereinsheim\t\t",
      "\tOrte\tDorfkneipe\t\t",
    );
    expect(
      lines.map(({ text, fieldId, dimensionId, tableId }) => [text, fieldId, dimensionId, tableId]),
    ).toEqual([
      ["Rufbus", "infra", "wege", "buche"],
      ["Dorfladen", "treff", "orte", "linde"],
      ["Vereinsheim", "treff", null, null],
      ["Dorfkneipe", "treff", "orte", null],
    ]);
    expect(unused).toEqual(["Quelle"]);
    expect(head).toBe("Handlungsfeld\tDimension\tEinflussfaktor\tTisch\tQuelle");
  });

  it("[PA6] are understood without headings when a column names fields", () => {
    expect(read("Rufbus für alle Dörfer\tI", "Dorfladen am Markt\tII").lines).toMatchObject([
      { text: "Rufbus für alle Dörfer", fieldId: "infra" },
      { text: "Dorfladen am Markt", fieldId: "treff" },
    ]);
  });

  it("[PA6] are named when they are too long, empty, or lie nowhere, and are not cut", () => {
    const long = "ä".repeat(281);
    const { lines } = read(
      "Karte\tHandlungsfeld\tDimension\tTisch",
      `${long}\t\t\t`,
      "\tI\t\t",
      "Bus\tVerkehr\t\t9",
      "Bahn\tI\tOrte\t",
      "Rad\t\tWege\t",
    );
    expect(lines.map(({ line, problems }) => [line, problems])).toEqual([
      [2, [{ why: "too-long", length: 281 }]],
      [3, [{ why: "empty" }]],
      [
        4,
        [
          { why: "unknown-field", named: "Verkehr" },
          { why: "unknown-table", named: "9" },
        ],
      ],
      [5, [{ why: "unknown-dimension", named: "Orte" }]],
      [6, [{ why: "unknown-dimension", named: "Wege" }]],
    ]);
    expect(lines[0]?.text).toBe(long);
  });

  it("[PA6] are refused when they are more than can be taken at once", () => {
    expect(readCardLines("Bus\n".repeat(301), places)).toEqual({ ok: false, reason: "too-many" });
    expect(read("Karte", ..."Bus\n".repeat(300).trim().split("\n")).lines).toHaveLength(300);
  });

  it("[PA6] come back as they were when the server refuses them", () => {
    const cards = [
      { text: 'Der "Markt"\nist leer', fieldId: "infra", dimensionId: "wege", tableId: "buche" },
      { text: "Bus", fieldId: null, dimensionId: null },
    ];
    const { lines } = read(cardsAsText(cards, places));
    expect(
      lines.map(({ text, fieldId, dimensionId, tableId }) => ({ text, fieldId, dimensionId, tableId })),
    ).toEqual([cards[0], { ...cards[1], tableId: null }]);
  });
});
