import { describe, expect, it } from "vitest";
import { activityRules } from "#activities/rules.ts";
import { contextOf } from "#domain/activity-rules.ts";
import type { Actor, Audience } from "#domain/actors.ts";
import { penOf, textRight } from "#domain/pen.ts";
import { privateViewFor } from "#domain/private-view.ts";
import type { Prose } from "#domain/records.ts";
import { bruno, edda, falk, gesine, ida, imke, ruth, talgrund, wanda } from "#domain/testing/cast.ts";
import { doing, openHall } from "#domain/testing/hall.ts";
import { viewFor } from "#domain/viewer.ts";
import { storyPieces } from "./story-pieces.ts";

const server: Actor = { role: "server", id: "server" };

/** The valley's day, in which one step is for writing. */
function writingHall(settings: Record<string, unknown> = {}) {
  const records = talgrund.map((record) =>
    record.kind === "activity" && record.id === "eine"
      ? ({ ...record, type: "write", scope: "table", settings } as const)
      : record,
  );
  const hall = openHall({ records });
  hall.open("eine");
  const act = (actor: Actor, command: unknown) => hall.do(actor, doing("eine", command));
  const refusal = (actor: Actor, command: unknown) => hall.refusal(actor, doing("eine", command));
  const begin = (actor: Actor, title = "Ein Tag im Jahr 2035") =>
    act(actor, { do: "start", title, polarity: "utopian", form: "diary" }) as { cardId: string; textId: string };
  const prose = (id: string) => hall.state.tables.prose.get(id) as Prose;
  const written = (textId: string, text: string) =>
    hall.do(server, { type: "prose.write", texts: [{ proseId: textId, text }] });
  const seen = (audience: Audience) =>
    [...viewFor(hall.state, audience, activityRules).values()].filter(({ kind }) => kind === "prose");
  return { hall, act, refusal, begin, prose, written, seen };
}

