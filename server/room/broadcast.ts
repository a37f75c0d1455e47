import type { CommitEntry } from "#db/store.ts";
import type { RulesRegistry } from "#domain/activity-rules.ts";
import { type Audience, audienceKey } from "#domain/actors.ts";
import type { Change, ReadonlyState } from "#domain/state.ts";
import { privateViewFor } from "#domain/private-view.ts";
import type { PrivateView } from "#domain/view.ts";
import { meView, mineView, myResponseView, myVoteView } from "#domain/view-records.ts";
import { visibilityKinds } from "#domain/viewer.ts";
import type { Hello, PrivateMessage, ViewDifference, ViewMessage } from "#protocol/messages.ts";
import { AudienceFeed } from "./audience-feed.ts";
import type { WorkshopRoom } from "./workshop-room.ts";

/** The way to the screens, as a room sees it. */
export interface Outlet {
  /** Audiences that somebody is listening in. */
  isHeard(audience: string): boolean;
  toAudiences(audiences: readonly string[], message: ViewDifference): void;
  toParticipant(participantId: string, message: PrivateMessage): void;
  /** Whether a phone of this person is connected now. */
  isHere(participantId: string): boolean;
}

/** After a flush that took t milliseconds the next one waits this many times t: the busier, the more each carries. */
const restFactor = 6;
const longestRest = 30;

/** Publishes what a room commits: at once while there is little to do, in bundles as the load grows. */
export class Broadcast {
  #feeds = new Map<string, AudienceFeed>();
  #restUntil = 0;
  #cancel: (() => void) | null = null;

  constructor(
    private readonly room: WorkshopRoom,
    private readonly registry: RulesRegistry,
    private readonly outlet: Outlet,
  ) {
    room.onCommitted((entries) => this.#publish(entries));
  }

  /** What a newcomer to an audience needs, given what it has. */
  catchUp(audience: Audience, have: Hello["have"]): ViewMessage {
    const feed = this.#feed(audience);
    const message = feed.flush(this.room.state);
    if (message && this.outlet.isHeard(feed.key)) this.outlet.toAudiences([feed.key], message);
    return feed.catchUp(have, this.room.state);
  }

  privateView(participantId: string): PrivateMessage {
    return { whole: true, set: privateViewFor(this.room.state, participantId), drop: [] };
  }

  stop(): void {
    this.#cancel?.();
  }

  #feed(audience: Audience): AudienceFeed {
    const key = audienceKey(audience);
    let feed = this.#feeds.get(key);
    if (!feed) {
      feed = new AudienceFeed(audience, this.room.epoch, this.registry, this.room.state);
      this.#feeds.set(key, feed);
    }
    return feed;
  }

