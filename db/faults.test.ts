import Database from "better-sqlite3";
import { sql } from "drizzle-orm";
import { describe, expect, it, onTestFinished } from "vitest";
import { edda } from "#domain/testing/cast.ts";
import { doing, type Hall, openHall } from "#domain/testing/hall.ts";
import { freshStore, storeAll } from "./testing/fresh-store.ts";
import { storeOnSmallDisk } from "./testing/small-disk.ts";
import { comparable } from "./testing/store-contract.ts";

const synchronous = sql`pragma synchronous`;

/** A hall whose cards are stored one by one; says how each went. */
function writer(store: Parameters<typeof storeAll>[0], hall: Hall) {
  return async (text: string): Promise<"stored" | string> => {
    hall.write(edda, "ideen", text);
    return store.commit("talgrund", hall.done.slice(-1)).then(
      () => "stored",
      (error: { reason?: string }) => error.reason ?? String(error),
    );
  };
}

function openedHall(): Hall {
  const hall = openHall();
  hall.open("ideen");
  return hall;
}

describe("what was stored", () => {
  it("[DB7] has reached the disk before the store says so: every commit is synchronous, also after the first write", async () => {
    const { store, database } = freshStore();
    expect(database.drizzle.all(synchronous)).toEqual([{ synchronous: 2 }]);
    const hall = openedHall();
    await storeAll(store, hall.done);
    await writer(store, hall)("Rufbus");
    expect(database.drizzle.all(synchronous)).toEqual([{ synchronous: 2 }]);
    expect(database.drizzle.all(sql`pragma journal_mode`)).toEqual([{ journal_mode: "wal" }]);
    expect(database.drizzle.all(sql`pragma secure_delete`)).toEqual([{ secure_delete: 1 }]);
  });
});

describe("a full disk", () => {
  it("[DB8] is named as the reason, takes nothing that was stored, and the store works again when there is room", async () => {
    const disk = storeOnSmallDisk();
    const hall = openedHall();
    await storeAll(disk.store, hall.done, "talgrund", 50);
    const write = writer(disk.store, hall);
    expect(await write("Vorher")).toBe("stored");
    disk.fill();
    const answers: string[] = [];
    const kept = new Set(["Vorher"]);
    // The log may still have a few pages of its own.
    while (!answers.includes("disk-full") && answers.length < 200) {
      const text = `Karte ${answers.length} ${"x".repeat(200)}`;
      answers.push(await write(text));
      if (answers.at(-1) === "stored") kept.add(text);
    }
    expect(new Set(answers)).toEqual(new Set([...(answers.length > 1 ? ["stored"] : []), "disk-full"]));
    const words = async () =>
      new Set(
        [...((await disk.store.load("talgrund"))?.state.tables.card.values() ?? [])].map(({ text }) => text),
      );
    expect(await words()).toEqual(kept);
    disk.free();
    // The refused one left a gap in the hall's own numbers; the store does not mind.
    expect(await write("Nachher")).toBe("stored");
    expect(await words()).toEqual(kept.add("Nachher"));
    expect(disk.database.drizzle.all(sql`pragma integrity_check`)).toEqual([{ integrity_check: "ok" }]);
  });

  it("[DB9] does not undo a commit that is on the disk already, when only the tidying up after it fails", async () => {
    const { store, file, database } = freshStore();
    const hall = openedHall();
    const card = hall.write(edda, "ideen", "Frau Soundso soll gehen");
    await storeAll(store, hall.done);
    const { checkpoint } = database;
    const spy = { left: 1 };
    Object.assign(database, {
      checkpoint: () => {
        spy.left -= 1;
        if (spy.left >= 0) throw Object.assign(new Error("no space"), { code: "SQLITE_FULL" });
        return checkpoint();
      },
    });
    hall.do(edda, doing("ideen", { do: "withdraw", cardId: card }));
    await store.commit("talgrund", hall.done.slice(-1));
    expect(comparable((await store.load("talgrund"))?.state ?? openHall().state)).toEqual(
      comparable(hall.state),
    );
    await writer(store, hall)("Noch eine");
    expect(spy.left).toBeLessThan(0);
    const other = new Database(file, { readonly: true });
    onTestFinished(() => void other.close());
    expect(other.pragma("integrity_check", { simple: true })).toBe("ok");
  });
});

describe("a foreign lock", () => {
  it("[DB10] is waited for shortly; then the reason is 'busy', nothing is stored, and it works when the lock is gone", async () => {
    const { store, file } = freshStore();
    const hall = openedHall();
    await storeAll(store, hall.done);
    const before = comparable(hall.state);
    const foreign = new Database(file);
    onTestFinished(() => void foreign.close());
    foreign.exec("begin immediate");
    const started = performance.now();
    expect(await writer(store, hall)("Rufbus")).toBe("busy");
    expect(performance.now() - started).toBeLessThan(2000);
    expect(comparable((await store.load("talgrund"))?.state ?? hall.state)).toEqual(before);
    foreign.exec("rollback");
    expect(await writer(store, hall)("Rufbus")).toBe("stored");
  });

  it("[DB10] that passes within a moment is not even noticed", async () => {
    const { store, file } = freshStore();
    const hall = openedHall();
    await storeAll(store, hall.done);
    const foreign = new Database(file);
    onTestFinished(() => void foreign.close());
    foreign.exec("begin immediate");
    setTimeout(() => foreign.exec("rollback"), 0);
    expect(await writer(store, hall)("Rufbus")).toBe("stored");
  });
});
