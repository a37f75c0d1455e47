import { describe, expect, it } from "vitest";
import { ida, ruth } from "../testing/cast.ts";
import { openHall } from "../testing/hall.ts";

const pasting = (...texts: string[]) =>
  ({
    type: "cards.paste",
    activityId: "ideen",
    cards: texts.map((text) => ({ text, fieldId: null, dimensionId: null })),
  }) as const;

describe("cards from a spreadsheet", () => {
  it("[CA31] become cards of a collecting step without an author, each with its number, also before the day", () => {
    const { state, ...hall } = openHall();
    expect(hall.do(ruth, pasting("Rufbus", "Dorfladen"))).toEqual({ written: 2 });
    const cards = [...state.tables.card.values()];
    expect(cards.map(({ text, number, authorId, status }) => ({ text, number, authorId, status }))).toEqual([
      { text: "Rufbus", number: 1, authorId: null, status: "visible" },
      { text: "Dorfladen", number: 2, authorId: null, status: "visible" },
    ]);
    hall.do(ida, {
      ...pasting(),
      cards: [{ text: "Radweg", cardKind: "factor", fieldId: "infra", dimensionId: "wege" }],
    });
    expect([...state.tables.card.values()].at(-1)).toMatchObject({
      cardKind: "factor",
      number: 1,
      fieldId: "infra",
      dimensionId: "wege",
    });
  });

  it("[CA31] are refused as a whole, with the line that is too long or empty", () => {
    const { state, ...hall } = openHall();
    const long = "x".repeat(281);
    expect(hall.attempt(ruth, pasting("Bus", long, "Bahn"))).toEqual({ ok: false, reason: "too-long", line: 2 });
    expect(hall.attempt(ruth, pasting("Bus", "Bahn", " "))).toEqual({ ok: false, reason: "empty", line: 3 });
    expect(state.tables.card.size).toBe(0);
    expect(hall.attempt(ruth, { ...pasting("Bus"), activityId: "punkte" })).toMatchObject({ reason: "not-found" });
  });

  it("[CA32] come from the table that their line names, and lie in its field unless they name their own", () => {
    const { state, ...hall } = openHall();
    const card = { text: "Rufbus", fieldId: null, dimensionId: null };
    hall.do(ruth, { ...pasting(), cards: [{ ...card, tableId: "linde" }, { ...card, fieldId: "infra", tableId: "linde" }] });
    const { fieldId } = state.tables.table.get("linde") ?? {};
    expect([...state.tables.card.values()].map(({ fieldId, origin }) => [fieldId, origin.tableId])).toEqual([
      [fieldId, "linde"],
      ["infra", "linde"],
    ]);
    expect(fieldId).toBe("begegnung");
    expect(hall.attempt(ruth, { ...pasting(), cards: [card, { ...card, tableId: "nirgends" }] })).toMatchObject({
      reason: "not-found",
      line: 2,
    });
  });
});
