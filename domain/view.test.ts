import { describe, expect, it } from "vitest";
import { activityRules } from "#activities/rules.ts";
import { type Audience, audienceKey } from "./actors.ts";
import { agendaWith, bruno, edda, falk, gesine, hauke, ida, imke, ruth, wanda } from "./testing/cast.ts";
import { doing, type Hall, moving, openHall } from "./testing/hall.ts";
import { privateViewFor } from "./private-view.ts";
import { viewFor } from "./viewer.ts";

const lead: Audience = { role: "lead" };
const wall: Audience = { role: "wall" };
const host = (tableId: string): Audience => ({ role: "host", tableId });
const phone = (tableId: string | null): Audience => ({ role: "phone", tableId });
const everybody = [lead, wall, host("linde"), host("eiche"), phone("linde"), phone("eiche"), phone(null)];

/** Everything that an audience is sent, as text. */
const bytes = (hall: Hall, audience: Audience) =>
  JSON.stringify([...viewFor(hall.state, audience, activityRules).values()]);
/** The audiences to which something reaches: its words or its id. */
const whoSees = (hall: Hall, ...traces: string[]) =>
  everybody.filter((it) => traces.some((trace) => bytes(hall, it).includes(trace))).map(audienceKey);
const whoSeesCard = (hall: Hall, id: string) => whoSees(hall, hall.card(id).text, `"${id}"`);
const keys = everybody.map(audienceKey);

const words = "Am Dorfplatz fehlt ein Brunnen";

describe("a silent step", () => {
  it("[VI1] sends no byte of a card to anybody but the lead, the host of its table and its author", () => {
    const hall = openHall();
    hall.open("still");
    const card = hall.write(edda, "still", words);
    expect(whoSeesCard(hall, card)).toEqual(["lead", "host:linde"]);
    expect(JSON.stringify(privateViewFor(hall.state, "edda"))).toContain(words);
    for (const other of [falk, gesine, hauke])
      expect(JSON.stringify(privateViewFor(hall.state, other.id))).not.toContain(words);
    hall.close("still");
    expect(whoSeesCard(hall, card)).toEqual(["lead", "host:linde"]);
  });

  it("[VI1] sends the cards to all when they are revealed, and takes them back when they are concealed", () => {
    const hall = openHall();
    hall.open("still");
    const card = hall.write(edda, "still", words);
    hall.reveal("still");
    expect(whoSeesCard(hall, card)).toEqual(keys);
    hall.do(ida, { type: "step.conceal", activityId: "still" });
    expect(whoSeesCard(hall, card)).toEqual(["lead", "host:linde"]);
  });

  it("[VI1] keeps a cluster to itself while none of its cards may be seen", () => {
    const hall = openHall();
    hall.open("still");
    const card = hall.write(edda, "still", words);
    hall.do(ida, { type: "board.cluster", cardIds: [card], title: "Plätze und Brunnen" });
    expect(whoSees(hall, "Plätze und Brunnen")).toEqual(["lead", "host:linde"]);
  });

  it("[VI1] keeps a light that the facilitator lets fall on a covered card from those who may not see it", () => {
    const hall = openHall();
    hall.open("still");
    const card = hall.write(edda, "still", words);
    hall.do(ida, { type: "stage.spotlight", on: { kind: "card", id: card } });
    expect(whoSeesCard(hall, card)).toEqual(["lead", "host:linde"]);
  });

  it("[VI2] stays silent although an earlier step asked about cards of the same kind", () => {
    const hall = openHall();
    hall.open("still");
    const known = hall.write(edda, "still", "Bus");
    for (const step of ["ordnen", "einschaetzen"]) hall.open(step);
    hall.do(falk, doing("einschaetzen", { do: "rate", subjectId: known, marks: { "0": 3 } }));
    hall.close("einschaetzen");
    hall.reveal("einschaetzen");
    hall.wait(60_000);
    hall.open("nachtrag");
    const card = hall.write(edda, "nachtrag", words);
    const { clusterId } = hall.do(ida, {
      type: "board.cluster",
      cardIds: [card],
      title: "Plätze und Brunnen",
    });
    expect(whoSeesCard(hall, card)).toEqual(["lead", "host:linde"]);
    expect(whoSees(hall, "Plätze und Brunnen", `"${clusterId}"`)).toEqual(["lead", "host:linde"]);
    hall.close("nachtrag");
    expect(whoSeesCard(hall, card)).toEqual(["lead", "host:linde"]);
    expect(whoSeesCard(hall, known)).toEqual(keys);
    hall.open("einschaetzen");
    expect(whoSeesCard(hall, card)).toEqual(keys);
  });

  it("[VI2] stays silent for a card that is laid on a pile or into a cluster that all know", () => {
    const hall = openHall();
    hall.open("still");
    const known = hall.write(edda, "still", "Bus");
    const { clusterId } = hall.do(ida, { type: "board.cluster", cardIds: [known], title: "Wege" });
    hall.open("ordnen");
    hall.close("ordnen");
    hall.wait(60_000);
    hall.open("nachtrag");
    const [first, second] = [
      hall.write(edda, "nachtrag", words),
      hall.write(edda, "nachtrag", "Noch ein Brunnen"),
    ];
    hall.do(ida, moving([first], { clusterId: String(clusterId) }));
    hall.do(ida, { type: "board.merge", cardIds: [known, second], title: null });
    expect(whoSeesCard(hall, first)).toEqual(["lead", "host:linde"]);
    expect(whoSeesCard(hall, second)).toEqual(["lead", "host:linde"]);
    expect(whoSees(hall, "Wege")).toEqual(keys);
  });
});

