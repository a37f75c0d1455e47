import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { edda, ida, talgrund } from "#domain/testing/cast.ts";
import { doing, openHall } from "#domain/testing/hall.ts";
import { freshFolder, freshStore, storeAll } from "./testing/fresh-store.ts";

const key = "ab".repeat(32);

/** A day in which a secret vote is open and somebody has voted; as a rehearsal or in earnest. */
function votingDay(mark: string, isRehearsal: boolean) {
  const rehearsal = { of: "talgrund", people: 5 };
  const records = talgrund.map((it) => (it.kind === "workshop" && isRehearsal ? { ...it, rehearsal } : it));
  const hall = openHall({ records });
  hall.open("ideen");
  const cardId = hall.write(ida, "ideen", mark);
  hall.open("punkte");
  hall.do(edda, doing("punkte", { do: "cast", dots: { [cardId]: 1 }, ballotKey: key }));
  return hall.done;
}

it("[PL9] no copy of the database holds a byte of a rehearsal, and its open vote holds none up", async () => {
  const { store } = freshStore();
  await storeAll(store, votingDay("MARKE-PROBE", true), "probe");
  expect(store.hasOpenBallots()).toBe(false);
  const whole = openHall();
  whole.open("ideen");
  whole.write(ida, "ideen", "MARKE-ECHT");
  await storeAll(store, whole.done, "talgrund");
  const file = path.join(freshFolder(), "kopie.sqlite");
  await store.copyTo(file);
  const bytes = readFileSync(file);
  expect(bytes.includes("MARKE-ECHT")).toBe(true);
  for (const mark of ["MARKE-PROBE", key, "probe"]) expect([mark, bytes.includes(mark)]).toEqual([mark, false]);
  // The rehearsal itself goes on.
  expect((await store.load("probe"))?.state.tables.card.size).toBe(1);
  await storeAll(store, votingDay("im Ernst", false), "ernst");
  expect(store.hasOpenBallots()).toBe(true);
});
