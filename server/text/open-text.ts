import type { TextUpdate } from "#db/text-store.ts";
import { textClose, type TextWriter } from "#protocol/text.ts";
import type { TextDocument } from "./text-document.ts";

/** Whoever has a text open, as the text sees it. */
export interface TextReader {
  /** Under which number it writes. */
  readonly clientId: number;
  /** As whom it is shown to the others; null for one who only reads. */
  readonly writer: TextWriter | null;
  passOn(change: Uint8Array): void;
  tellWriters(writers: readonly TextWriter[]): void;
  close(code: number): void;
}

/** How many former commands are remembered, so that one that is sent again has no second effect. */
const remembered = 50;

/** A text in memory with everybody who has it open. It stays as long as its workshop is there. */
export class OpenText {
  /** The number of its last step on the disk. */
  seq: number;
  /** How many steps lie on the disk. */
  steps: number;
  readonly readers = new Set<TextReader>();
  /** Who writes without WebSocket, and until when nobody else does. */
  lease: { readonly by: string; readonly until: number } | null = null;
  #commands: string[];
  #told = "";

  constructor(
    readonly workshopId: string,
    readonly id: string,
    readonly document: TextDocument,
    updates: readonly TextUpdate[],
    private readonly onChange: () => void,
  ) {
    this.seq = updates.at(-1)?.seq ?? 0;
    this.steps = updates.length;
    this.#commands = updates.flatMap(({ commandId }) => commandId ?? []).slice(-remembered);
  }

  hasDone(commandId: string): boolean {
    return this.#commands.includes(commandId);
  }

  done(commandId: string): void {
    this.#commands = [...this.#commands, commandId].slice(-remembered);
  }

  get lastCommand(): string | null {
    return this.#commands.at(-1) ?? null;
  }

  /** To everybody, the sender too: Yjs takes nothing twice. */
  passOn(change: Uint8Array): void {
    for (const reader of this.readers) reader.passOn(change);
    this.onChange();
  }

  join(reader: TextReader): void {
    // The same page once more: what is still on its way from the older one must not get between.
    for (const older of this.readers) if (older.clientId === reader.clientId) this.leave(older, reader);
    this.readers.add(reader);
    this.#told = "";
    this.tellWriters();
  }

  leave(reader: TextReader, instead?: TextReader): void {
    if (!this.readers.delete(reader)) return;
    if (instead) reader.close(textClose.elsewhere);
    else this.tellWriters();
  }

  /** Says who may write here and has it open, when that has changed. */
  tellWriters(): void {
    const writers = [...this.readers].flatMap(({ writer }) => writer ?? []);
    const told = JSON.stringify(writers);
    if (told === this.#told) return;
    this.#told = told;
    for (const reader of this.readers) reader.tellWriters(writers);
  }

  closeAll(code: number): void {
    for (const reader of [...this.readers]) reader.close(code);
    this.readers.clear();
  }
}
