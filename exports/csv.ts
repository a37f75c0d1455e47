import { stringify } from "csv-stringify/sync";
import { xmlText } from "./xml-text.ts";
import type { Sheet, SheetCell } from "./sheets/sheet.ts";

/** A table as German Excel opens it with a double click: with a mark for UTF-8, semicolons and decimal commas. */
export function csv({ head, rows }: Pick<Sheet, "head" | "rows">): string {
  return stringify([head, ...rows].map((row) => row.map(cell)), {
    bom: true,
    delimiter: ";",
    record_delimiter: "\r\n",
  });
}

// A spreadsheet would read these as the beginning of a formula; full-width twins and control characters, too.
const startsFormula = /^[=+\-@\t\r\n＝＋－＠]/;

/** Words stay words: an apostrophe before them is how spreadsheets mark text. */
function cell(value: SheetCell): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value).replace(".", ",");
  // What no document may hold, a spreadsheet may not either; within a cell a line ends with one character.
  const words = xmlText(value);
  return startsFormula.test(words) ? `'${words}` : words;
}
