import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { activityRules } from "#activities/rules.ts";
import { contextOf } from "#domain/activity-rules.ts";
import type { Command } from "#domain/commands.ts";
import type { ReadonlyState } from "#domain/state.ts";
import { edda, ida, seats, wanda } from "#domain/testing/cast.ts";
import { doing, openHall } from "#domain/testing/hall.ts";
import { readBackup } from "#exports/import.ts";
import { workshopJson } from "#exports/json.ts";
import type { Store } from "./store.ts";
import { freshFolder, freshStore, storeAll } from "./testing/fresh-store.ts";

const people = seats.map(({ who }) => who.id);
let ids = 0;
const newId = () => {
  ids += 1;
  return `neu${String((ids * 7919) % 10_000).padStart(4, "0")}-${ids}`;
};

/** A day with cards, ratings and votes of people whose ids can be found again in bytes. */
async function dayOfPeople(folder = freshFolder()) {
  const { store, database } = freshStore(folder);
  // The cast has short names; a person's id is long, and occurs in no word.
  const named = new Map(people.map((id) => [id, `MARKE-${id.toUpperCase()}-PERSON`]));
  const asStored = <T>(value: T): T =>
    JSON.parse(
      JSON.stringify(value).replace(/"([^"]*)"/g, (whole, text: string) => {
        const parts = text.split(".").map((part) => named.get(part) ?? part);
        return parts.some((part) => part.startsWith("MARKE-")) ? `"${parts.join(".")}"` : whole;
      }),
    ) as T;
  const hall = openHall();
  hall.open("still");
  const cards = seats.map(({ who }, index) => hall.write(who, "still", `Faktor ${index}`));
  hall.close("still");
  hall.open("einschaetzen");
  for (const [index, { who }] of seats.entries())
    hall.do(who, doing("einschaetzen", { do: "rate", subjectId: cards[0] ?? "", marks: { "0": 1 + (index % 5), "1": 3 } }));
  hall.close("einschaetzen");
  hall.open("ideen");
  const idea = hall.write(wanda, "ideen", "Rufbus");
  hall.open("punkte");
  for (const [index, { who }] of seats.entries())
    hall.do(who, doing("punkte", { do: "cast", dots: { [idea]: 1 + (index % 2) }, ballotKey: String(index).repeat(64) }));
  hall.close("punkte");
  await storeAll(store, asStored(hall.done));
  for (const id of named.values())
    await store.addSession({
      tokenHash: `hash-${id}`,
      workshopId: "talgrund",
      role: "participant",
      actorId: id,
      tableId: null,
      createdAt: 1,
    });
  await store.addSession({ tokenHash: "ida", workshopId: "talgrund", role: "facilitator", actorId: ida.id, tableId: null, createdAt: 1 });
  const state = async () => (await store.load("talgrund"))?.state ?? hall.state;
  return { folder, store, database, state, persons: [...named.values()] };
}

/** The same day with everybody who has no phone of their own: companions, guests, some of whom have gone again. */
async function dayOfMany(folder = freshFolder()) {
  const { store } = freshStore(folder);
  const hall = openHall();
  const share = (count: number) => hall.do(edda, { type: "participant.share", people: count });
  const guest = () => String(hall.do(wanda, { type: "participant.add" }).participantId);
  share(3);
  share(2);
  const [staying, gone] = [guest(), guest()];
  hall.do(wanda, { type: "participant.remove", participantId: gone });
  hall.open("ideen");
  const idea = hall.write(edda, "ideen", "Rufbus von uns allen");
  hall.do(wanda, doing("ideen", { do: "write", text: "Aus dem Saal", fieldId: null, dimensionId: null, onBehalf: true }));
  const [companion] = [...hall.state.tables.participant.values()].filter(({ sharedBy }) => sharedBy !== undefined);
  const voting = (dots: number, ballotKey: string) => ({ do: "cast", dots: { [idea]: dots }, ballotKey: ballotKey.repeat(64) });
  hall.open("punkte");
  hall.do(edda, { ...doing("punkte", voting(1, "a")), as: companion?.id } as Command);
  hall.do(wanda, { ...doing("punkte", voting(2, "b")), as: staying } as Command);
  hall.open("offen");
  hall.do(wanda, { ...doing("offen", { do: "cast", dots: { [idea]: 1 } }), as: staying } as Command);
  hall.close("offen");
  // Whoever was ever a person that day, with an id that is found in bytes.
  const ids = new Set(
    hall.done.flatMap(({ changes }) => changes.filter(({ kind }) => kind === "participant").map(({ id }) => id)),
  );
  const mark = (id: string) => `MARKE-${id.toUpperCase()}-PERSON`;
  const marked = JSON.parse(
    JSON.stringify(hall.done).replace(/"([^"]*)"/g, (_, text: string) =>
      JSON.stringify(text.split(".").map((part) => (ids.has(part) ? mark(part) : part)).join(".")),
    ),
  ) as typeof hall.done;
  await storeAll(store, marked);
  return { folder, store, people: ids.size };
}

/** The backup of the stored workshop, as it is downloaded. */
async function backupOf(store: Store) {
  const [loaded, journal] = [await store.load("talgrund"), await store.journal("talgrund")];
  if (!loaded) throw new Error("nothing stored");
  return workshopJson({ state: loaded.state, journal, exportedAt: 1, timeZone: "Europe/Berlin" });
}

const tally = (values: readonly (string | null)[]) =>
  Object.fromEntries([...new Set(values)].sort().map((value) => [String(value), values.filter((it) => it === value).length]));

