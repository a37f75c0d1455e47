import { describe, expect, it } from "vitest";
import { stageOf } from "./state.ts";
import { edda, gesine, ida, kaspar, wanda } from "./testing/cast.ts";
import { doing, moving, openHall } from "./testing/hall.ts";

function hallOfThree() {
  const hall = openHall();
  hall.open("still");
  const bus = hall.write(edda, "still", "Bus", "orte");
  const bahn = hall.write(edda, "still", "Bahn", "kultur");
  const arzt = hall.write(gesine, "still", "Arzt", "netz");
  return { hall, bus, bahn, arzt };
}
const undo = { type: "undo" } as const;

describe("undo", () => {
  it("[UN1] takes back whole commands, the last first", () => {
    const { hall, bus, bahn, arzt } = hallOfThree();
    const before = [bus, bahn, arzt].map(hall.card);
    hall.do(ida, moving([bus, bahn], { fieldId: "planung" }));
    hall.do(ida, { type: "board.merge", cardIds: [bus, bahn, arzt], title: "Unterwegs" });
    hall.do(ida, { type: "board.cluster", cardIds: [bus], title: "Wege" });
    hall.do(ida, undo);
    expect(hall.state.tables.cluster.size).toBe(0);
    hall.do(ida, undo);
    expect([bus, bahn, arzt].map((id) => hall.card(id).mergedInto)).toEqual([null, null, null]);
    hall.do(ida, undo);
    expect([bus, bahn, arzt].map(hall.card)).toEqual(before);
    expect(hall.refusal(ida, undo)).toBe("nothing-to-undo");
  });

  it("[UN2] works field by field: what others did to other fields stays", () => {
    const { hall, bus } = hallOfThree();
    hall.do(ida, moving([bus], { fieldId: "planung" }));
    hall.do(edda, doing("still", { do: "reword", cardId: bus, text: "Ein Bus, der fährt" }));
    hall.do(ida, undo);
    expect(hall.card(bus)).toMatchObject({
      fieldId: "begegnung",
      dimensionId: "orte",
      text: "Ein Bus, der fährt",
    });
  });

  it("[UN3] is refused as a whole when one of its fields was changed since", () => {
    const { hall, bus, bahn } = hallOfThree();
    hall.do(ida, moving([bus, bahn], { fieldId: "planung" }));
    hall.do(kaspar, moving([bahn], { fieldId: "infra" }));
    expect(hall.refusal(ida, undo)).toBe("changed-since");
    expect(hall.card(bus).fieldId).toBe("planung");
  });

  it("[UN4] takes a merge apart although its cards were reworded, hidden or put in the light since", () => {
    const { hall, bus, bahn } = hallOfThree();
    hall.do(ida, { type: "board.merge", cardIds: [bus, bahn], title: "Unterwegs" });
    hall.do(edda, doing("still", { do: "reword", cardId: bahn, text: "Die Bahn" }));
    hall.do(kaspar, { type: "card.reword", cardId: bus, text: "Der Bus" });
    hall.do(kaspar, { type: "card.hide", cardId: bahn, reason: "doppelt" });
    hall.do(ida, undo);
    expect(hall.card(bahn)).toMatchObject({ mergedInto: null, dimensionId: "kultur", text: "Die Bahn" });
    expect(hall.card(bus)).toMatchObject({ title: null, text: "Der Bus" });
  });

  it("[UN4] leaves a pile alone whose membership has changed: one has left, or the pile joined another", () => {
    const { hall, bus, bahn, arzt } = hallOfThree();
    hall.do(ida, { type: "board.merge", cardIds: [bus, bahn, arzt], title: null });
    hall.do(kaspar, { type: "board.split", cardId: arzt });
    expect(hall.refusal(ida, undo)).toBe("changed-since");
    expect(hall.card(bahn).mergedInto).toBe(bus);

    const other = hallOfThree();
    other.hall.do(ida, { type: "board.merge", cardIds: [other.bahn, other.arzt], title: null });
    other.hall.do(kaspar, { type: "board.merge", cardIds: [other.bus, other.bahn], title: null });
    expect(other.hall.refusal(ida, undo)).toBe("changed-since");
  });

  it("[UN4] leaves a pile alone that another card has joined; taken out again, it can be taken apart", () => {
    const { hall, bus, bahn, arzt } = hallOfThree();
    hall.do(ida, { type: "board.merge", cardIds: [bus, bahn], title: null });
    hall.do(kaspar, { type: "board.merge", cardIds: [bus, arzt], title: null });
    expect(hall.refusal(ida, undo)).toBe("changed-since");
    expect([bahn, arzt].map((id) => hall.card(id).mergedInto)).toEqual([bus, bus]);
    hall.do(kaspar, undo);
    hall.do(ida, undo);
    expect([bahn, arzt].map((id) => hall.card(id).mergedInto)).toEqual([null, null]);
  });

  it("[UN4] takes what was laid on a pile off it again, and leaves the pile that was there", () => {
    const { hall, bus, bahn, arzt } = hallOfThree();
    hall.do(kaspar, { type: "board.merge", cardIds: [bus, bahn], title: null });
    hall.do(ida, { type: "board.merge", cardIds: [bus, arzt], title: null });
    hall.do(ida, undo);
    expect([bahn, arzt].map((id) => hall.card(id).mergedInto)).toEqual([bus, null]);
  });

  it("[UN5] shows a hidden card again, and puts it back into the light it was in", () => {
    const { hall, bus } = hallOfThree();
    hall.do(ida, { type: "stage.spotlight", on: { kind: "card", id: bus } });
    hall.do(ida, { type: "card.hide", cardId: bus, reason: "beleidigend" });
    hall.do(ida, undo);
    expect(hall.card(bus)).toMatchObject({ status: "visible", hiddenReason: null });
    expect(stageOf(hall.state).spotlight).toEqual({ kind: "card", id: bus });
  });

  it("[UN5] leaves the light alone once the room has gone on to another step", () => {
    const { hall, bus } = hallOfThree();
    hall.do(ida, { type: "stage.spotlight", on: { kind: "card", id: bus } });
    hall.do(ida, { type: "card.hide", cardId: bus, reason: "beleidigend" });
    hall.open("tisch");
    hall.do(ida, undo);
    expect(hall.card(bus)).toMatchObject({ status: "visible" });
    expect(stageOf(hall.state).spotlight).toBeNull();
  });

  it("[UN6] belongs to each for themselves: nobody takes back what another did", () => {
    const { hall, bus, bahn } = hallOfThree();
    hall.do(ida, moving([bus], { fieldId: "planung" }));
    hall.do(wanda, moving([bahn], { fieldId: "infra" }));
    expect(hall.refusal(kaspar, undo)).toBe("nothing-to-undo");
    hall.do(ida, undo);
    expect(hall.card(bahn).fieldId).toBe("infra");
    hall.do(wanda, undo);
    expect(hall.card(bahn).fieldId).toBe("begegnung");
  });

  it("[UN9] puts nothing onto a tombstone, and no card under one", () => {
    const { hall, bus, bahn } = hallOfThree();
    hall.do(ida, { type: "board.merge", cardIds: [bus, bahn], title: "Frau Soundso" });
    hall.do(ida, { type: "board.split", cardId: bahn });
    hall.do(edda, doing("still", { do: "withdraw", cardId: bus }));
    expect(hall.refusal(ida, undo)).toBe("changed-since");
    expect(hall.card(bus)).toMatchObject({ text: "", title: null });
    expect(hall.card(bahn).mergedInto).toBeNull();
  });

  it("[UN9] puts no card under one that has become part of another pile", () => {
    const { hall, bus, bahn, arzt } = hallOfThree();
    hall.do(ida, { type: "board.merge", cardIds: [bahn, arzt], title: null });
    hall.do(ida, { type: "board.split", cardId: arzt });
    hall.do(kaspar, { type: "board.merge", cardIds: [bus, bahn], title: null });
    expect(hall.refusal(ida, undo)).toBe("changed-since");
    expect(hall.card(arzt).mergedInto).toBeNull();
  });

  it("[UN10] leaves a cluster standing that others have put cards into since", () => {
    const { hall, bus, bahn } = hallOfThree();
    const { clusterId } = hall.do(ida, { type: "board.cluster", cardIds: [bus], title: "Wege" });
    hall.do(kaspar, moving([bahn], { clusterId: String(clusterId) }));
    expect(hall.refusal(ida, undo)).toBe("changed-since");
    hall.do(kaspar, undo);
    hall.do(ida, undo);
    expect(hall.state.tables.cluster.size).toBe(0);
  });

  it("[UN10] brings a dissolved cluster back, and takes one away that it leaves empty", () => {
    const { hall, bus, bahn } = hallOfThree();
    const { clusterId } = hall.do(ida, { type: "board.cluster", cardIds: [bus, bahn], title: "Wege" });
    hall.do(ida, { type: "board.dissolve", clusterId: String(clusterId) });
    hall.do(ida, undo);
    expect([...hall.state.tables.cluster.values()]).toMatchObject([{ id: clusterId, title: "Wege" }]);
    hall.do(kaspar, moving([bus], { fieldId: "planung" }));
    hall.do(ida, moving([bus], { clusterId: String(clusterId) }));
    hall.do(kaspar, moving([bahn], { fieldId: "planung" }));
    hall.do(ida, undo);
    expect(hall.state.tables.cluster.size).toBe(0);
  });
});
