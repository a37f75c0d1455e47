import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { chanceOf } from "../chance.ts";
import type { NamedMatrix } from "./named-matrix.ts";
import { readScw } from "./scw-read.ts";
import { decodeScw } from "./scw-text.ts";
import { writeScw } from "./scw-write.ts";
import { anyMatrix } from "./testing/matrices.ts";
import somewhereland from "./testing/somewhereland.json";

const bytes = readFileSync(path.join(import.meta.dirname, "testing/somewhereland.scw"));
const sample = bytes.toString("utf8");
const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const lines = sample.split("\n");

/** The sample with one line otherwise; lines count from 1. */
const withLine = (line: number, text: string) =>
  lines.map((old, at) => (at + 1 === line ? text : old)).join("\n");
const firstRow = lines.findIndex((line) => line.startsWith(" 0 ,")) + 1;

function read(file: Uint8Array): NamedMatrix {
  const reading = readScw(file);
  if (!reading.ok) throw new Error(`${reading.reason} in line ${reading.line}`);
  return reading.matrix;
}

describe("reading a .scw file", () => {
  it("reads the published example", () => {
    const { title, descriptors, cells } = read(bytes);
    expect(title).toBe("somewhereland.scw");
    expect(descriptors.map(({ name }) => name.slice(3))).toEqual(
      somewhereland.descriptors.map(({ name }) => name),
    );
    expect(descriptors.map(({ states }) => states)).toEqual(
      somewhereland.descriptors.map(({ states }) => states),
    );
    expect(cells).toEqual(somewhereland.matrix);
  });

  it("reads Latin-1 and UTF-8, with and without a mark, LF and CRLF", () => {
    const german = sample.replace("Foreign policy", "Außenpolitik").replace("Riots", "Aufstände");
    const expected = read(utf8(german));
    expect(expected.descriptors[1]?.name).toBe("B. Außenpolitik");
    const crlf = german.replaceAll("\n", "\r\n");
    for (const file of [utf8(crlf), latin1(german), latin1(crlf), utf8(`\uFEFF${german}`)])
      expect(read(file)).toEqual(expected);
    expect(decodeScw(Uint8Array.of(0x84, 0xfc, 0x93))).toBe("„ü“");
  });

  it.each([
    ["nothing", "", "unfinished", 1],
    ["the end missing", lines.slice(0, firstRow + 16).join("\n"), "unfinished", firstRow],
    [
      "half a row at the end",
      lines
        .slice(0, firstRow + 5)
        .join("\n")
        .slice(0, -9),
      "unfinished",
      firstRow,
    ],
    ["a row too few", lines.filter((_, at) => at !== firstRow).join("\n"), "row-missing", firstRow + 16],
    [
      "a row too many",
      withLine(firstRow, `${lines[firstRow]}\n${lines[firstRow]}`),
      "row-too-many",
      firstRow + 17,
    ],
    ["a cell too few", withLine(firstRow + 2, " 0 , 0 "), "row-length", firstRow + 2],
    [
      "a letter",
      withLine(firstRow + 2, (lines[firstRow + 1] ?? "").replace("3", "x")),
      "not-a-number",
      firstRow + 2,
    ],
    [
      "an empty cell",
      withLine(firstRow, (lines[firstRow - 1] ?? "").replace("-2", "")),
      "not-a-number",
      firstRow,
    ],
    [
      "a fraction",
      withLine(firstRow, (lines[firstRow - 1] ?? "").replace("-2", "-2.5")),
      "not-a-number",
      firstRow,
    ],
    [
      "Infinity",
      withLine(firstRow, (lines[firstRow - 1] ?? "").replace("-2", "1e999")),
      "not-a-number",
      firstRow,
    ],
    [
      "a huge number",
      withLine(firstRow, (lines[firstRow - 1] ?? "").replace("-2", "-20000")),
      "number-too-large",
      firstRow,
    ],
    [
      "an influence on itself",
      withLine(firstRow, (lines[firstRow - 1] ?? "").replace("0", "1")),
      "own-block",
      firstRow,
    ],
    ["no descriptor", ["x", "y", "#", "#", "#", "#", "#", "#"].join("\n"), "no-descriptor", 3],
    ["a state before its descriptor", withLine(3, " -Patriots"), "state-without-descriptor", 3],
    ["a descriptor without states", withLine(7, "&A\n&B"), "no-states", 7],
    ["a descriptor without a name", withLine(7, "&  "), "no-name", 7],
    ["a name like a book", withLine(7, `&${"x".repeat(301)}`), "name-too-long", 7],
    ["words between", withLine(7, "<script>"), "unexpected-line", 7],
    ["too many states", withLine(4, Array<string>(13).fill(" -x").join("\n")), "too-many-states", 16],
    [
      "too many descriptors",
      withLine(3, Array<string>(31).fill("&x\n -y").join("\n")),
      "too-many-descriptors",
      63,
    ],
    ["no text", "PK\u0003\u0004\u0000\u0000", "not-text", 1],
    ["a megabyte", "x".repeat(1_000_001), "too-large", 1],
  ])("refuses %s and says where", (_, text, reason, line) => {
    expect(readScw(utf8(text))).toEqual({ ok: false, reason, line });
  });

  it("never throws, whatever is broken", () => {
    const chance = chanceOf(5, "broken files");
    let refused = 0;
    for (let round = 0; round < 2000; round += 1) {
      const broken = Buffer.from(bytes);
      for (let hit = chance.whole(1, 6); hit > 0; hit -= 1)
        broken[chance.whole(0, broken.length - 1)] = chance.whole(0, 255);
      const from = chance.flip(0.3) ? chance.whole(0, broken.length) : 0;
      const reading = readScw(
        broken.subarray(from, chance.flip(0.5) ? broken.length : chance.whole(from, broken.length)),
      );
      if (!reading.ok) refused += 1;
      if (!reading.ok) expect(reading.line).toBeGreaterThan(0);
    }
    expect(refused).toBeGreaterThan(1000);
  });
});

