import type { ViewKind, ViewOf, ViewRecord } from "#domain/view.ts";
import { viewKey } from "#domain/view-key.ts";
import type { PrivateMessage, ViewDifference, ViewMessage } from "#protocol/messages.ts";

/** What this screen knows of the workshop: the last view, kept up to date by differences. */
export class ViewStore {
  #records = new Map<ViewKind, Map<string, ViewRecord>>();
  #lists = new Map<ViewKind, readonly ViewRecord[]>();
  /** Keys of what came for this person alone. Not by kind: a host is sent the answers of guests with the shared view. */
  #private = new Set<string>();
  #listeners = new Set<() => void>();
  #at: { epoch: string; audience: string; seq: number } | null = null;
  #version = 0;

  /** Which view this is and how far it goes; null before the first one. */
  get at(): { epoch: string; audience: string; seq: number } | null {
    return this.#at;
  }

  /** Counts up with each change, for screens that watch. */
  get version(): number {
    return this.#version;
  }

  get<K extends ViewKind>(kind: K, id: string): ViewOf<K> | undefined {
    return this.#records.get(kind)?.get(id) as ViewOf<K> | undefined;
  }

  /** All records of a kind, in the order of arrival; the same array until one of them changes. */
  all<K extends ViewKind>(kind: K): readonly ViewOf<K>[] {
    let list = this.#lists.get(kind);
    if (!list) {
      list = [...(this.#records.get(kind)?.values() ?? [])];
      this.#lists.set(kind, list);
    }
    return list as readonly ViewOf<K>[];
  }

  /** Takes a message in; false when something between was missed and the view must be asked for again. */
  take(message: ViewMessage | ViewDifference): boolean {
    const { epoch, audience } = "epoch" in message ? message : (this.#at ?? { epoch: "", audience: "" });
    if (message.from === null) {
      this.#drop([...this.snapshot().keys()].filter((key) => !this.#private.has(key)));
    } else if (
      !this.#at ||
      this.#at.epoch !== epoch ||
      this.#at.audience !== audience ||
      message.from > this.#at.seq
    ) {
      return false;
    }
    this.#drop(message.drop);
    this.#write(message.set);
    this.#at = { epoch, audience, seq: message.to };
    this.#tell();
    return true;
  }

  takePrivate(message: PrivateMessage): void {
    for (const key of this.#drop(message.whole ? [...this.#private] : message.drop)) this.#private.delete(key);
    this.#write(message.set);
    for (const record of message.set) this.#private.add(viewKey(record));
    this.#tell();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Every record by its key: what tests compare with a fresh view. */
  snapshot(): Map<string, ViewRecord> {
    const all = new Map<string, ViewRecord>();
    for (const records of this.#records.values())
      for (const record of records.values()) all.set(viewKey(record), record);
    return all;
  }

  #drop(keys: readonly string[]): readonly string[] {
    for (const key of keys) {
      const colon = key.indexOf(":");
      const kind = key.slice(0, colon) as ViewKind;
      if (this.#records.get(kind)?.delete(key.slice(colon + 1))) this.#lists.delete(kind);
    }
    return keys;
  }

  #write(set: readonly ViewRecord[]): void {
    for (const record of set) {
      let records = this.#records.get(record.kind);
      if (!records) {
        records = new Map();
        this.#records.set(record.kind, records);
      }
      records.set(record.id, record);
      this.#lists.delete(record.kind);
    }
  }

  #tell(): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}
