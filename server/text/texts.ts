import type { Store } from "#db/store.ts";
import type { TextUpdate } from "#db/text-store.ts";
import type { Actor } from "#domain/actors.ts";
import { longestText } from "#domain/commands/prose.ts";
import { textRight } from "#domain/pen.ts";
import type { Prose } from "#domain/records.ts";
import { cleanText } from "#domain/text.ts";
import type { Reply } from "#protocol/messages.ts";
import { type SaveText, textClose } from "#protocol/text.ts";
import type { OpenRoom } from "../room/rooms.ts";
import { newToken } from "../secrets.ts";
import { OpenText } from "./open-text.ts";
import { TextCommits } from "./text-commits.ts";
import { BrokenDocument, TextDocument } from "./text-document.ts";

const server: Actor = { role: "server", id: "server" };
/** Whoever writes without WebSocket keeps the pen so long after the last word. */
const leaseMilliseconds = 20_000;

export interface TextsOptions {
  readonly store: Pick<Store, "texts">;
  /** So often what has been written reaches records, screens and documents. */
  readonly snapshotMilliseconds?: number;
  readonly now?: () => number;
}

/**
 * All co-written texts of the server. While it is written a text is a document of Yjs; what everybody else is shown, what
 * is exported and backed up is its record, which follows it: bundled while people write, at once before anything is made
 * of it.
 */
export class Texts {
  readonly commits: TextCommits;
  #open = new Map<string, OpenText>();
  #changed = new Map<string, Set<string>>();
  #rooms = new Map<string, OpenRoom>();
  #timer: NodeJS.Timeout | null = null;
  #listeners = new Set<(workshopId: string) => void>();

  constructor(private readonly options: TextsOptions) {
    this.commits = new TextCommits(options.store.texts);
  }

  /** Is told after each commit in a room with open texts: rights may be others now. */
  onRights(listener: (workshopId: string) => void): void {
    this.#listeners.add(listener);
  }

