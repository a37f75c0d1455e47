import { describe, expect, it } from "vitest";
import { activityRules } from "#activities/rules.ts";
import { contextOf } from "#domain/activity-rules.ts";
import { stageOf } from "#domain/state.ts";
import { bruno, edda, falk, gesine, hauke, ida, imke, lore, wanda } from "#domain/testing/cast.ts";
import { doing, moving, openHall, writing } from "#domain/testing/hall.ts";

const grace = 30_000;

describe("when cards are taken", () => {
  it("[PH3] not before the step is opened, whoever asks", () => {
    const hall = openHall();
    for (const who of [edda, wanda, ida])
      expect(hall.refusal(who, writing("ideen", "Rufbus"))).toBe("step-not-open");
  });

  it("[PH4] for thirty seconds after closing, so that a sentence being typed is kept; not a moment longer", () => {
    const hall = openHall();
    hall.open("ideen");
    hall.close("ideen");
    hall.wait(grace);
    const card = hall.write(edda, "ideen", "Gerade noch");
    expect(
      hall.refusal(edda, doing("ideen", { do: "reword", cardId: card, text: "Gerade noch rechtzeitig" })),
    ).toBeNull();
    hall.wait(1);
    expect(hall.refusal(edda, writing("ideen", "Zu spät"))).toBe("step-closed");
    expect(hall.refusal(wanda, writing("ideen", "Zu spät"))).toBe("step-closed");
    expect(hall.refusal(edda, doing("ideen", { do: "reword", cardId: card, text: "Anders" }))).toBe("step-closed");
  });

  it("[PH24] not after the closing of a step that was held: nobody was typing any more", () => {
    const hall = openHall();
    const hold = (activityId: string) => hall.do(ida, { type: "step.freeze", activityId, frozen: true });
    hall.open("ideen");
    hold("ideen");
    hall.close("ideen");
    for (const who of [edda, wanda]) expect(hall.refusal(who, writing("ideen", "Schnell noch"))).toBe("step-closed");
    hall.do(ida, { type: "step.reopen", activityId: "ideen" });
    hall.write(edda, "ideen", "Wieder offen");
    hall.close("ideen");
    hall.write(edda, "ideen", "In der Zeit danach");
    // Also when it is the next step that closes it.
    hall.do(ida, { type: "step.reopen", activityId: "ideen" });
    hold("ideen");
    hall.open("nachtrag");
    expect(hall.refusal(edda, writing("ideen", "Schnell noch"))).toBe("step-closed");
  });

  it("[PH5] from whoever leads at any time after the opening: what was said aloud can be added", () => {
    const hall = openHall();
    hall.open("ideen");
    hall.close("ideen");
    hall.wait(3_600_000);
    expect(hall.refusal(ida, writing("ideen", "Das war noch gesagt worden"))).toBeNull();
  });

  it("[PH16] from people who come late, as from everybody else", () => {
    const hall = openHall();
    hall.open("tisch");
    expect(hall.refusal(lore, writing("tisch", "Bin da"))).toBe("forbidden");
    hall.do(lore, { type: "participant.join", tableId: "buche", sectorId: null });
    expect(hall.refusal(lore, writing("tisch", "Bin da"))).toBeNull();
  });
});

