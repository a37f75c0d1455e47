import { describe, expect, it } from "vitest";
import { activityRules } from "#activities/rules.ts";
import { companionsOf, guestsAt } from "../people.ts";
import { bruno, edda, falk, gesine, ida, imke, lore, wanda } from "../testing/cast.ts";
import { doing, openHall } from "../testing/hall.ts";
import { privateViewFor } from "../private-view.ts";
import { openViewer, viewFor } from "../viewer.ts";

const key = (letter: string) => letter.repeat(64);

/** Edda's phone speaks for three, and two ideas can be voted on, in secret. */
function threeOnEddasPhone() {
  const hall = openHall();
  hall.open("ideen");
  const [bus, laden] = ["Rufbus", "Dorfladen"].map((text) => hall.write(edda, "ideen", text)) as [string, string];
  hall.do(edda, { type: "participant.share", people: 3 });
  const [second, third] = companionsOf(hall.state, "edda").map(({ id }) => id) as [string, string];
  return { hall, bus, laden, second, third };
}

describe("one phone for several people", () => {
  it("[PE1] counts everybody who looks at the phone, at its table", () => {
    const { hall, second } = threeOnEddasPhone();
    expect(hall.state.tables.participant.size).toBe(8);
    expect(hall.state.tables.participant.get(second)).toMatchObject({
      tableId: "linde",
      sectorId: null,
      sharedBy: "edda",
    });
    expect(hall.refusal(edda, { type: "participant.move", tableId: "buche" })).toBe("table-full");
    hall.do(imke, { type: "participant.move", tableId: "eiche" });
    hall.do(edda, { type: "participant.move", tableId: "buche" });
    expect(hall.state.tables.participant.get(second)?.tableId).toBe("buche");
  });

  it("[PE11] may be told while joining: all of them sit at one table, and it must have seats for all", () => {
    const hall = openHall();
    const join = (people: number, tableId: string | null) =>
      hall.attempt(lore, { type: "participant.join", tableId, sectorId: null, people });
    const { capacity = 0 } = hall.state.tables.table.get("buche") ?? {};
    const seated = [...hall.state.tables.participant.values()].filter(({ tableId }) => tableId === "buche").length;
    expect(capacity - seated).toBeLessThan(6);
    expect(join(6, "buche")).toEqual({ ok: false, reason: "table-full" });
    expect(join(3, null).ok).toBe(true);
    const table = hall.state.tables.participant.get("lore")?.tableId;
    expect(companionsOf(hall.state, "lore").map(({ tableId }) => tableId)).toEqual([table, table]);
    // The phone that asks again is the same people.
    expect(join(3, null).ok).toBe(true);
    expect(companionsOf(hall.state, "lore")).toHaveLength(2);
  });

  it("[PE1] gives each of them a ballot and dots of their own, in secret, too", () => {
    const { hall, bus, laden, second, third } = threeOnEddasPhone();
    hall.open("punkte");
    const cast = (as: string | null, dots: Record<string, number>, letter: string) =>
      hall.attempt(edda, {
        type: "activity",
        activityId: "punkte",
        command: { do: "cast", dots, ballotKey: key(letter) },
        ...(as !== null && { as }),
      });
    expect(cast(null, { [bus]: 2 }, "a").ok).toBe(true);
    expect(cast(second, { [bus]: 1, [laden]: 1 }, "b").ok).toBe(true);
    expect(cast(third, { [laden]: 2 }, "c").ok).toBe(true);
    expect(cast(third, { [bus]: 2 }, "d")).toEqual({ ok: false, reason: "ballot-key-lost" });
    expect(hall.state.tables.ballot.size).toBe(3);
    expect([...hall.state.tables.voted.values()].map(({ participantId }) => participantId)).toEqual([
      "edda",
      second,
      third,
    ]);
    for (const ballot of hall.state.tables.ballot.values())
      for (const id of ["edda", second, third]) expect(JSON.stringify(ballot)).not.toContain(id);
    expect(privateViewFor(hall.state, "edda").filter(({ kind }) => kind === "my-vote")).toHaveLength(3);
    expect(privateViewFor(hall.state, "falk").map(({ kind }) => kind)).toEqual(["me"]);
  });

  it("[PE2] lets nobody speak for somebody else, and nobody write cards as another", () => {
    const { hall, bus, second } = threeOnEddasPhone();
    hall.open("punkte");
    const cast = { do: "cast", dots: { [bus]: 1 }, ballotKey: key("a") };
    const wanted = { type: "activity", activityId: "punkte", command: cast } as const;
    for (const [actor, as] of [
      [falk, second],
      [falk, "edda"],
      [wanda, second],
      [ida, second],
      [edda, "falk"],
      [edda, "niemand"],
    ] as const)
      expect(hall.refusal(actor, { ...wanted, as })).toBe("forbidden");
    hall.open("ideen");
    const write = { do: "write", text: "Bus", fieldId: null, dimensionId: null };
    expect(hall.refusal(edda, { type: "activity", activityId: "ideen", command: write, as: second })).toBe("forbidden");
  });

  it("[PE3] lets go of people who have said nothing, and keeps those who have", () => {
    const { hall, bus, third } = threeOnEddasPhone();
    hall.open("punkte");
    const cast = { do: "cast", dots: { [bus]: 1 }, ballotKey: key("c") };
    hall.do(edda, { type: "activity", activityId: "punkte", command: cast, as: third });
    expect(hall.refusal(edda, { type: "participant.share", people: 2 })).toBe("still-in-use");
    hall.do(edda, { type: "participant.share", people: 4 });
    hall.do(edda, { type: "participant.share", people: 3 });
    expect(companionsOf(hall.state, "edda")).toHaveLength(2);
    expect(hall.refusal(lore, { type: "participant.share", people: 2 })).toBe("forbidden");
  });

  it("[PE6] marks a card with how many people wrote it, and counts them as having written", () => {
    const { hall } = threeOnEddasPhone();
    const id = hall.write(edda, "ideen", "Bürgerbus");
    expect(hall.state.tables.card.get(id)?.people).toBe(3);
    expect(hall.state.tables.card.get(hall.write(falk, "ideen", "Markt"))?.people).toBeUndefined();
    const progress = viewFor(hall.state, { role: "wall" }, activityRules).get("progress:ideen");
    expect(progress).toMatchObject({ answered: 4, of: 8 });
  });
});

