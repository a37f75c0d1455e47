import { describe, expect, it } from "vitest";
import { recordKinds } from "#domain/records.ts";
import type { ReadonlyState } from "#domain/state.ts";
import { edda, falk, ida } from "#domain/testing/cast.ts";
import { doing, moving, openHall } from "#domain/testing/hall.ts";
import { anything } from "#domain/testing/random-day.ts";
import { randomFrom } from "#domain/testing/random.ts";
import { replyKey, type Store, type StoredSession } from "../store.ts";
import { newWorkshop, storeAll } from "./fresh-store.ts";

/** A state as something that can be compared: the order of records means nothing. */
export function comparable({ seq, numbers, tables }: ReadonlyState) {
  const records = recordKinds.map((kind) => [
    kind,
    [...tables[kind].values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
  ]);
  return { seq, numbers: { ...numbers }, records: Object.fromEntries(records) };
}

const session = (tokenHash: string, workshopId: string | null): StoredSession => ({
  tokenHash,
  workshopId,
  role: workshopId === null ? "organiser" : "participant",
  actorId: "edda",
  tableId: null,
  createdAt: 1,
});

/** What every store must keep, whatever is behind it. */
export function storeContract(name: string, open: () => Store): void {
  describe(name, () => {
    it.each([1, 2, 3, 4])(
      "[DB1] gives back a day as it was in memory, number by number (seed %i)",
      async (seed) => {
        const store = open();
        const chance = randomFrom(seed);
        const hall = openHall();
        for (let turn = 0; turn < 250; turn += 1) {
          hall.attempt(...anything(hall.state, chance, turn));
          hall.wait(chance.upTo(20_000));
        }
        expect(hall.done.length).toBeGreaterThan(80);
        await storeAll(store, hall.done, "talgrund", 1 + chance.upTo(5));
        const loaded = await store.load("talgrund");
        expect(comparable(loaded?.state ?? hall.state)).toEqual(comparable(hall.state));
        expect(loaded?.epoch).toBe("epoche-talgrund");
      },
    );

    it("[DB2] stores several commands together or none of them", async () => {
      const store = open();
      const hall = openHall();
      await storeAll(store, hall.done);
      const before = comparable(hall.state);
      hall.open("ideen");
      hall.write(edda, "ideen", "Rufbus");
      const [opened, written] = hall.done.slice(-2);
      if (!opened || !written) throw new Error("nothing was done");
      // The second pretends to a number that was given long ago.
      await expect(store.commit("talgrund", [opened, { ...written, seq: 1 }])).rejects.toThrow();
      expect(comparable((await store.load("talgrund"))?.state ?? hall.state)).toEqual(before);
    });

    it("[DB3] finds the answer to a command again: for its sender, in its workshop", async () => {
      const store = open();
      const hall = openHall();
      hall.open("ideen");
      const cardId = hall.write(edda, "ideen", "Rufbus");
      await storeAll(store, hall.done);
      const { seq, commandId } = hall.done.at(-1) ?? { seq: 0, commandId: "" };
      const replies = (await store.load("talgrund"))?.replies;
      expect(replies?.get(replyKey("edda", commandId ?? ""))).toEqual({ seq, result: { cardId, label: "O-001" } });
      expect(replies?.get(replyKey("falk", commandId ?? ""))).toBeUndefined();
      expect(replies?.size).toBe(hall.done.length);
    });

    it("[DB4] tells the day in order, and of a secret vote only that somebody voted", async () => {
      const store = open();
      const hall = openHall();
      hall.open("ideen");
      const cardId = hall.write(edda, "ideen", "Rufbus");
      hall.open("punkte");
      hall.do(falk, doing("punkte", { do: "cast", dots: { [cardId]: 2 }, ballotKey: "a".repeat(64) }));
      await storeAll(store, hall.done);
      const journal = await store.journal("talgrund");
      expect(journal.map(({ seq }) => seq)).toEqual(hall.done.map(({ seq }) => seq));
      expect(journal.map(({ actorId, commandType, at }) => [actorId, commandType, at])).toEqual(
        hall.done.map(({ actorId, commandType, at }) => [actorId, commandType, at]),
      );
      expect(journal.at(-1)?.changes.map(({ kind, id }) => [kind, id])).toEqual([["voted", "punkte.1.falk"]]);
      expect(JSON.stringify(journal)).not.toContain("aaaa");
    });

    it("[UN8] remembers what can still be taken back, without what was", async () => {
      const store = open();
      const hall = openHall();
      hall.open("ideen");
      const card = hall.write(edda, "ideen", "Rufbus");
      for (const fieldId of ["infra", "planung", "arbeit"]) hall.do(ida, moving([card], { fieldId }));
      hall.do(ida, { type: "undo" });
      await storeAll(store, hall.done);
      const { undoable } = (await store.load("talgrund")) ?? { undoable: [] };
      const moved = (id: string | null) =>
        expect.objectContaining({ after: expect.objectContaining({ fieldId: id }) });
      expect(undoable.map(({ actorId }) => actorId)).toEqual(["ida", "ida"]);
      expect(undoable.map(({ changes }) => changes)).toEqual([[moved("infra")], [moved("planung")]]);
    });

    it("[DB5] keeps workshops apart, and finds them by id and by code", async () => {
      const store = open();
      const [one, two] = [openHall(), openHall()];
      two.open("ideen");
      two.write(edda, "ideen", "Nur im anderen Tal");
      await storeAll(store, one.done, "talgrund");
      await storeAll(store, two.done, "hochtal");
      expect((await store.load("talgrund"))?.state.tables.card.size).toBe(0);
      expect((await store.load("hochtal"))?.state.tables.card.size).toBe(1);
      expect((await store.list()).map(({ workshopId }) => workshopId).sort()).toEqual([
        "hochtal",
        "talgrund",
      ]);
      expect(await store.find({ joinCode: "HOCHTAL" })).toMatchObject({ workshopId: "hochtal" });
      expect(await store.find({ workshopId: "hochtal" })).toMatchObject({ joinCode: "HOCHTAL" });
      expect(await store.find({ workshopId: "tiefsee" })).toBeNull();
      expect(await store.load("tiefsee")).toBeNull();
      const code = newWorkshop(one.done[0] ?? two.done[0]!, "drittes", "HOCHTAL");
      await expect(store.create(code)).rejects.toThrow();
    });

    it("[DB6] keeps sessions by the hash of their token, each once", async () => {
      const store = open();
      await store.addSession(session("hash-1", "talgrund"));
      await store.addSession(session("hash-1", "hochtal"));
      await store.addSession(session("hash-2", null));
      expect(await store.sessions()).toEqual([session("hash-1", "talgrund"), session("hash-2", null)]);
    });

    it("[ER3] forgets a deleted workshop with all that hangs on it, and nothing of the others", async () => {
      const store = open();
      const hall = openHall();
      await storeAll(store, hall.done, "talgrund");
      await storeAll(store, hall.done, "hochtal");
      await store.addSession(session("hash-1", "talgrund"));
      await store.addSession(session("hash-2", "hochtal"));
      await store.erase("talgrund", 5);
      expect(await store.load("talgrund")).toBeNull();
      expect(await store.journal("talgrund")).toEqual([]);
      expect(await store.sessions()).toEqual([session("hash-2", "hochtal")]);
      expect(comparable((await store.load("hochtal"))?.state ?? hall.state)).toEqual(comparable(hall.state));
    });
  });
}
