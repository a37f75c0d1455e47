import type { Store } from "#db/store.ts";
import type { RulesRegistry } from "#domain/activity-rules.ts";
import { newId } from "../secrets.ts";
import { Broadcast, type Outlet } from "./broadcast.ts";
import { WorkshopRoom } from "./workshop-room.ts";

export interface OpenRoom {
  readonly room: WorkshopRoom;
  readonly broadcast: Broadcast;
}

/** The workshops that are in memory. One is loaded when somebody first asks for it and stays. */
export class Rooms {
  #open = new Map<string, Promise<OpenRoom | null>>();

  constructor(
    private readonly store: Store,
    private readonly registry: RulesRegistry,
    private readonly outletFor: (workshopId: string) => Outlet,
    /** Is told of each room once, when it is opened. */
    private readonly opened: (open: OpenRoom) => void = () => undefined,
    /** Is told of each room that is forgotten. */
    private readonly dropped: (workshopId: string) => void = () => undefined,
  ) {}

  /** The room of a workshop; null when there is none of that id. A failed load is tried again the next time. */
  get(workshopId: string): Promise<OpenRoom | null> {
    let open = this.#open.get(workshopId);
    if (!open) {
      open = this.#load(workshopId);
      this.#open.set(workshopId, open);
      open.then(
        (found) => found ?? this.#open.delete(workshopId),
        () => this.#open.delete(workshopId),
      );
    }
    return open;
  }

  /** The room of a workshop if it is in memory already. */
  async loaded(workshopId: string): Promise<OpenRoom | null> {
    return (await this.#open.get(workshopId)) ?? null;
  }

  /** Forgets a workshop that was deleted, or rewritten on the disk: whoever asks next gets it from there. */
  async drop(workshopId: string): Promise<void> {
    const open = await this.#open.get(workshopId);
    open?.broadcast.stop();
    this.#open.delete(workshopId);
    this.dropped(workshopId);
  }

  /** Waits until everything that was accepted is on disk. */
  async settle(): Promise<void> {
    for (const open of this.#open.values()) await (await open)?.room.settled();
  }

  async #load(workshopId: string): Promise<OpenRoom | null> {
    const loaded = await this.store.load(workshopId);
    if (!loaded) return null;
    const outlet = this.outletFor(workshopId);
    const room = new WorkshopRoom({
      workshopId,
      loaded,
      store: this.store,
      registry: this.registry,
      now: Date.now,
      newId,
      chance: Math.random,
      isHere: (participantId) => outlet.isHere(participantId),
    });
    const open = { room, broadcast: new Broadcast(room, this.registry, outlet) };
    this.opened(open);
    return open;
  }
}