  #publish(entries: readonly CommitEntry[]): void {
    const changes = entries.flatMap((entry) => entry.changes);
    const touched = touchedKeys(this.room.state, changes);
    for (const feed of this.#feeds.values()) feed.touch(touched);
    const wait = this.#restUntil - performance.now();
    // Right after a commit memory and disk are the same.
    if (!this.#cancel && wait <= 0) this.#flush();
    for (const [participantId, message] of privateMessages(this.room.state, changes))
      this.outlet.toParticipant(participantId, message);
    if (this.#cancel || wait <= 0) return;
    const timer = setTimeout(() => {
      this.#cancel = null;
      // The next commands may be in memory already, and not on the disk.
      void this.room.settled().then(() => this.#flush());
    }, wait);
    this.#cancel = () => clearTimeout(timer);
  }

  #flush(): void {
    const started = performance.now();
    const differences: { message: ViewDifference; audiences: string[] }[] = [];
    for (const feed of this.#feeds.values()) {
      // Nobody listens: what has changed waits in the feed until somebody does.
      if (!this.outlet.isHeard(feed.key)) continue;
      const message = feed.flush(this.room.state);
      if (!message) continue;
      const twin = differences.find((it) => isSame(it.message, message));
      if (twin) twin.audiences.push(feed.key);
      else differences.push({ message, audiences: [feed.key] });
    }
    // Written out once for all tables that see the same.
    for (const { message, audiences } of differences) this.outlet.toAudiences(audiences, message);
    const now = performance.now();
    this.#restUntil = now + Math.min(longestRest, (now - started) * restFactor);
  }
}

/** Records that did not change are the same objects for all audiences. */
const isSame = (a: ViewDifference, b: ViewDifference): boolean =>
  a.from === b.from && isSameList(a.set, b.set) && isSameList(a.drop, b.drop);

const isSameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((it, index) => it === b[index]);

/** The keys that may look different now; null when visibility itself may have changed. */
function touchedKeys(state: ReadonlyState, changes: readonly Change[]): Set<string> | null {
  const keys = new Set<string>();
  const piles = new Set<string>();
  const clusters = new Set<string>();
  for (const { kind, id, before, after } of changes) {
    if (visibilityKinds.has(kind)) return null;
    keys.add(`${kind}:${id}`);
    if (kind !== "card") continue;
    piles.add(id);
    for (const card of [before, after])
      if (card?.kind === "card" && card.clusterId !== null) clusters.add(card.clusterId);
  }
  if (piles.size === 0) return keys;
  // A text or a photograph goes with its card.
  for (const kind of ["prose", "photo"] as const)
    for (const { id, cardId } of state.tables[kind].values()) if (piles.has(cardId)) keys.add(`${kind}:${id}`);
  // A light falls only on a card that is seen.
  keys.add("stage:stage");
  // A cluster is seen by whoever sees one of its cards; a card may be seen for the cluster's sake, or for the one it
  // lies under.
  for (const id of clusters) keys.add(`cluster:${id}`);
  for (const { id, mergedInto, clusterId } of state.tables.card.values())
    if ((mergedInto !== null && piles.has(mergedInto)) || (clusterId !== null && clusters.has(clusterId)))
      keys.add(`card:${id}`);
  return keys;
}

function privateMessages(state: ReadonlyState, changes: readonly Change[]): Map<string, PrivateMessage> {
  const seen = new Map<string, Map<string, PrivateView | null>>();
  // The last word counts: a card may be reworded and withdrawn in one bundle.
  const tell = (participantId: string, key: string, record: PrivateView | null) => {
    const records = seen.get(participantId) ?? new Map<string, PrivateView | null>();
    seen.set(participantId, records.set(key, record));
  };
  /** Whoever shares a phone has none of their own. */
  const holderOf = (participantId: string) =>
    state.tables.participant.get(participantId)?.sharedBy ?? participantId;
  for (const { before, after } of changes) {
    if (after?.kind === "card" && after.authorId !== null) {
      tell(after.authorId, `mine:${after.id}`, after.status === "withdrawn" ? null : mineView(after));
    } else if (after === null && before?.kind === "card" && before.authorId !== null) {
      tell(before.authorId, `mine:${before.id}`, null);
    } else if (after?.kind === "response") {
      const holderId = holderOf(after.participantId);
      tell(holderId, `my-response:${after.id}`, myResponseView(after, holderId));
    } else if (after === null && before?.kind === "response") {
      tell(holderOf(before.participantId), `my-response:${before.id}`, null);
    } else if (after?.kind === "voted") {
      tell(holderOf(after.participantId), `my-vote:${after.id}`, myVoteView(after));
    } else if (after?.kind === "participant" && after.sharedBy !== undefined) {
      tell(after.sharedBy, `companion:${after.id}`, { kind: "companion", id: after.id });
    } else if (before?.kind === "participant" && after === null && before.sharedBy !== undefined) {
      tell(before.sharedBy, `companion:${before.id}`, null);
    } else if (after?.kind === "participant") {
      tell(after.id, `me:${after.id}`, meView(after));
    }
  }
  return new Map(
    [...seen].map(([id, records]) => [
      id,
      {
        whole: false,
        set: [...records.values()].filter((record) => record !== null),
        drop: [...records].filter(([, record]) => record === null).map(([key]) => key),
      },
    ]),
  );
}
