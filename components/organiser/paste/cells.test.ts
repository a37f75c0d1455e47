import { describe, expect, it } from "vitest";
import { readCells, separatorOf, writeCells } from "./cells.ts";

const cellsOf = (text: string) => readCells(text, separatorOf(text)).map(({ cells }) => cells);

describe("what comes from a spreadsheet", () => {
  it("[PA1] is read cell by cell, with Windows line ends and spaces that do not break", () => {
    expect(cellsOf("\uFEFFZeit\tTitel\r\n10:35\t\u00A0Ankommen\u00A0\r\n")).toEqual([
      ["Zeit", "Titel"],
      ["10:35", "Ankommen"],
    ]);
    expect(cellsOf("Zeit;Titel\n10:35;Ankommen")).toEqual([
      ["Zeit", "Titel"],
      ["10:35", "Ankommen"],
    ]);
  });

  it("[PA1] keeps line breaks and quotes inside a quoted cell", () => {
    expect(cellsOf('10:35\t"Wie leben wir?\nUnd ""wo""?"\tRuth\n10:50\tPause\t')).toEqual([
      ["10:35", 'Wie leben wir?\nUnd "wo"?', "Ruth"],
      ["10:50", "Pause", ""],
    ]);
  });

  it("[PA1] takes a mark that only begins a sentence for a mark", () => {
    expect(cellsOf('"Bus" fährt\tI\n"Nur Werktags\tII')).toEqual([
      ['"Bus" fährt', "I"],
      ['"Nur Werktags', "II"],
    ]);
    expect(cellsOf('"Der Bus\tdie Bahn"')).toEqual([['"Der Bus', 'die Bahn"']]);
    expect(cellsOf('"Das geht nie"\n"Kein Arzt,\nkein Laden"')).toEqual([
      ['"Das geht nie"'],
      ["Kein Arzt,\nkein Laden"],
    ]);
  });

  it("[PA1] counts lines as the spreadsheet does: empty rows count, breaks inside a cell do not", () => {
    const lines = readCells('a\tb\n\t\n"c\nd"\te\nf\tg', "\t");
    expect(lines.map(({ line, raw }) => [line, raw])).toEqual([
      [1, "a\tb"],
      [3, '"c\nd"\te'],
      [4, "f\tg"],
    ]);
  });

  it("[PA1] does not split sentences at their semicolons", () => {
    expect(separatorOf("Der Bus fährt nicht; das stört alle\nDer Laden ist zu\nKein Arzt")).toBeNull();
    expect(cellsOf("Der Laden ist zu\nKein Arzt")).toEqual([["Der Laden ist zu"], ["Kein Arzt"]]);
  });

  it("[PA1] can be given back and read again", () => {
    const rows = [
      ["Karte", "Handlungsfeld"],
      ['Der "Markt"\nist leer', "I"],
    ];
    expect(cellsOf(writeCells(rows))).toEqual(rows);
  });
});