describe("a new card", () => {
  it("[CA1] is given the next number of its kind, which people can say", () => {
    const hall = openHall();
    hall.open("still");
    expect(hall.do(edda, writing("still", "Bus"))).toMatchObject({ label: "F-001" });
    expect(hall.do(falk, writing("still", "Bahn"))).toMatchObject({ label: "F-002" });
    hall.open("ideen");
    expect(hall.do(edda, writing("ideen", "Rufbus"))).toMatchObject({ label: "O-001" });
    hall.open("tisch");
    expect(hall.do(edda, writing("tisch", "Arzt"))).toMatchObject({ label: "F-003" });
  });

  it("[CA1] never gets a number that was given before, not even that of the last card when it was withdrawn", () => {
    const hall = openHall();
    hall.open("ideen");
    const first = hall.write(edda, "ideen", "Rufbus");
    hall.do(edda, doing("ideen", { do: "withdraw", cardId: first }));
    expect(hall.do(edda, writing("ideen", "Dorfladen"))).toMatchObject({ label: "O-002" });
  });

  it("[CA2] has 1 to 280 characters; a longer one is refused, never cut", () => {
    const hall = openHall();
    hall.open("ideen");
    expect(hall.refusal(edda, writing("ideen", " \u200B\n "))).toBe("empty");
    expect(hall.refusal(edda, writing("ideen", "ß".repeat(281)))).toBe("too-long");
    const longest = "🚌".repeat(280);
    expect(hall.card(hall.write(edda, "ideen", longest)).text).toBe(longest);
  });

  it("[CA3] is not taken beyond the limit per person; withdrawn ones do not count", () => {
    const hall = openHall();
    hall.open("tisch");
    const cards = ["eins", "zwei", "drei"].map((text) => hall.write(edda, "tisch", text));
    expect(hall.refusal(edda, writing("tisch", "vier"))).toBe("card-limit");
    expect(hall.refusal(falk, writing("tisch", "meine erste"))).toBeNull();
    hall.do(edda, doing("tisch", { do: "withdraw", cardId: cards[0] }));
    expect(hall.refusal(edda, writing("tisch", "wieder drei"))).toBeNull();
    for (const text of ["von Frau A", "von Herrn B", "von Frau C", "von Herrn D"])
      expect(hall.refusal(wanda, writing("tisch", text))).toBeNull();
  });

  it("[CA4] is the only one of its table where each table has one card", () => {
    const hall = openHall();
    hall.open("eine");
    const card = hall.write(edda, "eine", "Das Dorf 2035");
    expect(hall.refusal(falk, writing("eine", "Das andere Dorf"))).toBe("table-has-card");
    expect(hall.refusal(wanda, writing("eine", "Das dritte Dorf"))).toBe("table-has-card");
    expect(hall.refusal(gesine, writing("eine", "Unser Dorf"))).toBeNull();
    hall.do(edda, doing("eine", { do: "withdraw", cardId: card }));
    expect(hall.refusal(falk, writing("eine", "Das andere Dorf"))).toBeNull();
  });

  it("[CA4] may be added by whoever leads, once for each table without a phone", () => {
    const hall = openHall();
    hall.open("eine");
    expect(hall.refusal(ida, writing("eine", "Für Tisch 7"))).toBeNull();
    expect(hall.refusal(ida, writing("eine", "Für Tisch 8"))).toBeNull();
    expect(hall.refusal(edda, writing("eine", "Unser Dorf"))).toBeNull();
  });

  it("[CA5] needs a table where the tables work apart", () => {
    const hall = openHall();
    hall.do(edda, { type: "participant.move", tableId: null });
    for (const step of ["tisch", "eine"]) {
      hall.open(step);
      expect(hall.refusal(edda, writing(step, "Wohin damit?"))).toBe("no-table");
    }
    hall.open("ideen");
    expect(hall.refusal(edda, writing("ideen", "Hierhin"))).toBeNull();
  });

  it("[CA9] lies in the field of its table, or where its author puts it", () => {
    const hall = openHall();
    hall.open("ideen");
    const place = (id: string) => [hall.card(id).fieldId, hall.card(id).dimensionId];
    expect(place(hall.write(edda, "ideen", "Treffpunkt"))).toEqual(["begegnung", null]);
    expect(place(hall.write(edda, "ideen", "Rufbus", "wege"))).toEqual(["infra", "wege"]);
    expect(place(hall.write(imke, "ideen", "Irgendwas"))).toEqual([null, null]);
    expect(hall.refusal(edda, writing("ideen", "Nirgends", "fehlt"))).toBe("not-found");
    const nowhere = doing("ideen", { do: "write", text: "Nirgends", fieldId: "fehlt", dimensionId: null });
    expect(hall.refusal(edda, nowhere)).toBe("not-found");
  });

  it("[CA8] remembers table, field and sector of its origin, and never the name of who led", () => {
    const hall = openHall();
    hall.open("ideen");
    expect(hall.card(hall.write(edda, "ideen", "Rufbus", "wege"))).toMatchObject({
      origin: { tableId: "linde", fieldId: "infra", sectorId: "kommune" },
      authorId: "edda",
    });
    expect(hall.card(hall.write(wanda, "ideen", "Von Oma"))).toMatchObject({
      origin: { tableId: "linde", fieldId: "begegnung", sectorId: null },
      authorId: null,
    });
    expect(hall.card(hall.write(ida, "ideen", "Aus dem Saal"))).toMatchObject({
      origin: { tableId: null, fieldId: null, sectorId: null },
      authorId: null,
    });
  });
});

