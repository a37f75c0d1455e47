/** For each thing that a column may hold, the words that stand above such a column. */
export type Headings<K extends string> = Readonly<Record<K, readonly string[]>>;

/** Which column holds what; columns that nobody asked for are not in it. */
export type Columns<K extends string> = Readonly<Partial<Record<K, number>>>;

/** The columns by their headings; empty when these cells are no headings. */
export function columnsByHeading<K extends string>(
  cells: readonly string[],
  headings: Headings<K>,
): Columns<K> {
  const columns: Partial<Record<K, number>> = {};
  const keys = Object.keys(headings) as K[];
  for (const [index, cell] of cells.entries()) {
    const words = wordsOf(cell);
    const key = keys.find(
      (it) => columns[it] === undefined && words.some((word) => headings[it].includes(word)),
    );
    if (key !== undefined) columns[key] = index;
  }
  return columns;
}

const longestHeading = 40;

/** "Dauer (in Min.) / Zeitbedarf" says "dauer" and "zeitbedarf". */
function wordsOf(cell: string): string[] {
  if (cell.length > longestHeading) return [];
  const plain = cell
    .toLowerCase()
    .normalize("NFC")
    .replace(/\([^)]*\)/g, " ")
    .replace(/[.:*?]/g, " ");
  return plain.split(/[/,&|]|\s+und\s+/).flatMap((part) => {
    const [first = ""] = part.trim().split(/\s+/);
    return [part.trim(), first].filter(Boolean);
  });
}

/** The cell of a column; empty where there is no such column or the row is shorter. */
export const cellAt = (cells: readonly string[], column: number | undefined): string =>
  column === undefined ? "" : (cells[column] ?? "");
