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
  label: null,
  lastSeenOn: null,
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

    it("[DB6] remembers when an organiser came last, and forgets one who is to come no more", async () => {
      const store = open();
      await store.addSession(session("hash-1", null));
      await store.addSession({ ...session("hash-2", null), label: "Vertretung" });
      await store.seeSession("hash-2", "2026-03-14");
      await store.removeSession("hash-1");
      expect(await store.sessions()).toEqual([
        { ...session("hash-2", null), label: "Vertretung", lastSeenOn: "2026-03-14" },
      ]);
    });

    it("[DB11] keeps a workshop from a backup as it was, all of it or nothing", async () => {
      const store = open();
      const chance = randomFrom(5);
      const hall = openHall();
      for (let turn = 0; turn < 200; turn += 1) hall.attempt(...anything(hall.state, chance, turn));
      const records = recordKinds.flatMap((kind) => [...hall.state.tables[kind].values()]);
      const journal = hall.done.map(({ seq, at, actorRole, actorId, commandType, changes }) => ({
        seq,
        at,
        actorRole,
        actorId,
        commandType,
        changes: changes.filter(({ kind }) => kind !== "ballot"),
      }));
      const entry = { workshopId: "talgrund", joinCode: "7K3MXD", epoch: "e", linkSecret: "g", createdAt: 1 };
      const twice = [...journal, ...journal.slice(-1)];
      await expect(store.restore({ ...entry, records, journal: twice })).rejects.toThrow();
      expect([await store.list(), await store.load("talgrund"), await store.journal("talgrund")]).toEqual([[], null, []]);
      await store.restore({ ...entry, records, journal });
      const loaded = await store.load("talgrund");
      expect(comparable(loaded?.state ?? hall.state)).toEqual(comparable(hall.state));
      expect(loaded?.epoch).toBe("e");
      expect(await store.journal("talgrund")).toEqual(journal);
      await expect(store.restore({ ...entry, joinCode: "8K3MXD", records, journal })).rejects.toThrow();
    });

    it("[DB12] keeps templates of one's own by name, to be renamed and removed", async () => {
      const store = open();
      const records = [...openHall().state.tables.field.values()];
      await store.addTemplate({ name: "eigene-1", title: "Unser Tag", createdAt: 1, records });
      await store.addTemplate({ name: "eigene-2", title: "Noch einer", createdAt: 2, records: [] });
      expect(await store.renameTemplate("eigene-1", "Unser langer Tag")).toBe(true);
      expect(await store.renameTemplate("fehlt", "x")).toBe(false);
      expect(await store.removeTemplate("eigene-2")).toBe(true);
      expect(await store.removeTemplate("eigene-2")).toBe(false);
      expect(await store.templates()).toEqual([{ name: "eigene-1", title: "Unser langer Tag", createdAt: 1, records }]);
    });

    it("[DB13] gives an invitation away once", async () => {
      const store = open();
      const made = { tokenHash: "hash", id: "i-1", label: "Vertretung", createdAt: 1 };
      await store.addInvitation(made);
      await store.addInvitation({ ...made, tokenHash: "other", id: "i-2" });
      expect(await store.takeInvitation({ tokenHash: "fehlt" })).toBeNull();
      expect(await store.takeInvitation({ tokenHash: "hash" })).toEqual(made);
      expect(await store.takeInvitation({ tokenHash: "hash" })).toBeNull();
      expect(await store.takeInvitation({ id: "i-2" })).toMatchObject({ tokenHash: "other" });
      expect(await store.invitations()).toEqual([]);
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
