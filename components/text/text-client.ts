import * as decoding from "lib0/decoding";
import { safeParse } from "valibot";
import { messageYjsSyncStep1 } from "y-protocols/sync";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { newsMessage, type TextNews, textNewsSchema, type TextWriter } from "#protocol/text.ts";
import { UnstoredText } from "./unstored-text.ts";

export interface TextClientOptions {
  /** Where the texts of the workshop are, e.g. ws://weitblick.local/yjs/<workshopId>. */
  readonly url: string;
  readonly textId: string;
  readonly role: string;
  /** A number of this page's own, the same after a reload. */
  readonly tab: string;
  readonly storage: Pick<Storage, "getItem" | "setItem" | "removeItem">;
  /** Another WebSocket than the browser's, where there is no browser. */
  readonly webSocket?: typeof WebSocket;
}

export interface TextStatus {
  readonly line: "connecting" | "online" | "offline" | "ended";
  /** Why it ended; null while it has not. */
  readonly code: number | null;
  /** It has been tried a few times, and never came through: something on the way keeps WebSocket out. */
  readonly blocked: boolean;
  /** The text is here, and may be written on. */
  readonly ready: boolean;
  readonly writes: boolean;
  /** Changes made here that are not on the server's disk yet. */
  readonly unstored: number;
  readonly writers: readonly TextWriter[];
}

/** So many lines in vain, and no way is looked for any more. */
const triesInVain = 3;
const root = "text";

/** One co-written text as a page writes it: the document, the line, and the truth about what is stored. */
export class TextClient {
  readonly doc = new Y.Doc({ gc: false });
  readonly text = this.doc.getText(root);
  readonly #provider: WebsocketProvider;
  readonly #unstored: UnstoredText;
  #status: TextStatus = {
    line: "connecting",
    code: null,
    blocked: false,
    ready: false,
    writes: false,
    unstored: 0,
    writers: [],
  };
  #listeners = new Set<() => void>();
  /** Messages of this connection with something to be stored. */
  #sent = 0;
  #isAsked = false;
  #clientId: number | null = null;
  #inVain = 0;

  constructor(options: TextClientOptions) {
    const { url, textId, role, tab, storage, webSocket } = options;
    this.#unstored = new UnstoredText(storage, textId, tab);
    this.#provider = new WebsocketProvider(url, textId, this.doc, {
      // A writer's own deletions must stay words, and tabs must not talk past the server.
      disableBc: true,
      connect: false,
      params: { role, tab },
      ...(webSocket && { WebSocketPolyfill: webSocket }),
    });
    // Who is here the server tells; nothing is said about oneself.
    this.#keepSilent();
    this.#listen();
    this.#provider.connect();
  }

  get status(): TextStatus {
    return this.#status;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Words of this device that did not get through under another number, e.g. from a page that was closed. */
  leftOver(): string | null {
    return this.#unstored.leftOver();
  }

  /** The device woke up: a line that looks open may be long dead. */
  wake(): void {
    if (this.#status.line === "ended") return;
    this.#provider.disconnect();
    this.#provider.connect();
  }

  close(): void {
    this.#listeners.clear();
    this.#provider.destroy();
    this.doc.destroy();
  }

  #listen(): void {
    const { messageHandlers } = this.#provider;
    const sync = messageHandlers[0];
    if (!sync) throw new Error("y-websocket without a handler for sync");
    messageHandlers[0] = (encoder, decoder, provider, emitSynced, type) => {
      const isAsked = decoding.peekVarUint(decoder) === messageYjsSyncStep1;
      sync(encoder, decoder, provider, emitSynced, type);
      if (!isAsked) return;
      // The answer holds everything that the server lacks.
      this.#isAsked = true;
      this.#sent += 1;
    };
    messageHandlers[newsMessage] = (_encoder, decoder) => this.#hear(decoding.readVarString(decoder));
    this.doc.on("update", (_update: Uint8Array, origin: unknown) => {
      if (origin === this.#provider) return;
      if (this.#provider.wsconnected) this.#sent += 1;
      this.#set({ unstored: this.#status.unstored + 1 });
      this.#unstored.keep(this.doc, this.text.toString());
    });
    // After a reload its own words come from the server, and Yjs would take another number for it.
    this.doc.on("afterTransactionCleanup", () => {
      if (this.#clientId !== null) this.doc.clientID = this.#clientId;
    });
    this.#provider.on("status", ({ status }) => {
      this.#sent = 0;
      this.#isAsked = false;
      if (status !== "connecting") this.#set({ line: status === "connected" ? "online" : "offline" });
    });
    this.#provider.on("connection-close", () => {
      this.#inVain += 1;
      if (!this.#status.ready && this.#inVain >= triesInVain) this.#set({ line: "offline", blocked: true });
    });
    this.#provider.on("closed", ({ code }) => this.#set({ line: "ended", code, writes: false }));
    this.#provider.on("sync", (isThere) => {
      if (isThere) this.#begin();
    });
  }

  /** The server's text is here; what this page could not send before its reload follows. */
  #begin(): void {
    if (this.#status.ready) return;
    const update = this.#unstored.restore(this.doc.clientID);
    if (update) Y.applyUpdate(this.doc, update, "restored");
    this.#set({ ready: true });
  }

  #hear(said: string): void {
    const parsed = safeParse(textNewsSchema, parsedJson(said));
    if (!parsed.success) return;
    const { hello, writes, stored, writers }: TextNews = parsed.output;
    if (hello) this.#greet(hello);
    if (writes !== undefined && writes !== this.#status.writes) this.#set({ writes });
    if (writers) this.#set({ writers });
    if (stored !== undefined && this.#isAsked && stored >= this.#sent) {
      this.#unstored.allStored(this.doc);
      if (this.#status.unstored > 0) this.#set({ unstored: 0 });
    }
  }

  #greet({ clientId, epoch }: NonNullable<TextNews["hello"]>): void {
    // Another life of the workshop: what is known here and what is known there have no common past.
    if (!this.#unstored.isOf(epoch)) {
      this.#provider.disconnect();
      this.#set({ line: "ended", code: 4409, writes: false });
      return;
    }
    this.#clientId = clientId;
    this.doc.clientID = clientId;
    this.#keepSilent();
  }

  #keepSilent(): void {
    const { awareness } = this.#provider;
    awareness.clientID = this.doc.clientID;
    awareness.setLocalState(null);
    awareness.meta.set(awareness.clientID, { clock: 0, lastUpdated: 0 });
  }

  #set(change: Partial<TextStatus>): void {
    this.#status = { ...this.#status, ...change };
    for (const listener of this.#listeners) listener();
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
