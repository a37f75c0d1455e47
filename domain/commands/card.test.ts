import { describe, expect, it } from "vitest";
import { stageOf } from "../state.ts";
import { edda, ida, kaspar } from "../testing/cast.ts";
import { openHall } from "../testing/hall.ts";

function hallWithCard(text = "Frau Soundso soll gehen") {
  const hall = openHall();
  hall.open("ideen");
  return { hall, card: hall.write(edda, "ideen", text) };
}

describe("hiding", () => {
  it("[CA11] takes a card off the screens with a reason, and out of the light", () => {
    const { hall, card } = hallWithCard();
    hall.do(ida, { type: "stage.spotlight", on: { kind: "card", id: card } });
    hall.do(kaspar, { type: "card.hide", cardId: card, reason: "beleidi\u200Bgend" });
    expect(hall.card(card)).toMatchObject({
      status: "hidden",
      hiddenReason: "beleidigend",
      text: "Frau Soundso soll gehen",
    });
    expect(stageOf(hall.state).spotlight).toBeNull();
  });

  it("[CA11] leaves the light on another card alone", () => {
    const { hall, card } = hallWithCard();
    const other = hall.write(edda, "ideen", "Rufbus");
    hall.do(ida, { type: "stage.spotlight", on: { kind: "card", id: other } });
    hall.do(ida, { type: "card.hide", cardId: card, reason: "beleidigend" });
    expect(stageOf(hall.state).spotlight).toEqual({ kind: "card", id: other });
  });

  it("[CA11] leaves those that were merged under it on the wall: the first of them takes its place", () => {
    const { hall, card } = hallWithCard("Frau Soundso soll den Bus fahren");
    const [bus, takt, nachts] = ["Rufbus", "Bus im Takt", "Bus nachts"].map((text) => hall.write(edda, "ideen", text)) as [
      string,
      string,
      string,
    ];
    hall.do(ida, { type: "board.merge", cardIds: [card, bus, takt, nachts], title: "Bus" });
    const before = [card, bus, takt, nachts].map(hall.card);
    hall.do(kaspar, { type: "card.hide", cardId: takt, reason: "x" });
    hall.do(kaspar, { type: "undo" });
    hall.do(ida, { type: "card.hide", cardId: card, reason: "nennt jemanden" });
    expect(hall.card(card)).toMatchObject({ status: "hidden", title: null, mergedInto: null });
    expect(hall.card(bus)).toMatchObject({ mergedInto: null, title: "Bus" });
    expect([takt, nachts].map((id) => hall.card(id).mergedInto)).toEqual([bus, bus]);
    hall.do(ida, { type: "undo" });
    expect([card, bus, takt, nachts].map(hall.card)).toEqual(before);
  });

  it("[CA11] ends when the card is shown again", () => {
    const { hall, card } = hallWithCard();
    hall.do(ida, { type: "card.hide", cardId: card, reason: "beleidigend" });
    hall.do(ida, { type: "card.show", cardId: card });
    expect(hall.card(card)).toMatchObject({ status: "visible", hiddenReason: null });
  });
});

describe("rewording by whoever leads", () => {
  it("[CA12] changes the words and nothing else, under the rules of every card", () => {
    const { hall, card } = hallWithCard();
    const before = hall.card(card);
    hall.wait(1000);
    hall.do(ida, { type: "card.reword", cardId: card, text: " Im Amt fehlt Personal " });
    expect(hall.card(card)).toEqual({ ...before, text: "Im Amt fehlt Personal", editedAt: hall.now() });
    expect(hall.refusal(ida, { type: "card.reword", cardId: card, text: "x".repeat(281) })).toBe("too-long");
    expect(hall.refusal(ida, { type: "card.reword", cardId: card, text: "\u200B" })).toBe("empty");
    expect(hall.refusal(ida, { type: "card.reword", cardId: card, text: "\u200D\uFE0F" })).toBe("empty");
    expect(hall.refusal(ida, { type: "card.reword", cardId: "fehlt", text: "Bus" })).toBe("not-found");
  });

  it("[CA12] does nothing when the words are the same", () => {
    const { hall, card } = hallWithCard("Rufbus");
    expect(hall.ask(ida, { type: "card.reword", cardId: card, text: "Rufbus " })).toMatchObject({
      ok: true,
      changes: [],
    });
  });
});