describe("whose card it is", () => {
  it("[CA6] people touch their own, hosts those of their table, whoever leads all", () => {
    const hall = openHall();
    hall.open("ideen");
    const card = hall.write(edda, "ideen", "Rufbus");
    const reword = doing("ideen", { do: "reword", cardId: card, text: "Rufbus in jedes Dorf" });
    for (const who of [falk, gesine, bruno]) expect(hall.refusal(who, reword)).toBe("foreign-card");
    for (const who of [edda, wanda, ida]) expect(hall.refusal(who, reword)).toBeNull();
  });

  it("[CA6] the one card of a table belongs to all who sit there", () => {
    const hall = openHall();
    hall.open("eine");
    const card = hall.write(edda, "eine", "Das Dorf 2035");
    const reword = doing("eine", { do: "reword", cardId: card, text: "Unser Dorf 2035" });
    expect(hall.refusal(falk, reword)).toBeNull();
    expect(hall.refusal(hauke, reword)).toBe("foreign-card");
  });

  it("[CA6] a card of another step, or one that is gone, is not found here", () => {
    const hall = openHall();
    hall.open("still");
    const card = hall.write(edda, "still", "Bus");
    hall.open("ideen");
    expect(hall.refusal(edda, doing("ideen", { do: "withdraw", cardId: card }))).toBe("not-found");
    expect(hall.refusal(edda, doing("ideen", { do: "withdraw", cardId: "fehlt" }))).toBe("not-found");
  });
});

describe("filing a card elsewhere", () => {
  it("[CA8] moves it to another dimension and its field, and keeps where it came from", () => {
    const hall = openHall();
    hall.open("ideen");
    const card = hall.write(edda, "ideen", "Rufbus", "orte");
    const { origin } = hall.card(card);
    hall.do(edda, doing("ideen", { do: "file", cardId: card, dimensionId: "wege" }));
    expect(hall.card(card)).toMatchObject({ fieldId: "infra", dimensionId: "wege", origin });
    hall.do(edda, doing("ideen", { do: "file", cardId: card, dimensionId: null }));
    expect(hall.card(card)).toMatchObject({ fieldId: "infra", dimensionId: null, origin });
    hall.do(ida, moving([card], { fieldId: "planung" }));
    expect(hall.card(card)).toMatchObject({ fieldId: "planung", origin });
    expect(hall.refusal(edda, doing("ideen", { do: "file", cardId: card, dimensionId: "fehlt" }))).toBe(
      "not-found",
    );
  });
});

