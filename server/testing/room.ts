import { activityRules } from "#activities/rules.ts";
import type { Store } from "#db/store.ts";
import { freshStore, newWorkshop } from "#db/testing/fresh-store.ts";
import type { Actor } from "#domain/actors.ts";
import type { Command } from "#domain/commands.ts";
import type { WorkshopRecord } from "#domain/records.ts";
import { talgrund } from "#domain/testing/cast.ts";
import { openHall } from "#domain/testing/hall.ts";
import { seeded } from "#methods/chance.ts";
import { WorkshopRoom } from "../room/workshop-room.ts";

const nineOClock = Date.UTC(2026, 2, 14, 8, 0);

/** A room in the valley's hall, over a real store in memory, with a clock and ids of its own. */
export async function freshRoom(records: readonly WorkshopRecord[] = talgrund) {
  const { store } = freshStore(":memory:");
  const [first] = openHall({ records, seated: false }).done;
  if (!first) throw new Error("the hall was not made");
  await store.create(newWorkshop(first));
  return loadRoom(store);
}

/** The workshop's room as a server that has just started would make it. */
export async function loadRoom(store: Store, from = 0) {
  const loaded = await store.load("talgrund");
  if (!loaded) throw new Error("no workshop in the store");
  let ids = from;
  const clock = { now: nineOClock };
  /** Stands between room and store, so that a test can hold commits up or let them fail. */
  const gate = { ...store };
  const room = new WorkshopRoom({
    workshopId: "talgrund",
    loaded,
    store: { commit: (...args) => gate.commit(...args), holds: (...args) => gate.holds(...args) },
    registry: activityRules,
    now: () => {
      clock.now += 1;
      return clock.now;
    },
    newId: () => {
      ids += 1;
      return `id-${ids}`;
    },
    chance: seeded(7),
    isHere: () => true,
  });
  let sent = 0;
  return {
    room,
    store,
    gate,
    clock,
    ids: () => ids,
    send: (actor: Actor, command: Command, commandId?: string) => {
      sent += 1;
      return room.submit(actor, commandId ?? `befehl-${from}-${sent}`, command);
    },
  };
}

export type TestRoom = Awaited<ReturnType<typeof loadRoom>>;

/** Lets everything happen that the server does as soon as it comes to it. */
export async function soon(): Promise<void> {
  for (let round = 0; round < 2; round += 1) await new Promise((resolve) => setImmediate(resolve));
}
