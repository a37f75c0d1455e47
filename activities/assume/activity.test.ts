import { describe, expect, it } from "vitest";
import { activityMinutes, activityRules } from "#activities/rules.ts";
import { contextOf } from "#domain/activity-rules.ts";
import type { Actor, Audience } from "#domain/actors.ts";
import { sentenceOf } from "#domain/assumption.ts";
import { keyFactorsOf } from "#domain/key-factors.ts";
import type { Activity, Entry } from "#domain/records.ts";
import { applyChanges, put } from "#domain/state.ts";
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

/** The valley's day, in which one step is for trend assumptions, table by table; two factors lie in two fields. */
function assumingHall({ settings = {}, selected = true } = {}) {
  const records = talgrund.map((record) =>
    record.kind === "activity" && record.id === "nachtrag"
      ? ({ ...record, type: "assume", scope: "table", settings } as const)
      : record,
  );
  const hall = openHall({ records });
  hall.open("still");
  const bus = hall.write(edda, "still", "Busverkehr");
  const arzt = hall.write(gesine, "still", "Arztsitz");
  const rest = hall.write(edda, "still", "Wetter");
  if (selected)
    for (const [order, selects] of [arzt, bus].entries()) {
      const value = { selects, cardKind: "factor", reason: "", order };
      const entry: Entry = {
        kind: "entry",
        id: `ordnen.${selects}`,
        activityId: "ordnen",
        tableId: null,
        value,
        createdAt: 0,
      };
      applyChanges(hall.state, hall.state.seq + 1, [put(hall.state, entry)]);
    }
  hall.open("nachtrag");
  const act = (actor: Actor, command: unknown) => hall.do(actor, doing("nachtrag", command));
  const refusal = (actor: Actor, command: unknown) => hall.refusal(actor, doing("nachtrag", command));
  const write = (actor: Actor, factorId: string, text: string, direction: string | null = null) =>
    String(act(actor, { do: "write", factorId, text, direction }).cardId);
  const progress = () => {
    const found = contextOf(hall.state, activityRules, "nachtrag");
    return found?.rules.progress(found.context);
  };
  return { hall, bus, arzt, rest, act, refusal, write, progress };
}

