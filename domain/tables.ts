import type { ReadonlyState } from "./state.ts";

const peopleAt = (state: ReadonlyState, tableId: string) =>
  [...state.tables.participant.values()].filter((person) => person.tableId === tableId);

/** Whether so many more people find no seat there. */
export function tableIsFull(state: ReadonlyState, tableId: string, more = 1): boolean {
  const table = state.tables.table.get(tableId);
  return table !== undefined && peopleAt(state, tableId).length + more > table.capacity;
}

/**
 * The table where somebody of a sector (and who shares the phone) is missed most: fewest of the sector, then fewest people, then the lowest
 * number. Full tables come last, so that nobody is left standing; null when there are no tables.
 */
export function suggestTable(state: ReadonlyState, sectorId: string | null, people = 1): string | null {
  const ranked = [...state.tables.table.values()]
    .map((table) => {
      const seated = peopleAt(state, table.id);
      const sameSector = sectorId === null ? 0 : seated.filter((person) => person.sectorId === sectorId).length;
      return { table, full: seated.length + people > table.capacity, sameSector, people: seated.length };
    })
    .sort(
      (a, b) =>
        Number(a.full) - Number(b.full) ||
        a.sameSector - b.sameSector ||
        a.people - b.people ||
        a.table.number - b.table.number,
    );
  return ranked[0]?.table.id ?? null;
}