describe("writing stories", () => {
  it("[WR1] begins with a scenario of the own table, its form and polarity, and an empty text", () => {
    const { hall, begin, prose } = writingHall();
    const { cardId, textId } = begin(edda);
    expect(hall.card(cardId)).toMatchObject({
      cardKind: "scenario",
      number: 1,
      fieldId: "begegnung",
      origin: { tableId: "linde" },
      details: { of: "scenario", polarity: "utopian", form: "diary" },
    });
    expect(prose(textId)).toMatchObject({ cardId, tableId: "linde", text: "", activityId: "eine" });
  });

  it("[WR1] lets a table begin as many as the step says; whoever leads begins for any table", () => {
    const { begin, refusal, act, prose } = writingHall({ perTable: 2 });
    begin(edda);
    begin(wanda, "Eine Nacht");
    expect(refusal(falk, { do: "start", title: "Noch eine", polarity: null, form: null })).toBe("table-has-card");
    expect(begin(gesine)).toBeTruthy();
    const made = act(ida, { do: "start", title: "Für Buche", polarity: null, form: null, tableId: "buche" });
    expect(prose(String(made.textId)).tableId).toBe("buche");
  });

  it("[WR2] goes on with scenarios that came from elsewhere: those of the own table, or of nobody's in its field", () => {
    const { hall, act, refusal } = writingHall();
    hall.do(ruth, {
      type: "cards.paste",
      activityId: "ideen",
      cards: [
        { text: "Bus und Bahn", cardKind: "scenario", fieldId: "begegnung", dimensionId: null, tableId: null },
        { text: "Netz überall", cardKind: "scenario", fieldId: "infra", dimensionId: null, tableId: "eiche" },
      ],
    });
    const [nobodys = "", theirs = ""] = hall.state.tables.card.keys();
    expect(refusal(edda, { do: "open", cardId: theirs })).toBe("foreign-card");
    expect(refusal(gesine, { do: "open", cardId: nobodys })).toBe("foreign-card");
    const { textId } = act(wanda, { do: "open", cardId: nobodys });
    expect(hall.state.tables.prose.get(String(textId))).toMatchObject({ cardId: nobodys, tableId: "linde" });
    // Opened again it is the same text.
    expect(act(edda, { do: "open", cardId: nobodys }).textId).toBe(textId);
  });

  it("[WR3] hands the pen by number; nobody but its holder is told whose number it is", () => {
    const { hall, act, begin, prose } = writingHall();
    const { cardId, textId } = begin(wanda);
    expect(textRight(hall.state, edda, prose(textId))).toBe("read");
    act(edda, { do: "ask", cardId });
    act(falk, { do: "ask", cardId });
    expect(penOf(hall.state, prose(textId), "falk")).toEqual({ pen: "asked", cardId, number: 2 });
    expect(textRight(hall.state, falk, prose(textId))).toBe("read");
    act(wanda, { do: "hand", cardId, number: 2, held: true });
    expect(textRight(hall.state, falk, prose(textId))).toBe("write");
    expect(textRight(hall.state, edda, prose(textId))).toBe("read");
    expect(privateViewFor(hall.state, "falk")).toContainEqual(
      expect.objectContaining({ kind: "my-response", subjectId: cardId, value: { number: 2 } }),
    );
    const shared = JSON.stringify([...viewFor(hall.state, { role: "lead" }, activityRules).values()]);
    expect(shared).toContain('"number":2');
    expect(shared).not.toMatch(/falk|edda/);
    act(ida, { do: "hand", cardId, number: 2, held: false });
    expect(textRight(hall.state, falk, prose(textId))).toBe("read");
    expect(penOf(hall.state, prose(textId), "falk")).toBeNull();
  });

  it("[WR3] lets whoever wants to take the pen where the step says so, and lay it down again", () => {
    const { hall, act, begin, prose, refusal } = writingHall({ pen: "free" });
    const { cardId, textId } = begin(wanda);
    act(edda, { do: "ask", cardId });
    expect(textRight(hall.state, edda, prose(textId))).toBe("write");
    act(edda, { do: "return", cardId });
    expect(textRight(hall.state, edda, prose(textId))).toBe("read");
    expect(refusal(gesine, { do: "ask", cardId })).toBe("foreign-card");
    expect(refusal(bruno, { do: "hand", cardId, number: 1, held: true })).toBe("not-found");
  });

  it("[WR4] is written by its table while the step is open, by whoever leads from the opening on", () => {
    const { hall, begin, prose } = writingHall();
    const { cardId, textId } = begin(edda);
    const rights = () => [edda, falk, wanda, bruno, gesine, ida, ruth].map((actor) => textRight(hall.state, actor, prose(textId)));
    expect(rights()).toEqual(["write", "read", "write", null, null, "write", "read"]);
    hall.do(ida, { type: "step.freeze", activityId: "eine", frozen: true });
    expect(rights()).toEqual(["read", "read", "read", null, null, "write", "read"]);
    hall.do(ida, { type: "step.freeze", activityId: "eine", frozen: false });
    hall.do(edda, { type: "participant.move", tableId: "buche" });
    expect(textRight(hall.state, edda, prose(textId))).toBeNull();
    hall.do(ida, { type: "card.hide", cardId, reason: "Namen" });
    expect(rights()).toEqual([null, null, null, null, null, "write", "read"]);
    hall.close("eine");
    hall.do(ruth, { type: "setup.archive", archived: true });
    expect(textRight(hall.state, ida, prose(textId))).toBe("read");
  });

  it("[WR5] shows a text to its own table and the lead, to everybody once it is shown, and of a hidden one nothing", () => {
    const { hall, begin, written, seen } = writingHall();
    const { cardId, textId } = begin(edda);
    written(textId, "Es ist sechs Uhr.");
    const linde: Audience = { role: "phone", tableId: "linde" };
    const others: Audience[] = [{ role: "phone", tableId: "eiche" }, { role: "host", tableId: "eiche" }, { role: "wall" }];
    expect([linde, { role: "host", tableId: "linde" } as const, { role: "lead" } as const].map((it) => seen(it).length)).toEqual([1, 1, 1]);
    expect(others.map((audience) => seen(audience).length)).toEqual([0, 0, 0]);
    hall.close("eine");
    hall.reveal("eine");
    expect(others.map((audience) => seen(audience).length)).toEqual([1, 1, 1]);
    hall.do(ida, { type: "card.hide", cardId, reason: "Namen" });
    expect([linde, ...others].map((audience) => seen(audience).length)).toEqual([0, 0, 0, 0]);
  });

  it("[WR6] tells how many words each table has, in the order of the tables, and no word of them", () => {
    const { hall, begin, written } = writingHall();
    written(begin(imke, "Buche").textId, "Drei kurze Worte");
    const found = contextOf(hall.state, activityRules, "eine");
    expect(found?.rules.progress(found.context)).toEqual({ answered: 1, of: 3, coverage: [0, 0, 3] });
  });

  it("[WR7] can be renamed and told in another form by those who write it", () => {
    const { hall, act, begin, refusal } = writingHall();
    const { cardId } = begin(edda);
    act(edda, { do: "describe", cardId, title: "Eine Nacht", polarity: "dystopian", form: "radio" });
    expect(hall.card(cardId)).toMatchObject({ text: "Eine Nacht", details: { polarity: "dystopian", form: "radio" } });
    expect(refusal(falk, { do: "describe", cardId, title: "X", polarity: null, form: null })).toBe("foreign-card");
  });
});

describe("a story on the wall", () => {
  it("[WR8] stands in parts that are short enough never to be cut, and none of its words is missing", () => {
    const sentence = "Der Rufbus fährt um sechs, und niemand fragt mehr, warum. ";
    const text = `${sentence.repeat(12)}\n\n${"Wort ".repeat(200)}\nKurz.`;
    const pieces = storyPieces(text, []).flatMap((piece) => (piece.is === "words" ? [piece.text] : []));
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(260);
    expect(pieces.join(" ").split(/\s+/)).toEqual(text.trim().split(/\s+/));
  });
});
