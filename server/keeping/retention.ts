import type { Store } from "#db/store.ts";
import { isInUse, isRetentionOver, lastUsed } from "#domain/retention.ts";
import type { Rooms } from "../room/rooms.ts";
import { newId } from "../secrets.ts";
import type { Sessions } from "../sessions.ts";
import type { Texts } from "../text/texts.ts";

export interface RetentionOptions {
  readonly store: Store;
  readonly rooms: Rooms;
  readonly sessions: Sessions;
  readonly texts: Pick<Texts, "settle">;
  readonly now: () => number;
  readonly renewBackups: () => Promise<void>;
}

/** Makes those unknowable who took part in workshops whose time is over, in the database and in every backup. */
export async function runRetention({ store, rooms, sessions, texts, now, renewBackups }: RetentionOptions): Promise<void> {
  let hasTakenOut = false;
  for (const workshop of await store.workshops()) {
    if (!isRetentionOver(workshop, now())) continue;
    const open = await rooms.loaded(workshop.id);
    await open?.room.settled();
    const state = open?.room.state ?? (await store.load(workshop.id))?.state;
    if (state && isInUse(workshop, lastUsed(state), now())) continue;
    // The steps of its texts go: what a crash has left in them is to be in the records first.
    if (store.texts.documents(workshop.id).length > 0) await rooms.get(workshop.id);
    await texts.settle(workshop.id);
    const entry = await store.anonymise(workshop.id, now(), newId);
    if (!entry) continue;
    // What is in memory still knows them.
    await rooms.drop(workshop.id);
    sessions.forget(workshop.id, "participant");
    hasTakenOut = true;
  }
  if (hasTakenOut) await renewBackups();
}
