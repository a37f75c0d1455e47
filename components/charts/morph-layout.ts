/** How the morphological box is laid out on the wall, told from its words alone, so that it does not jump while it is measured. */

interface Measured {
  readonly id: string;
  readonly values: readonly { readonly text: string }[];
}

/** In wall units, as in morph.css: what lies beside the head, what a value keeps free, a lane, a letter of the words. */
const beside = 1360;
const keptFree = 70;
const lane = 50;
const letter = 15.5;
/** A value with more lines is a column of single words. */
const mostInACell = 5;
/** So many values of a stacked row stand together; more go on in the next. */
const mostStacked = 4;

/** Whether the words are too long for columns side by side: then each value gets the whole width, one below the other. */
export function isStacked(rows: readonly Measured[], lanes: number): boolean {
  const columns = Math.max(1, ...rows.map(({ values }) => values.length));
  const room = Math.max(letter, beside / columns - keptFree - lane * Math.max(1, lanes));
  const longest = Math.max(0, ...rows.flatMap(({ values }) => values.map(({ text }) => text.length)));
  return columns > 1 && Math.ceil((longest * letter) / room) > mostInACell;
}

/** Rows whose values stand below each other, none higher than a wall. */
export function stackedRows<R extends Measured>(rows: readonly R[]): R[] {
  return rows.flatMap((row) =>
    Array.from({ length: Math.max(1, Math.ceil(row.values.length / mostStacked)) }, (_, at) => ({
      ...row,
      values: row.values.slice(at * mostStacked, (at + 1) * mostStacked),
    })),
  );
}