describe("a trend assumption", () => {
  it("[AS1] holds the whole sentence with the horizon year, whoever typed how much of it", () => {
    expect(sentenceOf("fährt kein Bus mehr", 2035)).toBe("Bis 2035 fährt kein Bus mehr");
    expect(sentenceOf("bis 2035 … fährt kein Bus", 2035)).toBe("Bis 2035 fährt kein Bus");
    expect(sentenceOf("By 2035 no bus runs", 2035)).toBe("By 2035 no bus runs");
    const { hall, bus, refusal, write, act } = assumingHall();
    const card = write(edda, bus, "Bis 2035 fährt jede Stunde ein Rufbus", "up");
    expect(hall.card(card)).toMatchObject({
      cardKind: "assumption",
      text: "Bis 2035 fährt jede Stunde ein Rufbus",
    });
    act(edda, { do: "reword", cardId: card, text: "kommt ein Rufbus" });
    expect(hall.card(card).text).toBe("Bis 2035 kommt ein Rufbus");
    for (const text of ["", "  ", "Bis 2035 …", "Bis 2035"])
      expect(refusal(edda, { do: "write", factorId: bus, text, direction: null })).toBe("empty");
    expect(refusal(edda, { do: "write", factorId: bus, text: "ß".repeat(272), direction: null })).toBe(
      "too-long",
    );
    expect(refusal(edda, { do: "write", factorId: bus, text: "ß".repeat(271), direction: null })).toBeNull();
  });

  it("[AS2] knows its key factor, the cards behind it, its field and which way it goes", () => {
    const { hall, bus, rest, write } = assumingHall();
    hall.do(ida, { type: "board.cluster", cardIds: [bus, rest], title: "Wege" });
    expect(hall.card(write(edda, bus, "wächst er", "turn"))).toMatchObject({
      sources: [bus],
      fieldId: "begegnung",
      details: { of: "assumption", direction: "turn", factorId: bus },
    });
  });

  it("[AS2] comes from all standing cards of a bundle", () => {
    const { hall, bus, rest, write } = assumingHall({ selected: false });
    hall.do(ida, { type: "board.cluster", cardIds: [bus, rest], title: "Wege" });
    const clusterId = String(hall.card(bus).clusterId);
    expect(hall.card(write(edda, clusterId, "wächst er"))).toMatchObject({
      sources: [bus, rest],
      details: { factorId: clusterId },
    });
  });

  it("[AS3] is asked for the selected key factors; where none were selected, for all", () => {
    const { rest, refusal } = assumingHall();
    const about = (factorId: string) => ({ do: "write", factorId, text: "kommt", direction: null });
    expect(refusal(edda, about(rest))).toBe("unknown-subject");
    const all = assumingHall({ selected: false });
    expect(all.refusal(edda, about(all.rest))).toBeNull();
  });

  it("[AS3] is asked for the factors of the own table's field, where the tables work apart", () => {
    const { bus, arzt, refusal } = assumingHall();
    const about = (factorId: string) => ({ do: "write", factorId, text: "kommt", direction: null });
    expect(refusal(edda, about(arzt))).toBe("unknown-subject");
    expect(refusal(bruno, about(bus))).toBe("unknown-subject");
    for (const who of [gesine, imke, ida]) expect(refusal(who, about(arzt))).toBeNull();
  });

  it("[AS4] is its author's, the table host's and the lead's to change, until the step is over", () => {
    const { hall, bus, act, refusal, write } = assumingHall();
    const card = write(edda, bus, "kommt er");
    for (const who of [falk, bruno, gesine])
      expect(refusal(who, { do: "direct", cardId: card, direction: "up" })).toBe("foreign-card");
    for (const who of [leinwand, ruth])
      expect(refusal(who, { do: "direct", cardId: card, direction: "up" })).toBe("forbidden");
    for (const who of [edda, wanda, ida]) act(who, { do: "direct", cardId: card, direction: "down" });
    hall.close("nachtrag");
    hall.wait(30_001);
    expect(refusal(edda, { do: "reword", cardId: card, text: "kommt er doch" })).toBe("step-closed");
    expect(refusal(edda, { do: "write", factorId: bus, text: "zu spät", direction: null })).toBe(
      "step-closed",
    );
    act(edda, { do: "withdraw", cardId: card });
    expect(hall.card(card)).toMatchObject({ status: "withdrawn", text: "" });
  });

  it("[AS5] is seen by nobody else before the reveal in silence; the room is told how many each factor has", () => {
    const { hall, bus, arzt, write, progress } = assumingHall();
    const card = write(edda, bus, "kommt er");
    write(falk, bus, "kommt er nicht");
    const sees = (audience: Audience) => viewFor(hall.state, audience, activityRules).has(`card:${card}`);
    const audiences: Audience[] = [
      { role: "phone", tableId: "linde" },
      { role: "phone", tableId: "eiche" },
      { role: "wall" },
    ];
    expect(audiences.map(sees)).toEqual([false, false, false]);
    expect(progress()).toEqual({ answered: 2, of: 6, coverage: [0, 2] });
    write(gesine, arzt, "geht er");
    expect(progress()).toMatchObject({ coverage: [1, 2] });
    hall.reveal("nachtrag");
    expect(audiences.map(sees)).toEqual([true, true, true]);
  });

  it("[AS6] counts with its factor after merging, and is handed on with it", () => {
    const { hall, bus, rest, write, progress } = assumingHall();
    const first = write(edda, bus, "kommt er", "up");
    const second = write(falk, bus, "kommt er bald", "up");
    hall.do(ida, { type: "board.merge", cardIds: [first, second], title: "Er kommt" });
    expect(progress()).toMatchObject({ coverage: [0, 1] });
    hall.do(ida, { type: "board.merge", cardIds: [bus, rest], title: "Busse" });
    const [, key] = keyFactorsOf(hall.state);
    expect(key).toMatchObject({ id: bus, title: "Busse", cardIds: [bus] });
    expect(key?.assumptions.map(({ title }) => title)).toEqual(["Er kommt"]);
  });

  it("[AS7] stands in the minutes under its key factor, with its direction and what was merged into it", () => {
    const { hall, bus, write } = assumingHall();
    const first = write(edda, bus, "kommt er", "up");
    hall.do(ida, { type: "board.merge", cardIds: [first, write(falk, bus, "kommt er bald")], title: null });
    const found = contextOf(hall.state, activityRules, "nachtrag");
    const activity = hall.state.tables.activity.get("nachtrag") as Activity;
    const blocks =
      found &&
      activityMinutes.assume?.({
        context: found.context,
        activity,
        step: found.context.step,
        board: hall.state,
        language: "de",
      });
    expect(blocks).toContainEqual({ kind: "heading", level: 3, text: "F-002 Arztsitz" });
    expect(blocks).toContainEqual({ kind: "paragraph", text: "keine Angaben" });
    expect(blocks).toContainEqual({
      kind: "list",
      items: [
        {
          label: "T-001",
          text: "Bis 2035 kommt er (mehr)",
          under: [{ label: "T-002", text: "Bis 2035 kommt er bald" }],
        },
      ],
    });
  });
});