describe("writing a .scw file", () => {
  it("gives the published example byte for byte, but for the ends of lines", () => {
    const { bytes: written, scale } = writeScw(read(bytes));
    expect(Buffer.from(written).toString("utf8").replaceAll("\r\n", "\n")).toBe(sample);
    expect(scale).toBe(1);
  });

  it("is read again as it was, whatever the words and numbers", () => {
    for (const [at, names] of [
      ["Größe „neu“ – 5 €", "#"],
      ["ß&ü", "-x"],
      ["Łódź", "日本"],
      ["  ", "a\nb"],
    ].entries()) {
      const { cells } = anyMatrix([2, 3], at);
      const named = {
        title: names[0] ?? "",
        descriptors: [
          { name: names[0] ?? "", states: [names[1] ?? "", "x"] },
          { name: "#", states: ["1", "&2", "3"] },
        ],
        cells,
      };
      const again = read(writeScw(named).bytes);
      expect(again.cells).toEqual(cells);
      if (at < 3) expect(again).toEqual(named);
      else expect(again.descriptors[0]).toEqual({ name: "–", states: ["a b", "x"] });
    }
  });

  it("writes what is Latin-1 as Latin-1", () => {
    const { bytes: written } = writeScw({
      title: "Fläche",
      descriptors: [{ name: "a", states: ["b"] }],
      cells: [[0]],
    });
    expect([...written]).toContain(0xe4);
  });

  it("doubles halves, and writes missing cells as 0", () => {
    const named = {
      title: "t",
      descriptors: ["a", "b"].map((name) => ({ name, states: ["x"] })),
      cells: [
        [0, 1.5],
        [null, 0],
      ],
    };
    const { bytes: written, scale } = writeScw(named);
    expect([scale, read(written).cells]).toEqual([
      2,
      [
        [0, 3],
        [0, 0],
      ],
    ]);
  });
});
