import { describe, expect, it } from "vitest";
import type { Actor } from "../actors.ts";
import { bruno, edda, gesine, ida, ruth, wanda } from "../testing/cast.ts";
import { doing, type Hall, moving, openHall } from "../testing/hall.ts";
import { membersOf, mergedUnder } from "./board.ts";

/** A hall with four factors on the board: two of the table Linde, two of the table Eiche. */
function boardOfFour() {
  const hall = openHall();
  hall.open("still");
  const bus = hall.write(edda, "still", "Bus", "orte");
  const bahn = hall.write(edda, "still", "Bahn", "kultur");
  const arzt = hall.write(gesine, "still", "Arzt", "netz");
  const laden = hall.write(gesine, "still", "Dorfladen", "wege");
  return { hall, bus, bahn, arzt, laden };
}

const merge = (hall: Hall, cardIds: string[], title: string | null = null, by: Actor = ida) =>
  hall.do(by, { type: "board.merge", cardIds, title });
const cluster = (hall: Hall, cardIds: string[], title = "Wege", by: Actor = ida) =>
  String(hall.do(by, { type: "board.cluster", cardIds, title }).clusterId);
const place = (hall: Hall, id: string) => {
  const { fieldId, dimensionId, clusterId } = hall.card(id);
  return [fieldId, dimensionId, clusterId];
};

describe("moving", () => {
  it("[BO1] puts cards into a field, a dimension with its field, or a cluster with its place", () => {
    const { hall, bus, arzt } = boardOfFour();
    hall.do(ida, moving([bus, arzt], { fieldId: "planung" }));
    expect([place(hall, bus), place(hall, arzt)]).toEqual([
      ["planung", null, null],
      ["planung", null, null],
    ]);
    hall.do(ida, moving([bus], { fieldId: "planung", dimensionId: "wege" }));
    expect(place(hall, bus)).toEqual(["infra", "wege", null]);
    const wege = cluster(hall, [bus]);
    hall.do(ida, moving([arzt], { clusterId: wege }));
    expect(place(hall, arzt)).toEqual(["infra", "wege", wege]);
  });

  it("[BO1] refuses places that are not there, and moves nothing then", () => {
    const { hall, bus, arzt } = boardOfFour();
    for (const to of [{ fieldId: "fehlt" }, { dimensionId: "fehlt" }, { clusterId: "fehlt" }])
      expect(hall.refusal(ida, moving([bus, arzt], to))).toBe("not-found");
    expect(hall.refusal(ida, moving([bus, "fehlt"], { fieldId: "planung" }))).toBe("not-found");
    expect(place(hall, bus)).toEqual(["begegnung", "orte", null]);
  });

  it("[BO2] takes along what was merged into a card, and frees a card that was merged", () => {
    const { hall, bus, bahn, arzt } = boardOfFour();
    merge(hall, [bus, bahn, arzt]);
    hall.do(ida, moving([bus], { dimensionId: "daten" }));
    expect([bus, bahn, arzt].map((id) => place(hall, id)[1])).toEqual(["daten", "daten", "daten"]);
    hall.do(ida, moving([bahn], { dimensionId: "amt" }));
    expect(hall.card(bahn)).toMatchObject({ mergedInto: null, dimensionId: "amt" });
    expect(hall.card(arzt).mergedInto).toBe(bus);
  });
});