describe("an open step", () => {
  it("[VI3] shows the cards of each table to its own people where tables work apart, until they are revealed", () => {
    const hall = openHall();
    hall.open("tisch");
    const card = hall.write(edda, "tisch", words);
    expect(whoSeesCard(hall, card)).toEqual(["lead", "wall", "host:linde", "host:eiche", "phone:linde"]);
    hall.reveal("tisch");
    expect(whoSeesCard(hall, card)).toEqual(keys);
  });

  it("[VI3] shows everybody all cards where all work together", () => {
    const hall = openHall();
    hall.open("ideen");
    expect(whoSeesCard(hall, hall.write(edda, "ideen", words))).toEqual(keys);
  });
});

describe("a card that is gone", () => {
  it("[VI4] reaches nobody but lead and author while it is hidden, with the reason", () => {
    const hall = openHall();
    hall.open("ideen");
    const card = hall.write(edda, "ideen", words);
    hall.do(ida, { type: "stage.spotlight", on: { kind: "card", id: card } });
    hall.do(ida, { type: "card.hide", cardId: card, reason: "gehört nicht hierher" });
    expect(whoSeesCard(hall, card)).toEqual(["lead"]);
    expect(whoSees(hall, "gehört nicht hierher")).toEqual(["lead"]);
    expect(JSON.stringify(privateViewFor(hall.state, "edda"))).toContain("gehört nicht hierher");
    hall.open("punkte");
    expect(whoSeesCard(hall, card)).toEqual(["lead"]);
  });

  it("[VI4] reaches nobody at all once it is withdrawn", () => {
    const hall = openHall();
    hall.open("ideen");
    const card = hall.write(edda, "ideen", words);
    hall.do(edda, doing("ideen", { do: "withdraw", cardId: card }));
    expect(whoSees(hall, words, `"${card}"`)).toEqual([]);
    expect(JSON.stringify(privateViewFor(hall.state, "edda"))).not.toContain(card);
  });
});

