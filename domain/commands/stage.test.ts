import { describe, expect, it } from "vitest";
import { activityRules } from "#activities/rules.ts";
import { stageOf } from "../state.ts";
import { edda, ida } from "../testing/cast.ts";
import { doing, openHall } from "../testing/hall.ts";
import { viewFor } from "../viewer.ts";

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

it("[ST7] lights the chain of a field that is there", () => {
  const hall = openHall();
  hall.open("ideen");
  expect(hall.refusal(ida, { type: "stage.spotlight", on: { kind: "chain", id: "fehlt" } })).toBe("not-found");
  expect(hall.refusal(ida, { type: "stage.spotlight", on: { kind: "chain", id: "infra" } })).toBeNull();
});

describe("the gallery", () => {
  it("[ST3] puts one table after the other in the light, each with its time, until the day goes on", () => {
    const { state, ...hall } = openHall();
    hall.open("ideen");
    const speak = (tableId: string | null) =>
      hall.do(ida, { type: "stage.gallery", tableId, seconds: 75 });
    speak("linde");
    expect(stageOf(state)).toMatchObject({
      spotlight: { kind: "table", id: "linde" },
      gallery: { seconds: 75, startedAt: hall.now() },
    });
    hall.wait(80_000);
    speak("eiche");
    expect(stageOf(state).gallery?.startedAt).toBe(hall.now());
    expect(stageOf(state).spotlight?.id).toBe("eiche");
    expect(hall.refusal(ida, { type: "stage.gallery", tableId: "fehlt", seconds: 75 })).toBe("not-found");
    speak(null);
    expect(stageOf(state)).toMatchObject({ spotlight: null, gallery: null });
    speak("buche");
    hall.do(ida, { type: "stage.spotlight", on: { kind: "table", id: "linde" } });
    expect(stageOf(state).gallery).toBeNull();
    speak("buche");
    hall.do(ida, { type: "step.next" });
    expect(stageOf(state)).toMatchObject({ spotlight: null, gallery: null });
  });

  it("[VI22] shows every phone what the wall shows of a table, and nothing that is covered", () => {
    const { state, ...hall } = openHall();
    const seenBy = (tableId: string) =>
      [...viewFor(state, { role: "phone", tableId }, activityRules).values()].flatMap((record) =>
        record.kind === "card" ? [record.text] : [],
      );
    hall.open("still");
    hall.write(edda, "still", "Noch verdeckt");
    hall.open("tisch");
    hall.write(edda, "tisch", "Dorfladen");
    expect(seenBy("eiche")).toEqual([]);
    hall.do(ida, { type: "stage.gallery", tableId: "linde", seconds: 75 });
    expect(seenBy("eiche")).toEqual(["Dorfladen"]);
    hall.do(ida, { type: "stage.gallery", tableId: null, seconds: 75 });
    expect(seenBy("eiche")).toEqual([]);
  });
});
