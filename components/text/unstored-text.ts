import * as Y from "yjs";

interface Kept {
  readonly epoch: string;
  readonly tab: string;
  readonly clientId: number;
  /** What the server lacked, as Yjs says it, in base64. */
  readonly update: string;
  /** The whole text, for whoever comes back under another number. */
  readonly text: string;
}

/** What was written on this device and is not on the server's disk: kept across a reload, word by word. */
export class UnstoredText {
  #key: string;
  #epoch: string | null = null;
  #stored: Uint8Array | undefined;
  #found: Kept | null;

  constructor(
    private readonly storage: Pick<Storage, "getItem" | "setItem" | "removeItem">,
    textId: string,
    private readonly tab: string,
  ) {
    this.#key = `weitblick.text.${textId}`;
    this.#found = parsedKept(storage.getItem(this.#key));
  }

  /** Whether a workshop lives the life that this page knows; the first one it hears of, it knows. */
  isOf(epoch: string): boolean {
    this.#epoch ??= epoch;
    return this.#epoch === epoch;
  }

  keep(doc: Y.Doc, text: string): void {
    const update = toBase64(Y.encodeStateAsUpdate(doc, this.#stored));
    const kept: Kept = { epoch: this.#epoch ?? "", tab: this.tab, clientId: doc.clientID, update, text };
    try {
      this.storage.setItem(this.#key, JSON.stringify(kept));
    } catch {
      // No room on the device: the page itself still has it.
    }
  }

  allStored(doc: Y.Doc): void {
    this.#stored = Y.encodeStateVector(doc);
    this.storage.removeItem(this.#key);
  }

  /** What is to be sent once more, if it was written under this number. */
  restore(clientId: number): Uint8Array | null {
    const found = this.#found;
    if (!found || found.epoch !== this.#epoch || found.tab !== this.tab || found.clientId !== clientId) return null;
    this.#found = null;
    return fromBase64(found.update);
  }

  /** The text as it stood on a page of another number, or in another life of the workshop. */
  leftOver(): string | null {
    return this.#found?.text ?? null;
  }
}

function parsedKept(stored: string | null): Kept | null {
  try {
    const kept = JSON.parse(stored ?? "null") as Partial<Kept> | null;
    const isWhole = typeof kept?.update === "string" && typeof kept.text === "string" && typeof kept.clientId === "number";
    return isWhole ? (kept as Kept) : null;
  } catch {
    return null;
  }
}

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
