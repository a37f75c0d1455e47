import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import type { Done } from "#domain/testing/hall.ts";
import { openDatabase } from "../database.ts";
import { sqliteStore } from "../sqlite-store.ts";
import type { NewWorkshop, Store } from "../store.ts";

/** Files are files in memory too, and a thousand commits take no time there. */
const somewhere = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();

/** A folder of this test's own; it goes when the test ends. */
export function freshFolder(): string {
  const folder = mkdtempSync(path.join(somewhere, "weitblick-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A store in a real file, or in memory where a test is about something else. Closes itself. */
export function freshStore(where = freshFolder()) {
  const file = where === ":memory:" ? where : path.join(where, "weitblick.sqlite");
  const database = openDatabase(file);
  const store = sqliteStore(database);
  const close = onceOnly(() => store.close());
  onTestFinished(close);
  return { store, database, file, close };
}

export type FreshStore = ReturnType<typeof freshStore>;

/** The first commit of a workshop, from the first thing that a hall has done. */
export function newWorkshop(first: Done, workshopId = "talgrund", joinCode = "7K3MXD"): NewWorkshop {
  return {
    workshopId,
    joinCode,
    epoch: `epoche-${workshopId}`,
    linkSecret: "geheim",
    createdAt: first.at,
    first,
  };
}

/** Stores all that a hall has done, so many commands at a time. */
export async function storeAll(
  store: Store,
  done: readonly Done[],
  workshopId = "talgrund",
  atOnce = 3,
): Promise<void> {
  const [first, ...rest] = done;
  if (!first) return;
  await store.create(newWorkshop(first, workshopId, workshopId.toUpperCase()));
  for (let at = 0; at < rest.length; at += atOnce)
    await store.commit(workshopId, rest.slice(at, at + atOnce));
}

function onceOnly(work: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    work();
  };
}
