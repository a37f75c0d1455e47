import writeXlsxFile, { type Cell } from "write-excel-file/node";
import { stampZip } from "./docx/stamp.ts";
import type { Sheet, SheetCell } from "./sheets/sheet.ts";
import { xmlText } from "./xml-text.ts";

/** All tables as one workbook. Words are typed as text, so no cell becomes a formula; `at` is its date. */
export async function xlsx(sheets: readonly Sheet[], at: number): Promise<Uint8Array<ArrayBuffer>> {
  const file = writeXlsxFile(
    sheets.map(({ name, head, rows }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: head.map((_, index) => ({ width: widthOf(head, rows, index) })),
      data: [head.map((value) => ({ ...text(value), fontWeight: "bold" as const })), ...rows.map((row) => row.map(cell))],
    })),
  );
  return stampZip(await file.toBuffer(), new Date(at));
}

const text = (value: string) => ({ value: cellText(value), type: String, wrap: true });

/** More than this in one cell, and Excel offers to repair the file. */
const longestCell = 32_767;

/** Words as Excel shows them again: what looks like its own escape for a character is escaped itself. */
function cellText(value: string): string {
  const words = xmlText(value).replace(/_(?=x[\dA-Fa-f]{4}_)/g, "_x005F_");
  return words.length <= longestCell ? words : `${xmlText(words.slice(0, longestCell - 1))}…`;
}

function cell(value: SheetCell): Cell {
  if (value === null || value === "") return null;
  return typeof value === "number" ? { value, type: Number } : text(value);
}

/** Wide enough for what stands in it, in characters; a long text wraps. */
function widthOf(head: readonly string[], rows: Sheet["rows"], column: number): number {
  const lengths = [head[column] ?? "", ...rows.map((row) => String(row[column] ?? ""))].map(({ length }) => length);
  return Math.min(60, Math.max(10, ...lengths) + 2);
}