describe("merging", () => {
  it("[BO3] keeps every original under the lowest number, at its place, with a common title", () => {
    const { hall, bus, bahn, laden } = boardOfFour();
    expect(merge(hall, [laden, bahn, bus], "Unterwegs")).toEqual({ cardId: bus });
    expect(hall.card(bus)).toMatchObject({ title: "Unterwegs", text: "Bus", mergedInto: null });
    for (const [id, text] of [
      [bahn, "Bahn"],
      [laden, "Dorfladen"],
    ] as const)
      expect(hall.card(id)).toMatchObject({
        text,
        mergedInto: bus,
        fieldId: "begegnung",
        dimensionId: "orte",
      });
  });

  it("[BO4] makes one pile of two, never a pile in a pile", () => {
    const { hall, bus, bahn, arzt, laden } = boardOfFour();
    merge(hall, [bus, bahn]);
    merge(hall, [arzt, laden]);
    merge(hall, [bus, arzt]);
    expect([bahn, arzt, laden].map((id) => hall.card(id).mergedInto)).toEqual([bus, bus, bus]);
  });

  it("[BO4] brings a card to the top again when it has the lowest number of the new pile", () => {
    const { hall, bus, bahn, arzt, laden } = boardOfFour();
    merge(hall, [bahn, arzt, laden]);
    merge(hall, [arzt, bus]);
    expect(hall.card(bus).mergedInto).toBeNull();
    expect(hall.card(arzt).mergedInto).toBe(bus);
    expect(hall.card(laden).mergedInto).toBe(bahn);
    merge(hall, [laden, bahn]);
    expect([hall.card(bahn).mergedInto, hall.card(laden).mergedInto]).toEqual([null, bahn]);
  });

  it("[BO9] never mixes kinds, and needs two different cards", () => {
    const { hall, bus } = boardOfFour();
    hall.open("ideen");
    const option = hall.write(edda, "ideen", "Rufbus");
    expect(hall.refusal(ida, { type: "board.merge", cardIds: [bus, option], title: null })).toBe(
      "wrong-kind",
    );
    expect(hall.refusal(ida, { type: "board.cluster", cardIds: [bus, option], title: "Wege" })).toBe(
      "wrong-kind",
    );
    expect(hall.refusal(ida, { type: "board.merge", cardIds: [bus, bus], title: null })).toBe("invalid");
    const wege = cluster(hall, [bus]);
    expect(hall.refusal(ida, moving([option], { clusterId: wege }))).toBe("wrong-kind");
  });
});

describe("splitting", () => {
  it("[BO5] takes one card out of a pile; the last one out takes the common title along", () => {
    const { hall, bus, bahn, arzt } = boardOfFour();
    merge(hall, [bus, bahn, arzt], "Unterwegs");
    hall.do(ida, { type: "board.split", cardId: arzt });
    expect(hall.card(arzt).mergedInto).toBeNull();
    expect(hall.card(bus).title).toBe("Unterwegs");
    hall.do(ida, { type: "board.split", cardId: bahn });
    expect(hall.card(bus)).toMatchObject({ title: null, text: "Bus" });
  });

  it("[BO5] takes a whole pile apart at its top card", () => {
    const { hall, bus, bahn, arzt } = boardOfFour();
    merge(hall, [bus, bahn, arzt], "Unterwegs");
    hall.do(ida, { type: "board.split", cardId: bus });
    expect([bus, bahn, arzt].map((id) => hall.card(id).mergedInto)).toEqual([null, null, null]);
    expect(hall.card(bus).title).toBeNull();
    expect(hall.refusal(ida, { type: "board.split", cardId: bus })).toBe("not-found");
  });
});

describe("clusters", () => {
  it("[BO6] lie where their first card lay, and take along what was merged into their cards", () => {
    const { hall, bus, bahn, arzt } = boardOfFour();
    merge(hall, [bahn, arzt]);
    const wege = cluster(hall, [bus, bahn]);
    expect(hall.state.tables.cluster.get(wege)).toMatchObject({
      title: "Wege",
      cardKind: "factor",
      fieldId: "begegnung",
      dimensionId: "orte",
    });
    expect([bus, bahn, arzt].map((id) => place(hall, id))).toEqual(
      Array.from({ length: 3 }, () => ["begegnung", "orte", wege]),
    );
  });

  it("[BO12] can be renamed; a title that is nothing but invisible marks is refused", () => {
    const { hall, bus } = boardOfFour();
    const wege = cluster(hall, [bus]);
    hall.do(ida, { type: "board.rename", clusterId: wege, title: "Unter\u202Ewegs" });
    expect(hall.state.tables.cluster.get(wege)?.title).toBe("Unterwegs");
    expect(hall.refusal(ida, { type: "board.rename", clusterId: wege, title: "\u200B" })).toBe("empty");
    expect(hall.refusal(ida, { type: "board.cluster", cardIds: [bus], title: "\u200B" })).toBe("empty");
    expect(hall.refusal(ida, { type: "board.rename", clusterId: "fehlt", title: "Wege" })).toBe("not-found");
  });

  it("[BO7] can be dissolved: the cards stay where they lie", () => {
    const { hall, bus, bahn } = boardOfFour();
    const wege = cluster(hall, [bus, bahn]);
    hall.do(ida, { type: "board.dissolve", clusterId: wege });
    expect(place(hall, bahn)).toEqual(["begegnung", "orte", null]);
    expect(hall.state.tables.cluster.size).toBe(0);
  });

  it("[BO8] vanish with their last card, whichever way it leaves", () => {
    const { hall, bus, bahn, arzt, laden } = boardOfFour();
    cluster(hall, [bus, bahn], "Wege");
    hall.do(ida, moving([bus], { fieldId: "infra" }));
    expect(hall.state.tables.cluster.size).toBe(1);
    hall.do(ida, moving([bahn], { fieldId: "infra" }));
    expect(hall.state.tables.cluster.size).toBe(0);
    cluster(hall, [arzt], "Gesundheit");
    cluster(hall, [arzt, laden], "Versorgung");
    expect([...hall.state.tables.cluster.values()].map(({ title }) => title)).toEqual(["Versorgung"]);
    cluster(hall, [bus, bahn], "Wege");
    merge(hall, [bus, arzt]);
    merge(hall, [bus, laden]);
    expect([...hall.state.tables.cluster.values()].map(({ title }) => title)).toEqual(["Wege"]);
  });
});

