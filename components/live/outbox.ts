import type { Command } from "#domain/commands.ts";
import type { Reply, ReplyReason } from "#protocol/messages.ts";
import { randomId } from "./random-id.ts";
import type { KeyStorage } from "./storage.ts";

/** A command on its way. It stays until the server has it on disk, across reload, sleep and restart. */
export interface OutboxItem {
  readonly id: string;
  readonly command: Command;
  /** Commands in the same slot replace each other while they wait, e.g. the dots of one vote. */
  readonly slot: string | null;
  readonly order: number;
  /** Set when the server refused it: what was typed is kept until its author decides. */
  readonly refused: ReplyReason | null;
}

/** Sends one command and waits for its acknowledgement; rejects when the way is broken. */
export type Deliver = (id: string, command: Command) => Promise<Reply>;

/** Refusals that pass by themselves: the command waits and is sent again. */
const passing: ReadonlySet<ReplyReason> = new Set(["disk-full", "busy"]);
const patienceMilliseconds = 3000;

/** Keeps commands until they are acknowledged and sends them in order, one at a time. */
export class Outbox {
  #items: readonly OutboxItem[];
  #sending: string | null = null;
  #waiters = new Map<string, (reply: Reply) => void>();
  #listeners = new Set<() => void>();
  #deliver: Deliver | null = null;
  #retry: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly storage: KeyStorage,
    private readonly prefix: string,
  ) {
    this.#items = storage
      .keys()
      .filter((key) => key.startsWith(prefix))
      .flatMap((key) => parseItem(storage.getItem(key)))
      .sort((a, b) => a.order - b.order);
  }

  get items(): readonly OutboxItem[] {
    return this.#items;
  }

  /** Commands that are still on their way. */
  get waiting(): number {
    return this.#items.filter((item) => item.refused === null).length;
  }

  /** Whether the command with this id is being sent right now and may already have taken effect. */
  isSending(id: string): boolean {
    return this.#sending === id;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Takes a command in. The promise is kept when the server has answered, however long that takes. */
  add(command: Command, slot: string | null = null): { id: string; reply: Promise<Reply> } {
    const item: OutboxItem = { id: randomId(), command, slot, order: this.#nextOrder(), refused: null };
    const replaced =
      slot === null ? [] : this.#items.filter((it) => it.slot === slot && it.id !== this.#sending);
    for (const old of replaced) this.#forget(old.id, { ok: false, reason: "changed-since" });
    this.storage.setItem(this.prefix + item.id, JSON.stringify(item));
    this.#items = [...this.#items, item];
    const reply = new Promise<Reply>((resolve) => this.#waiters.set(item.id, resolve));
    this.#tell();
    void this.#pump();
    return { id: item.id, reply };
  }

  /** Forgets a command that was refused, or one that still waits. */
  discard(id: string): void {
    if (this.#sending === id) return;
    this.#forget(id, { ok: false, reason: "changed-since" });
    this.#tell();
  }

  /** The way to the server is open. */
  open(deliver: Deliver): void {
    this.#deliver = deliver;
    void this.#pump();
  }

  /** The way is closed; what is on its way will be sent again with the same id. */
  close(): void {
    this.#deliver = null;
  }

  dispose(): void {
    this.close();
    if (this.#retry) clearTimeout(this.#retry);
    this.#listeners.clear();
  }

  async #pump(): Promise<void> {
    if (this.#sending !== null) return;
    for (;;) {
      const deliver = this.#deliver;
      const item = this.#items.find((it) => it.refused === null);
      if (!deliver || !item) return;
      this.#sending = item.id;
      const reply = await deliver(item.id, item.command).catch(() => null);
      this.#sending = null;
      if (reply === null) {
        // The connection broke: whoever opens it again starts the pump again. An unanswered one on a new
        // connection is tried at once.
        if (this.#deliver === deliver) this.#later();
        if (this.#deliver === null || this.#deliver === deliver) return;
        continue;
      }
      if (!reply.ok && passing.has(reply.reason)) return this.#later();
      if (reply.ok) this.#forget(item.id, reply);
      else this.#refuse(item, reply.reason, reply);
      this.#tell();
    }
  }

  #later(): void {
    if (this.#retry) return;
    this.#retry = setTimeout(() => {
      this.#retry = null;
      void this.#pump();
    }, patienceMilliseconds);
  }

  #refuse(item: OutboxItem, reason: ReplyReason, reply: Reply): void {
    const refused: OutboxItem = { ...item, refused: reason };
    this.storage.setItem(this.prefix + item.id, JSON.stringify(refused));
    this.#items = this.#items.map((it) => (it.id === item.id ? refused : it));
    this.#answer(item.id, reply);
  }

  #forget(id: string, reply: Reply): void {
    this.storage.removeItem(this.prefix + id);
    this.#items = this.#items.filter((item) => item.id !== id);
    this.#answer(id, reply);
  }

  #answer(id: string, reply: Reply): void {
    this.#waiters.get(id)?.(reply);
    this.#waiters.delete(id);
  }

  #nextOrder(): number {
    return this.#items.reduce((highest, item) => Math.max(highest, item.order), 0) + 1;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** What was stored by an earlier version of the page may be anything. */
function parseItem(stored: string | null): OutboxItem[] {
  try {
    const item = JSON.parse(stored ?? "null") as OutboxItem | null;
    return item && typeof item.id === "string" && typeof item.command?.type === "string" ? [item] : [];
  } catch {
    return [];
  }
}
