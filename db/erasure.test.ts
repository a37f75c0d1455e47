import { cpSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { edda, falk, ida } from "#domain/testing/cast.ts";
import { doing, type Hall, openHall } from "#domain/testing/hall.ts";
import { randomFrom } from "#domain/testing/random.ts";
import { freshFolder, freshStore, storeAll } from "./testing/fresh-store.ts";

const first = "MARKE-EINS-Frau-Soundso";
const second = "MARKE-ZWEI-Herr-Jemand";
const title = "MARKE-DREI-beide-zusammen";

/** The files of a folder in which some bytes occur. */
function whereIs(folder: string, bytes: string): string[] {
  return readdirSync(folder).filter((name) => readFileSync(path.join(folder, name)).includes(bytes));
}

/** A board full enough that its pages were split and moved, with one card that was typed twice, moved and merged. */
async function fullBoard(
  store: Parameters<typeof storeAll>[0],
): Promise<{ hall: Hall; card: string; from: number }> {
  const hall = openHall();
  hall.open("ideen");
  const filler = (count: number) => {
    for (let index = 0; index < count; index += 1)
      hall.write(
        index % 2 ? edda : falk,
        "ideen",
        `Füllkarte ${index}: ${"das Dorf braucht mehr davon, ".repeat(1 + (index % 8))}`,
      );
  };
  filler(60);
  const card = hall.write(edda, "ideen", first);
  filler(60);
  hall.do(edda, doing("ideen", { do: "reword", cardId: card, text: second }));
  const other = hall.write(falk, "ideen", "Rufbus");
  hall.do(ida, { type: "board.merge", cardIds: [card, other], title });
  hall.do(ida, { type: "board.cluster", cardIds: [card], title: "Personal" });
  filler(60);
  await storeAll(store, hall.done);
  return { hall, card, from: hall.done.length };
}

async function withdraw(
  store: Parameters<typeof storeAll>[0],
  { hall, card, from }: Awaited<ReturnType<typeof fullBoard>>,
) {
  hall.do(edda, doing("ideen", { do: "withdraw", cardId: card }));
  await store.commit("talgrund", hall.done.slice(from));
}

describe("a withdrawn card", () => {
  it("[ER1] leaves no byte of its words in the file or beside it, whatever was done with it", async () => {
    const folder = freshFolder();
    const { store } = freshStore(folder);
    const board = await fullBoard(store);
    for (const words of [first, second, title]) expect(whereIs(folder, words)).not.toEqual([]);
    await withdraw(store, board);
    for (const words of [first, second, title]) expect([words, whereIs(folder, words)]).toEqual([words, []]);
  });

  it("[ER2] stays in the journal as a card with a number, and the words of others stay too", async () => {
    const { store } = freshStore();
    const board = await fullBoard(store);
    await withdraw(store, board);
    const told = (await store.journal("talgrund")).filter(({ changes }) =>
      changes.some(({ id }) => id === board.card),
    );
    expect(told.map(({ commandType }) => commandType)).toEqual([
      "activity",
      "activity",
      "board.merge",
      "board.cluster",
      "activity",
    ]);
    expect(told[0]?.changes[0]?.after).toMatchObject({ number: 61, text: "", origin: { tableId: "linde" } });
    const { state } = (await store.load("talgrund")) ?? {};
    expect(state?.tables.card.get(board.card)).toMatchObject({ status: "withdrawn", text: "", number: 61 });
    expect(
      [...(state?.tables.card.values() ?? [])].filter(({ text }) => text.startsWith("Füllkarte")),
    ).toHaveLength(180);
  });

  it("[ER4] is erased from the log as soon as somebody who reads the file lets go of it", async () => {
    const folder = freshFolder();
    const { store, file } = freshStore(folder);
    const board = await fullBoard(store);
    const reader = new Database(file, { readonly: true });
    onTestFinished(() => void reader.close());
    reader.exec("begin");
    reader.prepare("select count(*) from card").get();
    await withdraw(store, board);
    reader.exec("commit");
    board.hall.write(falk, "ideen", "Noch eine");
    await store.commit("talgrund", board.hall.done.slice(-1));
    for (const words of [first, second, title]) expect([words, whereIs(folder, words)]).toEqual([words, []]);
  });
});

describe("a day on which many take cards back", () => {
  /** Cards of all lengths, a fifth of them withdrawn at the end: pages have been split and joined a hundred times. */
  function manyChangeTheirMind(seed: number): Hall {
    const chance = randomFrom(seed);
    const hall = openHall();
    hall.open("ideen");
    const marked: string[] = [];
    for (let index = 0; index < 200; index += 1)
      if (chance.chance(0.2))
        marked.push(hall.write(edda, "ideen", `MARKE-${index} ${"m".repeat(chance.upTo(250))}`));
      else hall.write(falk, "ideen", "x".repeat(1 + chance.upTo(270)));
    for (const cardId of marked) hall.do(edda, doing("ideen", { do: "withdraw", cardId }));
    return hall;
  }
  const seeds = [1, 4, 6, 9, 10, 12];

  it.each(seeds)(
    "[ER6] leaves no shadow of them between the rows when the room goes on (seed %i)",
    async (seed) => {
      const folder = freshFolder();
      const { store } = freshStore(folder);
      const hall = manyChangeTheirMind(seed);
      hall.close("ideen");
      await storeAll(store, hall.done, "talgrund", 7);
      await new Promise((resolve) => setImmediate(resolve));
      expect(whereIs(folder, "MARKE-")).toEqual([]);
    },
  );

  it.each(seeds)("[ER6] nor when the server was stopped or killed before (seed %i)", async (seed) => {
    const [folder, copy] = [freshFolder(), freshFolder()];
    const { store, close } = freshStore(folder);
    await storeAll(store, manyChangeTheirMind(seed).done, "talgrund", 7);
    cpSync(folder, copy, { recursive: true });
    close();
    freshStore(copy);
    expect([whereIs(folder, "MARKE-"), whereIs(copy, "MARKE-")]).toEqual([[], []]);
  });
});

describe("a crash", () => {
  it("[ER5] between the commit and the tidying up is made good when the store is opened again", async () => {
    const folder = freshFolder();
    const { store, database } = freshStore(folder);
    const board = await fullBoard(store);
    const { checkpoint } = database;
    Object.assign(database, { checkpoint: () => false });
    await withdraw(store, board);
    Object.assign(database, { checkpoint });
    // The files as a crash would leave them.
    const found = freshFolder();
    cpSync(folder, found, { recursive: true });
    expect(whereIs(found, first)).not.toEqual([]);
    const reopened = freshStore(found);
    for (const words of [first, second, title]) expect([words, whereIs(found, words)]).toEqual([words, []]);
    expect((await reopened.store.load("talgrund"))?.state.tables.card.get(board.card)?.text).toBe("");
  });
});

describe("a deleted workshop", () => {
  it("[ER3] leaves no byte in any file, and a line that says only that it was deleted, and when", async () => {
    const folder = freshFolder();
    const { store, close, file } = freshStore(folder);
    const { hall } = await fullBoard(store);
    await storeAll(store, openHall().done, "hochtal");
    await store.addSession({
      tokenHash: "HASH-MARKE",
      workshopId: "talgrund",
      role: "participant",
      actorId: "PERSON-MARKE",
      tableId: null,
      createdAt: 1,
    });
    await store.erase("talgrund", 1234);
    for (const bytes of [
      first,
      second,
      title,
      "Füllkarte",
      "HASH-MARKE",
      "PERSON-MARKE",
      hall.card("id-1").id.concat('"'),
    ])
      expect([bytes, whereIs(folder, bytes)]).toEqual([bytes, []]);
    close();
    const left = new Database(file, { readonly: true });
    onTestFinished(() => void left.close());
    expect(left.prepare("select * from deletion_log").all()).toEqual([
      { workshop_id: "talgrund", deleted_at: 1234 },
    ]);
    expect(left.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(left.prepare("select workshop_id from workshop_index").all()).toEqual([
      { workshop_id: "hochtal" },
    ]);
  });
});
