import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Actor } from "#domain/actors.ts";
import { edda, ida, talgrund } from "#domain/testing/cast.ts";
import { doing, openHall } from "#domain/testing/hall.ts";
import { freshFolder, freshStore, storeAll } from "./testing/fresh-store.ts";

const server: Actor = { role: "server", id: "server" };
const words = (text: string) => new TextEncoder().encode(text);
const step = (seq: number, text: string, document = "geschichte") => ({
  workshopId: "talgrund",
  document,
  seq,
  update: words(text),
  commandId: null,
});

function whereIs(folder: string, bytes: string): string[] {
  return readdirSync(folder).filter((name) => readFileSync(path.join(folder, name)).includes(bytes));
}

function storyHall() {
  const records = talgrund.map((record) =>
    record.kind === "activity" && record.id === "eine" ? ({ ...record, type: "write", scope: "table", settings: {} } as const) : record,
  );
  const hall = openHall({ records });
  hall.open("eine");
  const made = hall.do(edda, doing("eine", { do: "start", title: "Ein Tag", polarity: null, form: null }));
  hall.do(server, { type: "prose.write", texts: [{ proseId: String(made.textId), text: "Gespeicherte Zeile" }] });
  return { hall, cardId: String(made.cardId), textId: String(made.textId) };
}

describe("the steps of a text", () => {
  it("[TE8] are stored in their order, all or none", async () => {
    const { store } = freshStore();
    await storeAll(store, openHall().done);
    const { texts } = store;
    texts.append([step(1, "eins"), step(2, "zwei"), step(1, "anderswo", "andere")]);
    expect(() => texts.append([step(3, "drei"), step(2, "noch einmal")])).toThrow();
    expect(texts.load("talgrund", "geschichte").map(({ seq, update }) => [seq, String(update)])).toEqual([
      [1, "eins"],
      [2, "zwei"],
    ]);
    expect(texts.documents("talgrund").sort()).toEqual(["andere", "geschichte"]);
    texts.setAside("talgrund", "andere");
    expect(texts.load("talgrund", "andere")).toEqual([]);
  });

  it("[TE8] that were put together leave no byte of what was deleted, once the room goes on", async () => {
    const folder = freshFolder();
    const { store, close } = freshStore(folder);
    await storeAll(store, openHall().done);
    store.texts.append([step(1, "GEHEIMES-WORT und mehr"), step(2, "dazu")]);
    store.texts.compact({ ...step(2, "und mehr dazu"), commandId: "befehl" });
    expect(store.texts.load("talgrund", "geschichte")).toMatchObject([{ seq: 2, commandId: "befehl" }]);
    close();
    expect(whereIs(folder, "GEHEIMES-WORT")).toEqual([]);
    expect(whereIs(folder, "und mehr dazu")).toEqual(["weitblick.sqlite"]);
  });

  it("[ER3] go with their workshop, and those of another stay", async () => {
    const folder = freshFolder();
    const { store, close } = freshStore(folder);
    await storeAll(store, openHall().done);
    await storeAll(store, openHall().done, "hochtal");
    store.texts.append([step(1, "MARKE-TALGRUND"), { ...step(1, "MARKE-HOCHTAL"), workshopId: "hochtal" }]);
    await store.erase("talgrund", 5);
    close();
    expect(whereIs(folder, "MARKE-TALGRUND")).toEqual([]);
    expect(whereIs(folder, "MARKE-HOCHTAL")).toEqual(["weitblick.sqlite"]);
  });

  it("[RE2] are gone when nothing tells any more who wrote what; the text stays", async () => {
    const { store } = freshStore();
    const { hall, textId } = storyHall();
    await storeAll(store, hall.done);
    store.texts.append([step(1, "wer was schrieb", textId)]);
    let ids = 0;
    await store.anonymise("talgrund", 1, () => `niemand-${ids++}`);
    expect(store.texts.documents("talgrund")).toEqual([]);
    expect((await store.load("talgrund"))?.state.tables.prose.get(textId)?.text).toBe("Gespeicherte Zeile");
  });

  it("[TE8] never stand in the journal, nor does the text that has come of them", async () => {
    const { store } = freshStore();
    const { hall } = storyHall();
    await storeAll(store, hall.done);
    expect(JSON.stringify(await store.journal("talgrund"))).not.toContain("Gespeicherte Zeile");
    expect(hall.attempt(ida, { type: "prose.write", texts: [{ proseId: "x", text: "y" }] })).toMatchObject({ ok: false });
  });
});