/** What the room may be told of a state: sums and results, never who. */
function results(state: ReadonlyState) {
  const seated = [...state.tables.participant.values()];
  return {
    tables: tally(seated.map(({ tableId }) => tableId)),
    sectors: tally(seated.map(({ sectorId }) => sectorId)),
    cards: [...state.tables.card.values()].map(({ number, text, origin }) => [number, text, origin]).sort(),
    ofSteps: [...state.tables.activity.keys()].map((id) => {
      const found = contextOf(state, activityRules, id);
      return found?.rules.result?.(found.context, 1) ?? null;
    }),
  };
}

describe("a workshop whose time is over", () => {
  it("[RE2] tells in no byte who took part, and all that was said and counted stays", async () => {
    const { folder, store, state, persons } = await dayOfPeople();
    const before = results(await state());
    const entry = await store.anonymise("talgrund", 1234, newId);
    expect(entry).toEqual({ at: 1234, people: 6, cards: 6, answers: 12 });
    for (const name of readdirSync(folder)) {
      const bytes = readFileSync(path.join(folder, name));
      for (const person of [...persons, "MARKE-"]) expect([name, person, bytes.includes(person)]).toEqual([name, person, false]);
    }
    const after = await state();
    expect(results(after)).toEqual(before);
    expect([...after.tables.card.values()].every(({ authorId }) => authorId === null)).toBe(true);
    expect([...after.tables.participant.values()].every(({ joinedAt }) => joinedAt === 0)).toBe(true);
  });

  it("[RE2] forgets those who shared a phone or had none, too, also who had gone again", async () => {
    const { folder, store, people } = await dayOfMany();
    expect(people).toBe(seats.length + 4);
    const before = results((await store.load("talgrund"))?.state ?? openHall().state);
    await store.anonymise("talgrund", 1234, newId);
    for (const name of readdirSync(folder))
      expect([name, readFileSync(path.join(folder, name)).includes("MARKE-")]).toEqual([name, false]);
    const after = (await store.load("talgrund"))?.state ?? openHall().state;
    expect(results(after)).toEqual(before);
    for (const person of after.tables.participant.values())
      expect(Object.keys(person).sort()).toEqual(["id", "joinedAt", "kind", "sectorId", "tableId"]);
    // That it was written by several, or for somebody, is said of the card and of nobody.
    const marks = [...after.tables.card.values()].map(({ people: many, onBehalf }) => many ?? onBehalf);
    expect(marks).toEqual([2, true]);
  });

  it("[RE9] comes back from its backup on an empty server as it was, and there is nobody left to forget", async () => {
    const { store } = await dayOfMany();
    await store.anonymise("talgrund", 1234, newId);
    const backup = await backupOf(store);
    const read = readBackup(JSON.stringify(backup));
    if (!read.ok) throw new Error(`${read.problem}: ${read.about}`);
    const { store: empty } = freshStore();
    await empty.restore({
      workshopId: "talgrund",
      joinCode: "7K3MXD",
      epoch: "neu",
      linkSecret: "neu",
      createdAt: 1,
      records: Object.values(read.file.records).flat(),
      journal: read.file.journal,
    });
    expect(await backupOf(empty)).toEqual(backup);
    expect(await empty.anonymise("talgrund", 5678, newId)).toBeNull();
    expect(await backupOf(empty)).toEqual(backup);
  });

  it("[RE3] has a journal without actors, comings and seats, in which boards can still be gone back to", async () => {
    const { store } = await dayOfPeople();
    const before = await store.journal("talgrund");
    await store.anonymise("talgrund", 1234, newId);
    const after = await store.journal("talgrund");
    expect(after.map(({ seq, at, commandType }) => [seq, at, commandType])).toEqual(
      before.map(({ seq, at, commandType }) => [seq, at, commandType]),
    );
    expect(new Set(after.map(({ actorId }) => actorId))).toEqual(new Set([""]));
    const changes = after.flatMap((entry) => entry.changes);
    expect(changes.filter(({ kind }) => kind === "participant")).toEqual([]);
    expect(changes.filter(({ id, after: record }) => record !== null && record.id !== id)).toEqual([]);
    expect((await store.load("talgrund"))?.undoable.every(({ actorId }) => actorId === "")).toBe(true);
  });

  it("[RE4] lets its phones go, and keeps the links of those who lead", async () => {
    const { store } = await dayOfPeople();
    await store.anonymise("talgrund", 1234, newId);
    expect((await store.sessions()).map(({ role }) => role)).toEqual(["facilitator"]);
  });

  it("[RE5] says when it was done and of how many, once; with the workshop that goes too", async () => {
    const { store } = await dayOfPeople();
    const entry = await store.anonymise("talgrund", 1234, newId);
    expect(await store.anonymise("talgrund", 5678, newId)).toBe(null);
    expect(await store.retentionLog("talgrund")).toEqual([entry]);
    expect(await store.workshops()).toMatchObject([{ id: "talgrund" }]);
    await store.erase("talgrund", 9999);
    expect(await store.retentionLog("talgrund")).toEqual([]);
    expect(await store.workshops()).toEqual([]);
  });

  it("[RE6] leaves other workshops as they are", async () => {
    const { store } = await dayOfPeople();
    await storeAll(store, openHall().done, "hochtal");
    await store.anonymise("talgrund", 1234, newId);
    expect([...((await store.load("hochtal"))?.state.tables.participant.keys() ?? [])].sort()).toEqual([...people].sort());
  });
});
