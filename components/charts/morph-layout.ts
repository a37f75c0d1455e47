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
/** A stacked value on the narrowest wall: letters in a line, the height of a line, what is kept free above and below. */
const inALine = 42;
const lineHeight = 35;
const between = 24;
/** No stacked row is higher than this, so that it stands on a page. */
const highest = 560;

/** Whether the words are too long for columns side by side: then each value gets the whole width, one below the other. */
export function isStacked(rows: readonly Measured[], lanes: number): boolean {
  const columns = Math.max(1, ...rows.map(({ values }) => values.length));
  const room = Math.max(letter, beside / columns - keptFree - lane * Math.max(1, lanes));
  const longest = Math.max(0, ...rows.flatMap(({ values }) => values.map(({ text }) => text.length)));
  return columns > 1 && Math.ceil((longest * letter) / room) > mostInACell;
}

/** Rows whose values stand below each other, none higher than a wall; those of one key factor are about equally long. */
export function stackedRows<R extends Measured>(rows: readonly R[]): R[] {
  return rows.flatMap((row) => {
    const height = row.values.reduce(
      (sum, { text }) => sum + Math.ceil(text.length / inALine) * lineHeight + between,
      0,
    );
    const parts = Math.min(row.values.length, Math.ceil(height / highest));
    const size = Math.ceil(row.values.length / Math.max(1, parts));
    return Array.from({ length: parts }, (_, at) => ({
      ...row,
      values: row.values.slice(at * size, (at + 1) * size),
    }));
  });
}
