import { describe, expect, it } from "vitest";
import { edda, gesine, lore } from "../testing/cast.ts";
import { openHall } from "../testing/hall.ts";

describe("joining", () => {
  it("[JO1] makes the same phone the same person, however often it joins", () => {
    const { state, ...hall } = openHall();
    const before = state.tables.participant.get("edda");
    expect(hall.do(edda, { type: "participant.join", tableId: "eiche", sectorId: null })).toEqual({
      participantId: "edda",
    });
    expect(state.tables.participant.get("edda")).toBe(before);
    expect(state.tables.participant.size).toBe(6);
  });

  it("[JO2] finds a table for whoever names none", () => {
    const { state, ...hall } = openHall();
    hall.do(lore, { type: "participant.join", tableId: null, sectorId: "kommune" });
    expect(state.tables.participant.get("lore")).toMatchObject({ tableId: "eiche", sectorId: "kommune" });
  });

  it("[JO3] refuses a table that is full, to newcomers and to those who move", () => {
    const hall = openHall();
    for (const id of ["mika", "nele"])
      hall.do({ role: "participant", id }, { type: "participant.join", tableId: "linde", sectorId: null });
    expect(hall.refusal(lore, { type: "participant.join", tableId: "linde", sectorId: null })).toBe(
      "table-full",
    );
    expect(hall.refusal(gesine, { type: "participant.move", tableId: "linde" })).toBe("table-full");
    expect(hall.refusal(edda, { type: "participant.move", tableId: "linde" })).toBeNull();
  });

  it("[JO5] refuses a table or sector that is not there", () => {
    const hall = openHall();
    expect(hall.refusal(lore, { type: "participant.join", tableId: "ulme", sectorId: null })).toBe(
      "not-found",
    );
    expect(hall.refusal(lore, { type: "participant.join", tableId: null, sectorId: "adel" })).toBe(
      "not-found",
    );
    expect(hall.refusal(edda, { type: "participant.move", tableId: "ulme" })).toBe("not-found");
    expect(hall.refusal(lore, { type: "participant.move", tableId: "linde" })).toBe("not-found");
  });
});

describe("changing the table", () => {
  it("[JO4] leaves the cards where they were written, and the sector as it was", () => {
    const { state, ...hall } = openHall();
    hall.open("tisch");
    const card = hall.write(edda, "tisch", "Der Bus fährt nur zweimal");
    hall.do(edda, { type: "participant.move", tableId: "eiche" });
    expect(state.tables.participant.get("edda")).toMatchObject({ tableId: "eiche", sectorId: "kommune" });
    expect(hall.card(card).origin.tableId).toBe("linde");
    const next = hall.write(edda, "tisch", "Ein Rufbus wäre gut");
    expect(hall.card(next)).toMatchObject({ fieldId: "infra", origin: { tableId: "eiche" } });
  });

  it("[JO4] also leads away from all tables, and to another sector", () => {
    const { state, ...hall } = openHall();
    hall.do(edda, { type: "participant.move", tableId: null, sectorId: null });
    expect(state.tables.participant.get("edda")).toMatchObject({ tableId: null, sectorId: null });
  });
});
