import { describe, expect, it } from "vitest";
import { stageOf } from "../state.ts";
import { edda, ida } from "../testing/cast.ts";
import { doing, openHall } from "../testing/hall.ts";

describe("the stage", () => {
  it("[ST1] has a curtain, the join code and pages, one beside the other", () => {
    const { state, ...hall } = openHall();
    hall.do(ida, { type: "stage.curtain", on: true });
    hall.do(ida, { type: "stage.code", on: true });
    hall.do(ida, { type: "stage.page", page: 2 });
    expect(stageOf(state)).toMatchObject({ curtain: true, showCode: true, wallPage: 2 });
  });

  it("[ST2] lights a card or a cluster that the room may see, and nothing else", () => {
    const { state, ...hall } = openHall();
    hall.open("ideen");
    const card = hall.write(edda, "ideen", "Rufbus");
    const hidden = hall.write(edda, "ideen", "Frau Soundso soll gehen");
    const gone = hall.write(edda, "ideen", "Vertippt");
    hall.do(ida, { type: "card.hide", cardId: hidden, reason: "beleidigend" });
    hall.do(edda, doing("ideen", { do: "withdraw", cardId: gone }));
    const light = (kind: "card" | "cluster", id: string) =>
      hall.refusal(ida, { type: "stage.spotlight", on: { kind, id } });
    expect([
      light("card", hidden),
      light("card", gone),
      light("card", "fehlt"),
      light("cluster", "fehlt"),
    ]).toEqual(Array.from({ length: 4 }, () => "not-found"));
    expect(light("card", card)).toBeNull();
    const { clusterId } = hall.do(ida, { type: "board.cluster", cardIds: [card], title: "Wege" });
    expect(light("cluster", String(clusterId))).toBeNull();
    hall.do(ida, { type: "stage.spotlight", on: null });
    expect(stageOf(state).spotlight).toBeNull();
  });
});
