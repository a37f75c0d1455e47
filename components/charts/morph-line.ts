export interface MorphRow {
  readonly id: string;
  readonly title: string;
  readonly numeral: number | null;
  readonly values: readonly { readonly id: string; readonly text: string }[];
}

/** One scenario: a line through the box, with a letter on its beads. */
export interface MorphLine {
  readonly letter: string;
  readonly title: string;
  /** Ids of the values that it runs through, one a row at the most. */
  readonly through: ReadonlySet<string>;
  readonly isNow?: boolean;
}
