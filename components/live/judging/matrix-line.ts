/** A row or a column of a matrix: a short mark for its head, and what it is called. */
export interface MatrixLine {
  readonly id: string;
  /** "1", "F-017": short enough for the head of a column. */
  readonly mark: string;
  readonly name: string;
  readonly numeral: number | null;
}
