import { activityRules } from "#activities/rules.ts";
import { ViewStore } from "#components/live/view-store.ts";
import { type Audience, audienceKey } from "#domain/actors.ts";
import type { PrivateMessage, ViewDifference, ViewMessage } from "#protocol/messages.ts";
import { Broadcast, type Outlet } from "../room/broadcast.ts";
import type { WorkshopRoom } from "../room/workshop-room.ts";

/** Who watches: lead, wall, a table's host, or the phone of a person, whose table may change. */
export type Watcher =
  | Extract<Audience, { role: "lead" | "wall" | "host" }>
  | { role: "phone"; person: string };

type Message = { view: ViewMessage | ViewDifference } | { private: PrivateMessage };

/** One screen with a queue of messages before it: they arrive when the test lets them. */
export class Screen {
  view = new ViewStore();
  seat: string | null = null;
  #queue: string[] = [];

  constructor(
    readonly watcher: Watcher,
    private readonly hall: Screens,
  ) {}

  get isConnected(): boolean {
    return this.seat !== null;
  }

  connect(): void {
    const audience = this.hall.audienceOf(this.watcher);
    const view = this.hall.broadcast.catchUp(audience, this.view.at);
    this.seat = audienceKey(audience);
    this.push({ view });
    if (this.watcher.role === "phone")
      this.push({ private: this.hall.broadcast.privateView(this.watcher.person) });
  }

  /** The line breaks: what was on its way is lost. */
  disconnect(): void {
    this.seat = null;
    this.#queue = [];
  }

  /** Messages go as text, as they do over a wire. */
  push(message: Message): void {
    const text = JSON.stringify(message);
    this.hall.overheard(this, text);
    this.#queue.push(text);
  }

  /** Lets so many messages arrive, in order. */
  receive(count = Number.POSITIVE_INFINITY): void {
    for (let left = count; left > 0 && this.#queue.length > 0; left -= 1) {
      const message = JSON.parse(this.#queue.shift() ?? "null") as Message;
      if ("private" in message) this.view.takePrivate(message.private);
      else if (!this.view.take(message.view)) this.connect();
    }
  }
}

/** All screens of a workshop, between them and its room no network but queues; the gateway's part in a few lines. */
export class Screens implements Outlet {
  readonly all: Screen[];
  #room!: WorkshopRoom;
  #broadcast!: Broadcast;

  constructor(
    room: WorkshopRoom,
    watchers: readonly Watcher[],
    readonly overheard: (screen: Screen, text: string) => void = () => undefined,
  ) {
    this.all = watchers.map((watcher) => new Screen(watcher, this));
    this.attach(room);
  }

  get broadcast(): Broadcast {
    return this.#broadcast;
  }

  get room(): WorkshopRoom {
    return this.#room;
  }

  /** A server has started anew: every line is broken, what the screens know stays with them. */
  attach(room: WorkshopRoom): void {
    for (const screen of this.all) screen.disconnect();
    if (this.#broadcast) this.#broadcast.stop();
    this.#room = room;
    this.#broadcast = new Broadcast(room, activityRules, this);
    room.onCommitted((entries) => {
      for (const { before, after } of entries.flatMap(({ changes }) => changes)) {
        if (after?.kind !== "participant") continue;
        if ((before?.kind === "participant" ? before.tableId : null) === after.tableId) continue;
        for (const screen of this.#phonesOf(after.id)) {
          const audience: Audience = { role: "phone", tableId: after.tableId };
          const view = this.#broadcast.catchUp(audience, null);
          screen.seat = audienceKey(audience);
          screen.push({ view });
        }
      }
    });
  }

  audienceOf = (watcher: Watcher): Audience => {
    if (watcher.role !== "phone") return watcher;
    return {
      role: "phone",
      tableId: this.#room.state.tables.participant.get(watcher.person)?.tableId ?? null,
    };
  };

  isHeard(audience: string): boolean {
    return this.all.some((screen) => screen.seat === audience);
  }

  toAudiences(audiences: readonly string[], message: ViewDifference): void {
    for (const screen of this.all)
      if (screen.seat !== null && audiences.includes(screen.seat)) screen.push({ view: message });
  }

  toParticipant(participantId: string, message: PrivateMessage): void {
    for (const screen of this.#phonesOf(participantId)) screen.push({ private: message });
  }

  isHere(participantId: string): boolean {
    return this.#phonesOf(participantId).length > 0;
  }

  #phonesOf(person: string): Screen[] {
    return this.all.filter(
      ({ watcher, isConnected }) => isConnected && watcher.role === "phone" && watcher.person === person,
    );
  }
}
