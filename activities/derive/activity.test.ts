import { describe, expect, it } from "vitest";
import { activityMinutes, activityRules } from "#activities/rules.ts";
import { contextOf } from "#domain/activity-rules.ts";
import type { Actor, Audience } from "#domain/actors.ts";
import { missingParts } from "#domain/option-parts.ts";
import type { Activity } from "#domain/records.ts";
import {
  bruno,
  edda,
  falk,
  gesine,
  ida,
  imke,
  leinwand,
  ruth,
  talgrund,
  wanda,
} from "#domain/testing/cast.ts";
import { doing, openHall } from "#domain/testing/hall.ts";
import { viewFor } from "#domain/viewer.ts";

/** The valley's day, in which one step derives options; one scenario was written at the table Linde. */
function derivingHall(settings: Record<string, unknown> = {}) {
  const records = talgrund.map((record) =>
    record.kind === "activity" && record.id === "nachtrag"
      ? ({ ...record, type: "derive", settings } as const)
      : record,
  );
  const hall = openHall({ records });
  hall.open("ideen");
  const earlier = hall.write(edda, "ideen", "Dorfladen");
  hall.open("eine");
  const scenario = hall.write(edda, "eine", "Das Dorf 2035");
  hall.open("nachtrag");
  const act = (actor: Actor, command: unknown) => hall.do(actor, doing("nachtrag", command));
  const refusal = (actor: Actor, command: unknown) => hall.refusal(actor, doing("nachtrag", command));
  const write = (actor: Actor, text = "Rufbus", rest: Record<string, unknown> = {}) =>
    String(act(actor, { do: "write", text, sources: [scenario], ...rest }).cardId);
  return { hall, scenario, earlier, act, refusal, write };
}

describe("an option", () => {
  it("[DE1] needs nothing but what it is; it keeps the scenarios it comes from", () => {
    const { hall, scenario, act, refusal, write } = derivingHall();
    const card = write(edda);
    expect(hall.card(card)).toMatchObject({
      cardKind: "option",
      text: "Rufbus",
      sources: [scenario],
      fieldId: "begegnung",
    });
    expect(missingParts(hall.card(card).details)).toEqual([
      "where",
      "how",
      "when",
      "bodies",
      "targetGroup",
      "existence",
    ]);
    const free = String(act(falk, { do: "write", text: "Ohne Szenario", sources: [] }).cardId);
    expect(hall.card(free).sources).toEqual([]);
    expect(refusal(edda, { do: "write", text: " ", sources: [] })).toBe("empty");
    expect(refusal(edda, { do: "write", text: "Rufbus", sources: [card] })).toBe("unknown-subject");
  });

  it("[DE2] says in which parts it is known, and which are missing; a term alone says when", () => {
    const { hall, act, write } = derivingHall();
    const card = write(edda, "Rufbus", {
      parts: { where: " alle Dörfer ", bodies: ["Landkreis", "", "Gemeinden", "Landkreis"] },
    });
    expect(hall.card(card).details).toMatchObject({
      where: "alle Dörfer",
      bodies: ["Landkreis", "Gemeinden"],
    });
    act(edda, { do: "complete", cardId: card, parts: { term: "permanent" } });
    expect(missingParts(hall.card(card).details)).toEqual(["how", "targetGroup", "existence"]);
  });

  it("[DE3] is completed part by part: who writes one leaves the others as they are", () => {
    const { hall, act, write } = derivingHall();
    const card = write(edda);
    act(edda, { do: "complete", cardId: card, parts: { where: "im Tal" } });
    act(wanda, { do: "complete", cardId: card, parts: { how: "auf Abruf", existence: "extend" } });
    act(ida, { do: "complete", cardId: card, parts: { where: "in jedem Dorf" } });
    expect(hall.card(card).details).toMatchObject({
      where: "in jedem Dorf",
      how: "auf Abruf",
      existence: "extend",
    });
    hall.do(ida, { type: "undo" });
    expect(hall.card(card).details).toMatchObject({ where: "im Tal", how: "auf Abruf" });
    act(edda, { do: "complete", cardId: card, parts: { existence: null, where: "" } });
    expect(hall.card(card).details).toMatchObject({ where: "", existence: null, how: "auf Abruf" });
  });

  it("[DE4] can be completed later by the table's host and by whoever leads, wherever it was written", () => {
    const { hall, scenario, earlier, refusal, write } = derivingHall();
    const card = write(edda);
    const complete = (cardId: string) => ({ do: "complete", cardId, parts: { how: "so" } });
    for (const who of [falk, gesine, bruno]) expect(refusal(who, complete(card))).toBe("foreign-card");
    for (const who of [leinwand, ruth]) expect(refusal(who, complete(card))).toBe("forbidden");
    expect(refusal(edda, complete(scenario))).toBe("wrong-kind");
    hall.close("nachtrag");
    hall.wait(30_001);
    expect(refusal(edda, complete(card))).toBe("step-closed");
    for (const who of [wanda, ida])
      for (const id of [card, earlier]) expect(refusal(who, complete(id))).toBeNull();
  });

  it("[DE5] is seen by nobody else before the reveal in silence, and scenarios by all who are asked", () => {
    const { hall, scenario, write } = derivingHall();
    const card = write(edda);
    const sees = (audience: Audience, id: string) =>
      viewFor(hall.state, audience, activityRules).has(`card:${id}`);
    const phone: Audience = { role: "phone", tableId: "buche" };
    expect([sees(phone, scenario), sees(phone, card), sees({ role: "wall" }, card)]).toEqual([
      true,
      false,
      false,
    ]);
    hall.reveal("nachtrag");
    expect([sees(phone, card), sees({ role: "wall" }, card)]).toEqual([true, true]);
  });

  it("[DE5] can be taken back by its author at any time, and changed until the step is over", () => {
    const { hall, act, refusal, write } = derivingHall();
    const card = write(imke);
    act(imke, { do: "reword", cardId: card, text: "Rufbus in jedes Dorf" });
    expect(refusal(edda, { do: "withdraw", cardId: card })).toBe("foreign-card");
    hall.close("nachtrag");
    hall.wait(30_001);
    expect(refusal(imke, { do: "reword", cardId: card, text: "Doch nicht" })).toBe("step-closed");
    act(imke, { do: "withdraw", cardId: card });
    expect(hall.card(card)).toMatchObject({ status: "withdrawn", text: "" });
    expect(hall.card(card).details).toBeUndefined();
  });

  it("[DE6] is a profile in the minutes, with keine Angaben for what nobody said", () => {
    const { hall, write } = derivingHall();
    write(edda, "Rufbus", {
      parts: { term: "short", bodies: ["Landkreis", "Gemeinden"], existence: "extend" },
    });
    const found = contextOf(hall.state, activityRules, "nachtrag");
    const activity = hall.state.tables.activity.get("nachtrag") as Activity;
    const blocks =
      found &&
      activityMinutes.derive?.({
        context: found.context,
        activity,
        step: found.context.step,
        board: hall.state,
        language: "de",
      });
    expect(blocks).toContainEqual({
      kind: "list",
      items: [
        { label: "Was:", text: "Rufbus" },
        { label: "Wo:", text: "keine Angaben" },
        { label: "Wie:", text: "keine Angaben" },
        { label: "Wann:", text: "kurzfristig, bis 1 Jahr" },
        { label: "Durch wen:", text: "Landkreis (federführend), Gemeinden" },
        { label: "Zielgruppe:", text: "keine Angaben" },
        { label: "Stand:", text: "ausbauen" },
        { label: "Aus Szenario:", text: "S-001 Das Dorf 2035" },
      ],
    });
  });
});
