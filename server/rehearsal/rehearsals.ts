import type { Store } from "#db/store.ts";
import { planOf, recordsFromPlan } from "#domain/plan-copy.ts";
import type { Workshop } from "#domain/records.ts";
import { workshopOf } from "#domain/state.ts";
import type { RehearsalPace } from "#protocol/http.ts";
import { createWorkshop, dayOf, freeCode } from "../http/create-workshop.ts";
import type { OpenRoom, Rooms } from "../room/rooms.ts";
import { newId } from "../secrets.ts";
import type { Sessions } from "../sessions.ts";
import type { SocketGateway } from "../socket-gateway.ts";
import { RehearsalRun } from "./run.ts";

/** How often people look whether there is something to do. */
const tickMilliseconds = 200;
const minute = 60_000;
/** It is looked for every hour, so that after a day at the latest none is left. */
const longestLife = 23 * 60 * minute;

export interface RehearsalWish extends Pick<RehearsalPace, "speed" | "leads"> {
  readonly people: number;
  /** The title of the copy. */
  readonly title: string;
  readonly actorId: string;
}

interface Going {
  readonly run: RehearsalRun;
  pace: RehearsalPace;
  /** The minutes that are just being lived through. */
  living: Promise<void>;
  isLiving: boolean;
}

export interface RehearsalsOptions {
  readonly store: Store;
  readonly rooms: Rooms;
  readonly sessions: Sessions;
  readonly gateway: Pick<SocketGateway, "goodbye">;
  readonly now: () => number;
}

/**
 * The rehearsals (Probeläufe) of all workshops. Each is a workshop of its own, made from the plan alone, so the real one
 * cannot be touched; one timer for all of them lets the time go by.
 */
export class Rehearsals {
  #going = new Map<string, Going>();
  #starting = new Map<string, Promise<string>>();
  #timer: NodeJS.Timeout | null = null;
  #last = 0;

  constructor(private readonly options: RehearsalsOptions) {}

  /** The rehearsal of a workshop; null when there is none. */
  async of(workshopId: string): Promise<Workshop | null> {
    return (await this.all()).find(({ rehearsal }) => rehearsal?.of === workshopId) ?? null;
  }

  async all(): Promise<Workshop[]> {
    return (await this.options.store.workshops()).filter(({ rehearsal }) => rehearsal);
  }

  /** How fast one goes; null for one that stands still since the server was started again. */
  paceOf(rehearsalId: string): RehearsalPace | null {
    return this.#going.get(rehearsalId)?.pace ?? null;
  }

  isFinished(rehearsalId: string): boolean {
    return this.#going.get(rehearsalId)?.run.isFinished ?? false;
  }

  /** Starts one and gives back its id; the one that is there already when there is one. */
  start(from: OpenRoom, wish: RehearsalWish): Promise<string> {
    const { workshopId } = from.room;
    const started = this.#starting.get(workshopId) ?? this.#start(from, wish);
    this.#starting.set(workshopId, started);
    return started.finally(() => this.#starting.delete(workshopId));
  }

  async #start({ room }: OpenRoom, { people, title, actorId, speed, leads }: RehearsalWish): Promise<string> {
    const { store, now } = this.options;
    const known = await this.of(room.workshopId);
    if (known) return known.id;
    await room.settled();
    const details = {
      id: newId(),
      title,
      date: dayOf(now()),
      // The plan begins now, so that nobody is told to be hours late.
      startsAt: clockOf(now()),
      joinCode: await freeCode(store),
      templateName: workshopOf(room.state).templateName,
      rehearsal: { of: room.workshopId, people },
    };
    await createWorkshop(store, recordsFromPlan(planOf(room.state), details, newId), actorId, now());
    await this.change(details.id, { isRunning: true, speed, leads });
    return details.id;
  }

  /** Goes on, stands still, or goes faster; false when there is no such rehearsal. */
  async change(rehearsalId: string, pace: RehearsalPace): Promise<boolean> {
    const open = await this.options.rooms.get(rehearsalId);
    if (!open || !workshopOf(open.room.state).rehearsal) return false;
    const going = this.#going.get(rehearsalId) ?? {
      run: new RehearsalRun(open.room, pace.leads),
      living: Promise.resolve(),
      isLiving: false,
      pace,
    };
    going.pace = pace;
    going.run.leads = pace.leads;
    this.#going.set(rehearsalId, going);
    this.#wind();
    return true;
  }

  /** Ends one and erases all of it: nothing tells afterwards that it was there. */
  async end(rehearsalId: string): Promise<void> {
    const { store, rooms, sessions, gateway } = this.options;
    const going = this.#going.get(rehearsalId);
    this.#going.delete(rehearsalId);
    await going?.living;
    gateway.goodbye({ reason: "ended" }, rehearsalId);
    await (await rooms.loaded(rehearsalId))?.room.settled();
    await rooms.drop(rehearsalId);
    await store.erase(rehearsalId, null);
    sessions.forget(rehearsalId);
    this.#wind();
  }

  /** Ends those that somebody has forgotten. */
  async endOld(): Promise<void> {
    const ids = new Set((await this.all()).map(({ id }) => id));
    for (const { workshopId, createdAt } of await this.options.store.list())
      if (ids.has(workshopId) && this.options.now() >= createdAt + longestLife) await this.end(workshopId);
  }

  /** No more time goes by; resolves when everything that was begun is answered. */
  async stop(): Promise<void> {
    const going = [...this.#going.values()];
    this.#going.clear();
    this.#wind();
    await Promise.all(going.map(({ living }) => living));
  }

  /** The timer goes only while somebody is going. */
  #wind(): void {
    const isGoing = [...this.#going.values()].some(({ pace }) => pace.isRunning);
    if (isGoing && !this.#timer) {
      this.#last = performance.now();
      this.#timer = setInterval(() => this.#tick(), tickMilliseconds);
      this.#timer.unref();
    } else if (!isGoing && this.#timer) {
      clearInterval(this.#timer);
      this.#timer = null;
    }
  }

  #tick(): void {
    const now = performance.now();
    // After a laptop's sleep the day goes on where it was.
    const passed = Math.min(now - this.#last, 5 * tickMilliseconds);
    this.#last = now;
    for (const going of this.#going.values()) {
      // While the server is busy nobody presses it any further.
      if (!going.pace.isRunning || going.isLiving) continue;
      going.isLiving = true;
      going.living = going.run
        .advance((passed * going.pace.speed) / minute)
        .catch((error: unknown) => console.error("a rehearsal stumbled", error))
        .finally(() => {
          going.isLiving = false;
        });
    }
  }
}

/** "10:42" in the hall's zone. */
function clockOf(at: number): string {
  const time = { timeZone: "Europe/Berlin", hour: "2-digit", minute: "2-digit" } as const;
  return new Date(at).toLocaleTimeString("de-DE", time);
}
