/** A row as it was pasted. */
export interface PastedLine {
  /** As the spreadsheet counts it, headings and empty rows included. */
  readonly line: number;
  readonly cells: readonly string[];
  /** The row's own words, to be given back as they came. */
  readonly raw: string;
}

export type Separator = "\t" | ";" | null;

/**
 * Rows and cells of what a spreadsheet, a word processor or a CSV file put on the clipboard. Cells in quotes may hold
 * line breaks; a quotation mark that only begins a sentence is a mark. Empty rows are left out, and counted.
 */
export function readCells(pasted: string, separator: Separator): PastedLine[] {
  const text = pasted.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const lines: PastedLine[] = [];
  let at = 0;
  for (let line = 1; at < text.length; line += 1) {
    const begin = at;
    const cells: string[] = [];
    for (;;) {
      const cell = quotedCell(text, at, separator) ?? plainCell(text, at, separator);
      cells.push(tidied(cell.words));
      at = cell.end + 1;
      if (separator === null || text[cell.end] !== separator) break;
    }
    if (cells.some((cell) => cell !== "")) lines.push({ line, cells, raw: text.slice(begin, at - 1) });
  }
  return lines;
}

/** Tabs come from tables; semicolons count only where most rows have one, because sentences have them, too. */
export function separatorOf(pasted: string): Separator {
  if (pasted.includes("\t")) return "\t";
  const rows = pasted.split(/\r\n?|\n/).filter((row) => row.trim() !== "");
  const separated = rows.filter((row) => row.includes(";"));
  return rows.length > 0 && separated.length * 5 >= rows.length * 4 ? ";" : null;
}

/** Cells as a spreadsheet would put them on the clipboard: the way back. */
export function writeCells(rows: readonly (readonly string[])[]): string {
  const quoted = (cell: string) => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((row) => row.map(quoted).join("\t")).join("\n");
}

interface Cell {
  readonly words: string;
  /** Where the separator, the line's end or the text's end is. */
  readonly end: number;
}

function plainCell(text: string, at: number, separator: Separator): Cell {
  const ends = [text.indexOf("\n", at), separator === null ? -1 : text.indexOf(separator, at)];
  const end = Math.min(...ends.map((place) => (place < 0 ? text.length : place)));
  return { words: text.slice(at, end), end };
}

/** A cell in quotes, closed right before a separator or a line's end; null where the mark is only a mark. */
function quotedCell(text: string, at: number, separator: Separator): Cell | null {
  if (text[at] !== '"') return null;
  for (let close = text.indexOf('"', at + 1); close >= 0; close = text.indexOf('"', close + 1)) {
    const next = text[close + 1];
    if (next === '"') {
      close += 1;
      continue;
    }
    if (next !== undefined && next !== "\n" && next !== separator) return null;
    const words = text.slice(at + 1, close);
    // A sentence in marks keeps them; two of them beside each other are two cells.
    if (separator === "\t" && words.includes("\t") && !words.includes("\n")) return null;
    if (separator === null && !words.includes("\n")) return null;
    return { words: words.replaceAll('""', '"'), end: close + 1 };
  }
  return null;
}

/** Without the spaces that cannot be seen and are not meant. */
const tidied = (cell: string) => cell.replace(/[\u00A0\u2007\u202F]/g, " ").trim();