describe("people without a phone", () => {
  it("[PE4] are added and answered for by their table's host, and counted like others", () => {
    const hall = openHall();
    hall.open("ideen");
    const bus = hall.write(edda, "ideen", "Rufbus");
    const guest = String(hall.do(wanda, { type: "participant.add" }).participantId);
    hall.open("punkte");
    const cast = { do: "cast", dots: { [bus]: 2 }, ballotKey: key("a") };
    const wanted = { type: "activity", activityId: "punkte", command: cast, as: guest } as const;
    expect(hall.refusal(bruno, wanted)).toBe("forbidden");
    expect(hall.refusal(wanda, { ...wanted, as: "edda" })).toBe("forbidden");
    hall.do(wanda, wanted);
    expect([...hall.state.tables.voted.values()]).toMatchObject([{ participantId: guest }]);
    expect(hall.refusal(wanda, { type: "participant.remove", participantId: guest })).toBe("still-in-use");
    const seen = openViewer(hall.state, { role: "host", tableId: "linde" }, activityRules).derived();
    expect(seen.filter(({ kind }) => kind === "guest" || kind === "my-vote")).toHaveLength(2);
    for (const audience of [
      { role: "host", tableId: "eiche" },
      { role: "phone", tableId: "linde" },
      { role: "wall" },
      { role: "lead" },
    ] as const)
      expect([...viewFor(hall.state, audience, activityRules).keys()].filter((it) => it.includes(guest))).toEqual([]);
  });

  it("[PE4] go again when nothing was entered for them", () => {
    const hall = openHall();
    const guest = String(hall.do(wanda, { type: "participant.add" }).participantId);
    expect(guestsAt(hall.state, "linde")).toHaveLength(1);
    hall.do(wanda, { type: "participant.remove", participantId: guest });
    expect(guestsAt(hall.state, "linde")).toEqual([]);
    expect(hall.refusal(wanda, { type: "participant.remove", participantId: "edda" })).toBe("not-found");
  });

  it("[PE7] have their cards marked by whoever enters them; a phone cannot set the mark", () => {
    const hall = openHall();
    hall.open("ideen");
    const write = { do: "write", text: "Bank am Weg", fieldId: null, dimensionId: null, onBehalf: true };
    const made = (actor: typeof wanda) =>
      hall.state.tables.card.get(String(hall.do(actor, doing("ideen", write)).cardId));
    expect(made(wanda)?.onBehalf).toBe(true);
    expect(made(ida)?.onBehalf).toBe(true);
    expect(made(edda)?.onBehalf).toBeUndefined();
  });
});

describe("a change of table", () => {
  it("[PE5] waits while the tables are locked, in both directions; newcomers still sit down", () => {
    const hall = openHall();
    hall.do(wanda, { type: "table.lock", tableId: "linde", locked: true });
    expect(hall.refusal(edda, { type: "participant.move", tableId: "eiche" })).toBe("table-locked");
    expect(hall.refusal(gesine, { type: "participant.move", tableId: "linde" })).toBe("table-locked");
    expect(hall.refusal(gesine, { type: "participant.move", tableId: "buche" })).toBeNull();
    hall.do(lore, { type: "participant.join", tableId: "linde", sectorId: null });
    expect(hall.refusal(wanda, { type: "table.lock", tableId: "eiche", locked: true })).toBe("forbidden");
    hall.do(ida, { type: "table.lock", tableId: null, locked: false });
    hall.do(edda, { type: "participant.move", tableId: "eiche" });
  });
});