  /** Looks after the texts of a room that was just opened, and takes in what a crash left between text and record. */
  watch(open: OpenRoom): void {
    const { room } = open;
    const { workshopId } = room;
    this.#rooms.set(workshopId, open);
    for (const document of this.options.store.texts.documents(workshopId))
      if (room.state.tables.prose.has(document)) this.#note(workshopId, document);
    room.onCommitted((entries) => {
      const changes = entries.flatMap((entry) => entry.changes);
      for (const { kind, id, after } of changes) if (kind === "prose" && !after) this.#close(workshopId, id);
      if (changes.some(({ kind, after }) => kind === "step" && after?.kind === "step" && after.status === "closed"))
        void this.settle(workshopId).then(() => this.#compactAll(workshopId));
      for (const listener of this.#listeners) listener(workshopId);
    });
  }

  /** The text of a record, opened if it is not; null when it is broken and has just been given a new document. */
  async open({ room }: OpenRoom, prose: Prose): Promise<OpenText | null> {
    const known = this.#open.get(key(room.workshopId, prose.id));
    if (known) return known;
    try {
      return this.#load(room.workshopId, prose);
    } catch (error) {
      if (!(error instanceof BrokenDocument)) throw error;
      console.error(`Ein Text (${prose.id}) ließ sich nicht öffnen. Er geht mit seinem letzten gespeicherten Stand weiter.`, error);
      this.options.store.texts.setAside(room.workshopId, prose.id);
      await room.submit(server, newToken(), { type: "prose.renew", proseId: prose.id });
      return null;
    }
  }

  /** Takes in a text that was written without WebSocket; answered when it is on the disk. */
  async save(open: OpenRoom, actor: Actor, commandId: string, wanted: SaveText): Promise<Reply> {
    const { room } = open;
    const prose = room.state.tables.prose.get(wanted.textId);
    if (!prose) return { ok: false, reason: "not-found" };
    if (textRight(room.state, actor, prose) !== "write") return { ok: false, reason: "forbidden" };
    const text = await this.open(open, prose);
    if (!text) return { ok: false, reason: "busy" };
    const done = (): Reply => ({ ok: true, seq: room.state.seq, result: { textId: prose.id } });
    const doneId = `${actor.id} ${commandId}`;
    if (text.hasDone(doneId)) return done();
    const now = (this.options.now ?? Date.now)();
    if (text.lease && text.lease.by !== actor.id && text.lease.until > now) return { ok: false, reason: "text-taken" };
    if (text.document.text.length + wanted.text.length - wanted.base.length > longestText)
      return { ok: false, reason: "text-too-long" };
    text.lease = { by: actor.id, until: now + leaseMilliseconds };
    const change = text.document.takeText(wanted.base, wanted.text);
    text.done(doneId);
    return new Promise((answer) =>
      this.commits.add({
        text,
        change,
        commandId: doneId,
        stored: () => answer(done()),
        failed: () => {
          this.forget(text);
          answer({ ok: false, reason: "disk-full" });
        },
      }),
    );
  }

  /** Nothing is certain of it after the disk has failed: everybody comes back, and it is loaded anew. */
  forget(text: OpenText): void {
    this.#open.delete(key(text.workshopId, text.id));
    text.closeAll(textClose.again);
  }

  /** Brings the records of a workshop to what has been written; resolves when they are on the disk. */
  async settle(workshopId: string): Promise<void> {
    this.commits.flush();
    const open = this.#rooms.get(workshopId);
    const changed = this.#changed.get(workshopId);
    this.#changed.delete(workshopId);
    if (!open || !changed) return;
    const texts: { proseId: string; text: string }[] = [];
    for (const id of changed) {
      const prose = open.room.state.tables.prose.get(id);
      if (!prose) continue;
      try {
        const written = await this.open(open, prose);
        const text = written ? cleanText(written.document.text) : prose.text;
        if (text !== prose.text) texts.push({ proseId: id, text });
      } catch (error) {
        console.error("a text could not be read", error);
        this.#note(workshopId, id);
      }
    }
    if (texts.length === 0) return;
    const reply = await open.room.submit(server, newToken(), { type: "prose.write", texts });
    // The disk is full, say: it is tried again with the next bundle.
    if (!reply.ok) for (const { proseId } of texts) this.#note(workshopId, proseId);
  }

  async settleAll(): Promise<void> {
    this.commits.flush();
    for (const workshopId of [...this.#changed.keys()]) await this.settle(workshopId);
  }

  /** Lets go of all texts of a workshop that was deleted, or rewritten on the disk. */
  drop(workshopId: string): void {
    for (const text of [...this.#open.values()]) if (text.workshopId === workshopId) this.forget(text);
    this.#changed.delete(workshopId);
    this.#rooms.delete(workshopId);
  }

  /** Puts the last words into records and files. Nobody may write any more. */
  async stop(): Promise<void> {
    for (const text of this.#open.values()) text.closeAll(textClose.again);
    await this.settleAll();
    if (this.#timer) clearTimeout(this.#timer);
    for (const workshopId of this.#rooms.keys()) this.#compactAll(workshopId);
  }

  #load(workshopId: string, prose: Prose): OpenText {
    const { texts } = this.options.store;
    let updates: readonly TextUpdate[] = texts.load(workshopId, prose.id);
    if (updates.length === 0 && prose.text !== "") {
      // A text that came with a backup: only the server begins with it, once, and on the disk before anybody sees it.
      updates = [{ workshopId, document: prose.id, seq: 1, update: TextDocument.seed(prose.text), commandId: null }];
      texts.append(updates);
    }
    const document = TextDocument.from(updates.map(({ update }) => update));
    const text = new OpenText(workshopId, prose.id, document, updates, () => this.#note(workshopId, prose.id));
    this.#open.set(key(workshopId, prose.id), text);
    return text;
  }

  /** Something was written: its record is to follow. */
  #note(workshopId: string, id: string): void {
    const changed = this.#changed.get(workshopId) ?? new Set<string>();
    this.#changed.set(workshopId, changed.add(id));
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      void this.settleAll().catch((error: unknown) => console.error("texts did not reach their records", error));
    }, this.options.snapshotMilliseconds ?? 1500);
  }

  #close(workshopId: string, id: string): void {
    this.#open.get(key(workshopId, id))?.closeAll(textClose.gone);
    this.#open.delete(key(workshopId, id));
    this.#changed.get(workshopId)?.delete(id);
  }

  /** While nobody writes: fewer steps to load, and what was deleted in a text is gone from the file. */
  #compactAll(workshopId: string): void {
    this.commits.flush();
    for (const text of this.#open.values()) {
      if (text.workshopId !== workshopId || text.steps < 2) continue;
      try {
        const whole = { workshopId, document: text.id, seq: text.seq, update: text.document.whole() };
        this.options.store.texts.compact({ ...whole, commandId: text.lastCommand });
        text.steps = 1;
      } catch (error) {
        // The steps are all there; the next end of a step tries again.
        console.error("the steps of a text were not put together", error);
      }
    }
  }
}

const key = (workshopId: string, id: string) => `${workshopId} ${id}`;