describe("people", () => {
  it("[VI5] are sums for lead, hosts and wall, nothing for phones, and never an id", () => {
    const hall = openHall();
    hall.open("still");
    const card = hall.write(edda, "still", "Bus");
    hall.open("einschaetzen");
    hall.do(falk, doing("einschaetzen", { do: "rate", subjectId: card, marks: { "0": 3 } }));
    hall.close("einschaetzen");
    hall.reveal("einschaetzen");
    const people = [...hall.state.tables.participant.keys()];
    for (const id of [...people, ida.id, wanda.id, bruno.id, ruth.id])
      expect({ id, sees: whoSees(hall, `"${id}"`, `.${id}`) }).toEqual({ id, sees: [] });
    expect(everybody.filter((it) => bytes(hall, it).includes("bySector")).map(audienceKey)).toEqual([
      "lead",
      "wall",
      "host:linde",
      "host:eiche",
    ]);
  });

  it("[VI23] are told by sector to wall and hosts only where no group under five can be read off; the lead is told all", () => {
    const told = (counts: readonly number[]) => {
      const hall = openHall({ seated: false });
      const sectors = [...hall.state.tables.sector.keys(), null];
      for (const [at, count] of counts.entries())
        for (let index = 0; index < count; index += 1)
          hall.do(
            { role: "participant", id: `gast-${at}-${index}` },
            { type: "participant.join", tableId: null, sectorId: sectors[at] ?? null },
          );
      const seen = (audience: Audience) => viewFor(hall.state, audience, activityRules).get("attendance:all");
      const wall = seen({ role: "wall" });
      expect(seen({ role: "host", tableId: "linde" })).toEqual(wall);
      expect(seen({ role: "phone", tableId: "linde" })).toBeUndefined();
      const all = seen({ role: "lead" });
      return { wall, all };
    };
    const many = told([7, 5, 0, 6, 0, 9, 5]);
    expect(many.wall).toMatchObject(many.all ?? {});
    // One small group alone would be the rest of the sum.
    const one = told([7, 6, 0, 8, 0, 9, 2]);
    expect(one.wall).toMatchObject({
      joined: 32,
      bySector: { kommune: 7, wirtschaft: 8, wissenschaft: 9, politik: 0, zivil: 0 },
      others: { sectorIds: ["wohlfahrt", ""], count: 8 },
    });
    expect(JSON.stringify(one.wall)).not.toMatch(/"(wohlfahrt|)":\d/);
    expect(one.all).toMatchObject({ bySector: { wohlfahrt: 6, "": 2 } });
    const few = told([2, 0, 1, 0, 0, 0, 0]);
    expect(few.wall).toMatchObject({ joined: 3, bySector: {} });
    expect(few.wall).not.toHaveProperty("others");
    expect(few.all).toMatchObject({ bySector: { kommune: 2, politik: 1 } });
  });

  it("[VI6] see their own seat, cards, answers and that they voted, and nothing of others'", () => {
    const hall = openHall();
    hall.open("ideen");
    const card = hall.write(edda, "ideen", words);
    hall.open("punkte");
    hall.do(edda, doing("punkte", { do: "cast", dots: { [card]: 2 }, ballotKey: "a".repeat(64) }));
    hall.open("offen");
    hall.do(edda, doing("offen", { do: "cast", dots: { [card]: 3 } }));
    expect(privateViewFor(hall.state, "edda")).toMatchObject([
      { kind: "me", id: "edda", tableId: "linde", sectorId: "kommune" },
      { kind: "mine", id: card, text: words },
      { kind: "my-response", activityId: "offen", value: { [card]: 3 } },
      { kind: "my-vote", activityId: "punkte", round: 1 },
    ]);
    expect(privateViewFor(hall.state, "falk")).toEqual([
      { kind: "me", id: "falk", tableId: "linde", sectorId: "wohlfahrt" },
    ]);
    expect(privateViewFor(hall.state, "niemand")).toEqual([]);
    expect(JSON.stringify(privateViewFor(hall.state, "edda"))).not.toContain("aaaa");
  });
});

describe("results", () => {
  it("[VI7] reach nobody, not even the lead, before they are revealed; the number of answers does", () => {
    const hall = openHall();
    hall.open("still");
    const card = hall.write(edda, "still", "Bus");
    hall.open("einschaetzen");
    hall.do(falk, doing("einschaetzen", { do: "rate", subjectId: card, marks: { "0": 3 } }));
    expect(whoSees(hall, '"result"')).toEqual([]);
    expect(whoSees(hall, '"answered":1,"of":6')).toEqual(keys);
    hall.close("einschaetzen");
    expect(whoSees(hall, '"result"')).toEqual([]);
    hall.reveal("einschaetzen");
    expect(whoSees(hall, '"result"')).toEqual(keys);
    hall.do(ida, { type: "step.round", activityId: "einschaetzen", subjectIds: null });
    expect(whoSees(hall, '"result"')).toEqual([]);
  });

  it("[VI7] hold no ballot, no key and no person", () => {
    const hall = openHall();
    hall.open("ideen");
    const card = hall.write(imke, "ideen", words);
    hall.open("punkte");
    hall.do(edda, doing("punkte", { do: "cast", dots: { [card]: 2 }, ballotKey: "a".repeat(64) }));
    hall.close("punkte");
    hall.reveal("punkte");
    expect(whoSees(hall, '"result"')).toEqual(keys);
    expect(whoSees(hall, "aaaa", "ballot:", '"dots"', "voted")).toEqual([]);
  });

  it("[VI8] a step that was never opened asks nobody about anything", () => {
    const hall = openHall();
    hall.open("still");
    const card = hall.write(edda, "still", words);
    hall.do(ruth, agendaWith("einschaetzen", { minutes: 5 }));
    hall.do(ida, { type: "step.freeze", activityId: "einschaetzen", frozen: true });
    expect(whoSeesCard(hall, card)).toEqual(["lead", "host:linde"]);
  });
});
