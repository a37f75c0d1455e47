import { describe, expect, it } from "vitest";
import type { WorkshopRecord } from "./records.ts";
import { applyChanges, emptyState, put } from "./state.ts";
import { suggestTable, tableIsFull } from "./tables.ts";

const table = (id: string, number: number, capacity: number): WorkshopRecord => ({
  kind: "table",
  id,
  number,
  fieldId: null,
  capacity,
});
const guest = (id: string, tableId: string, sectorId: string | null): WorkshopRecord => ({
  kind: "participant",
  id,
  tableId,
  sectorId,
  joinedAt: 0,
});

function hallWith(...records: WorkshopRecord[]) {
  const state = emptyState();
  applyChanges(
    state,
    1,
    records.map((record) => put(state, record)),
  );
  return state;
}

describe("suggestTable", () => {
  it("[JO2] seats people where their sector is missed most, then where few sit, then at the lowest number", () => {
    const tables = [table("buche", 3, 9), table("linde", 1, 9), table("eiche", 2, 9)];
    expect(suggestTable(hallWith(...tables), "politik")).toBe("linde");
    const some = hallWith(...tables, guest("edda", "linde", "kommune"), guest("falk", "eiche", "politik"));
    expect(suggestTable(some, "politik")).toBe("buche");
    expect(suggestTable(some, "kommune")).toBe("buche");
    const full = hallWith(...tables, guest("edda", "linde", "kommune"), guest("gesine", "buche", "politik"));
    expect(suggestTable(full, "politik")).toBe("eiche");
    const spread = hallWith(
      ...tables,
      guest("edda", "linde", "kommune"),
      guest("falk", "eiche", "kommune"),
      guest("gesine", "buche", "kommune"),
      guest("hauke", "linde", "politik"),
      guest("imke", "eiche", "zivil"),
    );
    expect(suggestTable(spread, "kommune")).toBe("buche");
  });

  it("[JO2] counts only people for those who name no sector", () => {
    const tables = [table("linde", 1, 9), table("eiche", 2, 9)];
    expect(suggestTable(hallWith(...tables, guest("edda", "linde", null)), null)).toBe("eiche");
  });

  it("[JO2] fills eight tables of nine with 72 people of six sectors evenly", () => {
    const names = Array.from({ length: 8 }, (_, index) => `tisch-${index + 1}`);
    const state = hallWith(...names.map((name, index) => table(name, index + 1, 9)));
    for (let index = 0; index < 72; index += 1) {
      const sectorId = `sektor-${index % 6}`;
      const tableId = suggestTable(state, sectorId);
      applyChanges(state, index + 2, [put(state, guest(`gast-${index}`, tableId ?? "", sectorId))]);
    }
    for (const name of names) {
      const people = [...state.tables.participant.values()].filter((it) => it.tableId === name);
      expect(people).toHaveLength(9);
      expect(new Set(people.map((it) => it.sectorId)).size).toBe(6);
    }
  });

  it("[JO3] takes full tables last, so that nobody is left standing", () => {
    const tables = [table("linde", 1, 1), table("eiche", 2, 1)];
    const almost = hallWith(...tables, guest("edda", "linde", null));
    expect(tableIsFull(almost, "linde")).toBe(true);
    expect(suggestTable(almost, "kommune")).toBe("eiche");
    const full = hallWith(...tables, guest("edda", "linde", "kommune"), guest("falk", "eiche", null));
    expect(suggestTable(full, "kommune")).toBe("eiche");
  });

  it("[JO2] suggests nothing where there are no tables, and no unknown table is full", () => {
    expect(suggestTable(hallWith(), null)).toBeNull();
    expect(tableIsFull(hallWith(), "linde")).toBe(false);
  });
});
