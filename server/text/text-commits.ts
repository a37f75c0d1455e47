import type { TextStore, TextUpdate } from "#db/text-store.ts";
import type { OpenText } from "./open-text.ts";

interface Waiting {
  readonly text: OpenText;
  readonly change: Uint8Array | null;
  readonly commandId: string | null;
  readonly stored: () => void;
  readonly failed: () => void;
}

/**
 * The way to the disk of all co-written texts: what came in since the last time is stored in one transaction, then taken
 * in, passed on and acknowledged, in the order in which it came. Nothing is passed on that is not on the disk.
 */
export class TextCommits {
  #waiting: Waiting[] = [];

  constructor(private readonly store: TextStore) {}

  add(waiting: Waiting): void {
    this.#waiting.push(waiting);
    if (this.#waiting.length === 1) setImmediate(() => this.flush());
  }

  /** Stores what waits, at once. */
  flush(): void {
    const batch = this.#waiting.splice(0);
    if (batch.length === 0) return;
    try {
      const updates = batch.flatMap(({ text, change, commandId }) => numbered(text, change, commandId));
      if (updates.length > 0) this.store.append(updates);
    } catch (error) {
      console.error("texts could not be stored", error);
      for (const { failed } of batch) failed();
      return;
    }
    const changes = new Map<OpenText, Uint8Array[]>();
    for (const { text, change } of batch)
      if (change) changes.set(text, [...(changes.get(text) ?? []), change]);
    for (const text of changes.keys()) text.document.storedAll();
    for (const { text, change, stored } of batch) {
      if (change) text.passOn(change);
      stored();
    }
  }
}

function numbered(text: OpenText, update: Uint8Array | null, commandId: string | null): TextUpdate[] {
  if (!update) return [];
  text.seq += 1;
  text.steps += 1;
  return [{ workshopId: text.workshopId, document: text.id, seq: text.seq, update, commandId }];
}
