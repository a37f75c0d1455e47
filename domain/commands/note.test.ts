import { describe, expect, it } from "vitest";
import { activityRules } from "#activities/rules.ts";
import type { Audience } from "../actors.ts";
import { stageOf } from "../state.ts";
import { edda, ida } from "../testing/cast.ts";
import { doing, openHall } from "../testing/hall.ts";
import { viewFor } from "../viewer.ts";

describe("what is set aside, and the next steps", () => {
  it("[ST4] keeps lines and takes a card once, without its words", () => {
    const { state, ...hall } = openHall();
    hall.open("ideen");
    const card = hall.write(edda, "ideen", "Badesee mit Steg");
    hall.do(ida, { type: "parked.add", text: "  Wem gehört\u200b die Mühle? ", cardId: null });
    hall.do(ida, { type: "parked.add", text: "", cardId: card });
    hall.do(ida, { type: "parked.add", text: "", cardId: card });
    const lines = [...state.tables.parked.values()];
    expect(lines.map(({ text, cardId }) => [text, cardId])).toEqual([
      ["Wem gehört die Mühle?", null],
      ["", card],
    ]);
    expect(hall.refusal(ida, { type: "parked.add", text: " ", cardId: null })).toBe("empty");
    expect(hall.refusal(ida, { type: "parked.add", text: "", cardId: "fehlt" })).toBe("not-found");
    hall.do(ida, { type: "parked.remove", id: lines[0]?.id ?? "" });
    hall.do(ida, { type: "undo" });
    expect(state.tables.parked.size).toBe(2);
    hall.do(edda, doing("ideen", { do: "withdraw", cardId: card }));
    expect(JSON.stringify([...state.tables.parked.values()])).not.toContain("Badesee");
  });

  it("[ST4] says who does what until when, and only the what must be said", () => {
    const { state, ...hall } = openHall();
    hall.do(ida, { type: "next-step.add", what: "Runden Tisch einladen", who: "", until: "" });
    const [id = ""] = state.tables["next-step"].keys();
    const said = { what: "Runden Tisch einladen", who: "Landkreis", until: "Ende Mai" };
    hall.do(ida, { type: "next-step.edit", id, ...said });
    expect([...state.tables["next-step"].values()]).toMatchObject([said]);
    expect(hall.refusal(ida, { type: "next-step.add", what: "", who: "Edda", until: "" })).toBe("empty");
    hall.do(ida, { type: "next-step.remove", id });
    expect(state.tables["next-step"].size).toBe(0);
  });

  it("[ST5] reach wall and phones only while they are in the light", () => {
    const { state, ...hall } = openHall();
    hall.open("ideen");
    hall.do(ida, { type: "parked.add", text: "Wem gehört die Mühle?", cardId: null });
    hall.do(ida, { type: "next-step.add", what: "Einladen", who: "Kreisjugendring", until: "Mai" });
    const bytes = (audience: Audience) => JSON.stringify([...viewFor(state, audience, activityRules).values()]);
    const others: Audience[] = [{ role: "wall" }, { role: "phone", tableId: "linde" }, { role: "host", tableId: "linde" }];
    expect(bytes({ role: "lead" })).toContain("Mühle");
    for (const audience of others) expect(bytes(audience)).not.toMatch(/Mühle|Kreisjugendring/);
    hall.do(ida, { type: "stage.spotlight", on: { kind: "parked", id: "list" } });
    for (const audience of others) expect(bytes(audience)).toMatch(/Mühle/);
    for (const audience of others) expect(bytes(audience)).not.toMatch(/Kreisjugendring/);
    hall.do(ida, { type: "stage.spotlight", on: { kind: "next-step", id: "list" } });
    for (const audience of others) expect(bytes(audience)).toMatch(/Kreisjugendring/);
    hall.do(ida, { type: "stage.spotlight", on: null });
    for (const audience of others) expect(bytes(audience)).not.toMatch(/Mühle|Kreisjugendring/);
    expect(stageOf(state).spotlight).toBeNull();
  });
});