describe("whose board it is", () => {
  it("[BO11] hosts order the cards of their own table, whoever leads all of them", () => {
    const { hall, bus, bahn, arzt, laden } = boardOfFour();
    expect(hall.refusal(wanda, moving([bus], { fieldId: "infra" }))).toBeNull();
    expect(hall.refusal(wanda, { type: "board.merge", cardIds: [bus, bahn], title: null })).toBeNull();
    expect(hall.refusal(wanda, moving([bus, arzt], { fieldId: "infra" }))).toBe("foreign-card");
    expect(hall.refusal(bruno, { type: "board.split", cardId: bus })).toBe("foreign-card");
    const both = cluster(hall, [bus, arzt]);
    for (const who of [wanda, bruno]) {
      expect(hall.refusal(who, { type: "board.rename", clusterId: both, title: "Meins" })).toBe(
        "foreign-card",
      );
      expect(hall.refusal(who, { type: "board.dissolve", clusterId: both })).toBe("foreign-card");
    }
    const own = cluster(hall, [laden], "Versorgung", bruno);
    expect(hall.refusal(bruno, { type: "board.rename", clusterId: own, title: "Einkaufen" })).toBeNull();
  });

  it("[BO10] a withdrawn card is on no board any more", () => {
    const { hall, bus, bahn } = boardOfFour();
    hall.do(edda, doing("still", { do: "withdraw", cardId: bus }));
    expect(hall.refusal(ida, { type: "board.merge", cardIds: [bus, bahn], title: null })).toBe("not-found");
    expect(hall.refusal(ida, { type: "board.cluster", cardIds: [bus], title: "Wege" })).toBe("not-found");
  });

  it("[BO2] what lies in a cluster or pile can be asked for", () => {
    const { hall, bus, bahn, arzt } = boardOfFour();
    merge(hall, [bus, bahn]);
    const wege = cluster(hall, [bus, arzt]);
    expect(mergedUnder(hall.state, bus).map(({ id }) => id)).toEqual([bahn]);
    expect(membersOf(hall.state, wege).map(({ id }) => id)).toEqual([bus, bahn, arzt]);
  });
});

describe("after the day", () => {
  it("[BO16] the organiser puts cards of all tables into other fields, what was merged too, and takes it back", () => {
    const { hall, bus, bahn, arzt } = boardOfFour();
    merge(hall, [bus, bahn], "Unterwegs");
    const before = [bus, bahn, arzt].map(hall.card);
    hall.do(ruth, moving([bus, arzt], { fieldId: "planung" }));
    for (const [index, id] of [bus, bahn, arzt].entries())
      expect(hall.card(id)).toMatchObject({ fieldId: "planung", dimensionId: null, origin: before[index]?.origin });
    expect(hall.refusal(ruth, { type: "board.split", cardId: bus })).toBe("forbidden");
    hall.do(ruth, { type: "undo" });
    expect([bus, bahn, arzt].map(hall.card)).toEqual(before);
  });
});