describe("withdrawing", () => {
  it("[CA7] takes the words out and leaves the number as a tombstone that nothing brings back", () => {
    const hall = openHall();
    hall.open("ideen");
    const card = hall.write(edda, "ideen", "Frau Soundso soll gehen");
    hall.do(ida, { type: "board.cluster", cardIds: [card], title: "Personal" });
    const decision = hall.attempt(edda, doing("ideen", { do: "withdraw", cardId: card }));
    expect(decision).toMatchObject({ ok: true, erase: [card] });
    expect(hall.card(card)).toMatchObject({
      number: 1,
      text: "",
      title: null,
      status: "withdrawn",
      clusterId: null,
    });
    expect(hall.refusal(edda, doing("ideen", { do: "reword", cardId: card, text: "Doch" }))).toBe(
      "not-found",
    );
    expect(hall.refusal(ida, { type: "card.show", cardId: card })).toBe("not-found");
    expect(hall.refusal(ida, moving([card], { fieldId: "infra" }))).toBe("not-found");
  });

  it("[CA7] sets free what was merged into it, and takes a cluster along that it leaves empty", () => {
    const { state, ...hall } = openHall();
    hall.open("ideen");
    const [bus, rufbus] = ["Bus", "Rufbus"].map((text) => hall.write(edda, "ideen", text)) as [
      string,
      string,
    ];
    hall.do(ida, { type: "board.merge", cardIds: [bus, rufbus], title: "Busverkehr" });
    hall.do(ida, { type: "board.cluster", cardIds: [bus], title: "Wege" });
    hall.do(edda, doing("ideen", { do: "withdraw", cardId: bus }));
    expect(hall.card(rufbus)).toMatchObject({ mergedInto: null, status: "visible" });
    expect(state.tables.cluster.size).toBe(1);
    hall.do(edda, doing("ideen", { do: "withdraw", cardId: rufbus }));
    expect(state.tables.cluster.size).toBe(0);
  });

  it("[CA7] leaves no light on an empty place", () => {
    const { state, ...hall } = openHall();
    hall.open("ideen");
    const card = hall.write(edda, "ideen", "Rufbus");
    hall.do(ida, { type: "stage.spotlight", on: { kind: "card", id: card } });
    hall.do(edda, doing("ideen", { do: "withdraw", cardId: card }));
    expect(stageOf(state).spotlight).toBeNull();
  });
});

describe("how many have answered", () => {
  it("[CA13] counts people, or tables where each has one card", () => {
    const hall = openHall();
    hall.open("ideen");
    hall.write(edda, "ideen", "eins");
    hall.write(edda, "ideen", "zwei");
    const gone = hall.write(falk, "ideen", "drei");
    hall.do(falk, doing("ideen", { do: "withdraw", cardId: gone }));
    hall.write(ida, "ideen", "aus dem Saal");
    expect(progressOf(hall, "ideen")).toEqual({ answered: 1, of: 6 });
    hall.open("eine");
    hall.write(edda, "eine", "Unser Dorf");
    expect(progressOf(hall, "eine")).toEqual({ answered: 1, of: 3 });
  });
});

function progressOf(hall: ReturnType<typeof openHall>, activityId: string) {
  const found = contextOf(hall.state, activityRules, activityId);
  return found?.rules.progress(found.context);
}

describe("one's own cards after the step", () => {
  it("[PE10] can be withdrawn by their author, and by nobody else", () => {
    const hall = openHall();
    hall.open("ideen");
    const card = hall.write(edda, "ideen", "Rufbus");
    hall.close("ideen");
    hall.wait(60_000);
    expect(hall.refusal(falk, doing("ideen", { do: "withdraw", cardId: card }))).toBe("step-closed");
    hall.do(edda, doing("ideen", { do: "withdraw", cardId: card }));
    expect(hall.card(card)).toMatchObject({ status: "withdrawn", text: "" });
  });

  it("[PE10] can be said otherwise while they are hidden, and stay hidden", () => {
    const hall = openHall();
    hall.open("ideen");
    const card = hall.write(edda, "ideen", "Frau Muster");
    hall.close("ideen");
    hall.wait(60_000);
    const reword = doing("ideen", { do: "reword", cardId: card, text: "Das Amt" });
    expect(hall.refusal(edda, reword)).toBe("step-closed");
    hall.do(ida, { type: "card.hide", cardId: card, reason: "nennt eine Person" });
    hall.do(edda, reword);
    expect(hall.card(card)).toMatchObject({ status: "hidden", text: "Das Amt" });
  });
});
