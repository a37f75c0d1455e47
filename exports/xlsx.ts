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

const text = (value: string) => ({ value: xmlText(value), type: String, wrap: true });

function cell(value: SheetCell): Cell {
  if (value === null || value === "") return null;
  return typeof value === "number" ? { value, type: Number } : text(value);
}

/** Wide enough for what stands in it, in characters; a long text wraps. */
function widthOf(head: readonly string[], rows: Sheet["rows"], column: number): number {
  const lengths = [head[column] ?? "", ...rows.map((row) => String(row[column] ?? ""))].map(({ length }) => length);
  return Math.min(60, Math.max(10, ...lengths) + 2);
}
