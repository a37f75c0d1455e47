/** What stands in a cell: words, a number to calculate with, or nothing. */
export type SheetCell = string | number | null;

/** One table of the data export, the same in XLSX and CSV. */
export interface Sheet {
  readonly name: string;
  /** The name of its CSV file, in letters that every system knows. */
  readonly file: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
}
