import * as Y from "yjs";
import { editBetween, rebaseEdit } from "#domain/text-edit.ts";
import { isAdjacent, problemOf, root, type UpdateProblem } from "./check-update.ts";

/** Under this number the server writes; its first words are the ones that a backup brought. */
export const serverClient = 1;

/** A document whose steps cannot be put together: it is broken, and nobody may go on with it. */
export class BrokenDocument extends Error {}

export type Taken =
  | { readonly ok: true; /** What it changes; null when all of it was there. */ readonly change: Uint8Array | null }
  | { readonly ok: false; readonly problem: UpdateProblem };

/**
 * A co-written text in memory, twice: what is on the disk, which is what everybody is told, and one step ahead of it what
 * has been taken in. Whatever goes wrong goes wrong there, and is thrown away with it.
 */
export class TextDocument {
  #stored: Y.Doc;
  #ahead: Y.Doc;
  #waiting: Uint8Array[] = [];

  private constructor(updates: readonly Uint8Array[]) {
    this.#stored = rebuilt(updates);
    this.#ahead = rebuilt(updates);
  }

  /** Puts a document together from its steps. Throws `BrokenDocument`. */
  static from(updates: readonly Uint8Array[]): TextDocument {
    try {
      return new TextDocument(updates);
    } catch (cause) {
      throw new BrokenDocument("the steps of a text do not fit", { cause });
    }
  }

  /** The first step of a document whose text came from elsewhere: the same text gives the same bytes. */
  static seed(text: string): Uint8Array {
    const doc = emptyDoc();
    doc.clientID = serverClient;
    doc.getText(root).insert(0, text);
    const update = Y.encodeStateAsUpdate(doc);
    doc.destroy();
    return update;
  }

  /** The text as it is on the disk. */
  get text(): string {
    return this.#stored.getText(root).toString();
  }

  /** Everything that is on the disk as one step, without what was deleted. */
  whole(): Uint8Array {
    return Y.encodeStateAsUpdate(this.#stored);
  }

  /** What somebody lacks who knows so much. Throws when that makes no sense. */
  missing(stateVector: Uint8Array): Uint8Array {
    return Y.encodeStateAsUpdate(this.#stored, stateVector);
  }

  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.#stored);
  }

  /** Takes in what a client sent. Nothing of it is told to anybody before `storedAll`. */
  take(update: Uint8Array, clientId: number): Taken {
    const problem = problemOf(update, clientId, this.#ahead);
    if (problem) return { ok: false, problem };
    const isPlain = isAdjacent(update, this.#ahead);
    try {
      const change = changeOf(this.#ahead, () => Y.applyUpdate(this.#ahead, update));
      if (!isSound(this.#ahead)) throw new BrokenDocument("an update left something open");
      // Neighbours that never stood side by side put the words elsewhere on another screen.
      if (change && !isPlain && !isSameAnew(this.#ahead)) throw new BrokenDocument("an update that screens would not agree on");
      if (change) this.#waiting.push(change);
      return { ok: true, change };
    } catch {
      this.#rebuildAhead();
      return { ok: false, problem: "hostile" };
    }
  }

  /** Takes in a text that was written without Yjs: what was made of `base` is made of the text as it stands now. */
  takeText(base: string, text: string): Uint8Array | null {
    const written = this.#ahead.getText(root);
    const edit = editBetween(base, text);
    if (!edit) return null;
    const over = editBetween(base, written.toString());
    this.#ahead.clientID = serverClient;
    const change = changeOf(this.#ahead, () => {
      for (const { at, remove, insert } of over ? rebaseEdit(edit, over) : [edit]) {
        if (remove > 0) written.delete(at, remove);
        if (insert !== "") written.insert(at, insert);
      }
    });
    if (change) this.#waiting.push(change);
    return change;
  }

  /** What was taken in is on the disk now. */
  storedAll(): void {
    for (const change of this.#waiting.splice(0)) Y.applyUpdate(this.#stored, change);
  }

  #rebuildAhead(): void {
    this.#ahead.destroy();
    this.#ahead = rebuilt([this.whole(), ...this.#waiting]);
  }
}

function emptyDoc(): Y.Doc {
  const doc = new Y.Doc();
  doc.getText(root);
  return doc;
}

function rebuilt(updates: readonly Uint8Array[]): Y.Doc {
  const doc = emptyDoc();
  for (const update of updates) Y.applyUpdate(doc, update);
  if (!isSound(doc)) throw new BrokenDocument("something is missing");
  return doc;
}

const isSound = ({ store, share }: Y.Doc): boolean =>
  store.pendingStructs === null && store.pendingDs === null && share.size === 1 && share.has(root);

/** Whether somebody who gets the whole document at once sees the same. */
function isSameAnew(doc: Y.Doc): boolean {
  const anew = rebuilt([Y.encodeStateAsUpdate(doc)]);
  const isSame = anew.getText(root).toString() === doc.getText(root).toString();
  anew.destroy();
  return isSame;
}

/** What one piece of work really changes in a document, in Yjs' own words: never a byte of what somebody sent beside it. */
function changeOf(doc: Y.Doc, work: () => void): Uint8Array | null {
  let change: Uint8Array | null = null;
  const listen = (update: Uint8Array) => {
    change = update;
  };
  doc.on("update", listen);
  try {
    Y.transact(doc, work);
    return change;
  } finally {
    doc.off("update", listen);
  }
}
