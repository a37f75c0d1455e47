/** `<row>~<column>`: ids of records have no tilde. */
export const cellId = (row: string, column: string): string => `${row}~${column}`;

export function partsOfCell(cell: string): { readonly row: string; readonly column: string } {
  const [row = "", column = ""] = cell.split("~");
  return { row, column };
}

/** Every one acts on every other: n(n-1) cells, row by row. */
export function orderedCells(ids: readonly string[]): string[] {
  return ids.flatMap((row) => ids.filter((column) => column !== row).map((column) => cellId(row, column)));
}

/** Two that stand beside each other, whichever is named first: the same pair has the same id, also when the order changes. */
export const pairId = (one: string, other: string): string =>
  one < other ? cellId(one, other) : cellId(other, one);

/** Every two of different groups, once, in the order of the groups. */
export function pairsAcross(groups: readonly (readonly string[])[]): string[] {
  return groups.flatMap((group, at) =>
    group.flatMap((one) =>
      groups.slice(at + 1).flatMap((others) => others.map((other) => pairId(one, other))),
    ),
  );
}
