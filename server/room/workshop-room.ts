import { type CommitEntry, type LoadedWorkshop, replyKey, type Store, type StoredReply } from "#db/store.ts";
import type { RulesRegistry } from "#domain/activity-rules.ts";
import type { Actor } from "#domain/actors.ts";
import { type Command, decide } from "#domain/commands.ts";
import { applyChanges, type Change, inverse, type ReadonlyState, type WorkshopState } from "#domain/state.ts";
import { isUndoable } from "#domain/undo.ts";
import type { Reply } from "#protocol/messages.ts";

export interface RoomOptions {
  readonly workshopId: string;
  readonly loaded: LoadedWorkshop;
  readonly store: Pick<Store, "commit">;
  readonly registry: RulesRegistry;
  readonly now: () => number;
  readonly newId: () => string;
}

interface Waiting {
  readonly actor: Actor;
  readonly commandId: string;
  readonly command: Command;
  readonly answer: (reply: Reply) => void;
}

interface Decided {
  readonly entry: CommitEntry;
  readonly answer: (reply: Reply) => void;
}

interface Undecided {
  readonly reason: Extract<Reply, { ok: false }>["reason"];
  readonly line?: number | undefined;
}

/**
 * Owns one workshop and runs its commands in order: state in memory, pure decision, commit, then publish.
 * Commands that arrive while one commit is under way share the next one.
 */
export class WorkshopRoom {
  readonly workshopId: string;
  readonly epoch: string;
  #state: WorkshopState;
  #queue: Waiting[] = [];
  #running = false;
  #idle: (() => void)[] = [];
  #listeners = new Set<(entries: readonly CommitEntry[]) => void>();
  /** How every command so far was answered, those of the batch under way included. */
  #replies: Map<string, StoredReply>;
  /** Per actor: what can be taken back, oldest first. */
  #undoable = new Map<string, { seq: number; changes: readonly Change[] }[]>();

  constructor(private readonly options: RoomOptions) {
    this.workshopId = options.workshopId;
    this.epoch = options.loaded.epoch;
    this.#state = options.loaded.state;
    this.#replies = new Map(options.loaded.replies);
    for (const { actorId, ...made } of options.loaded.undoable) this.#remember(actorId, made);
  }

  /** The state as it was last committed, whenever this is read outside of a running batch. */
  get state(): ReadonlyState {
    return this.#state;
  }

  /** Is told of each commit, after it is on disk and before the senders are answered. */
  onCommitted(listener: (entries: readonly CommitEntry[]) => void): void {
    this.#listeners.add(listener);
  }

  /** Runs a command; the answer comes after its changes are on disk. */
  submit(actor: Actor, commandId: string, command: Command): Promise<Reply> {
    return new Promise((answer) => {
      this.#queue.push({ actor, commandId, command, answer });
      if (this.#running) return;
      this.#running = true;
      setImmediate(() => void this.#run());
    });
  }

  /** Resolves when nothing is waiting any more, so that the state is what is on disk. */
  settled(): Promise<void> {
    if (!this.#running) return Promise.resolve();
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  async #run(): Promise<void> {
    while (this.#queue.length > 0) {
      const batch = this.#queue.splice(0);
      await this.#runBatch(batch).catch((error: unknown) => {
        // A bug in one batch must not stop the room; nothing of it was stored.
        console.error("a batch of commands failed", error);
        for (const { answer } of batch) answer({ ok: false, reason: "busy" });
      });
    }
    this.#running = false;
    for (const resolve of this.#idle.splice(0)) resolve();
  }

  async #runBatch(batch: readonly Waiting[]): Promise<void> {
    const decided: Decided[] = [];
    const answers: (() => void)[] = [];
    const before = { numbers: { ...this.#state.numbers }, undoable: new Map(this.#undoable) };
    try {
      for (const waiting of batch) {
        const key = replyKey(waiting.actor.id, waiting.commandId);
        const known = this.#replies.get(key);
        if (known) {
          answers.push(() => waiting.answer({ ok: true, ...known }));
          continue;
        }
        const made = this.#decideSafely(waiting);
        if ("reason" in made) {
          const { reason, line } = made;
          answers.push(() => waiting.answer({ ok: false, reason, ...(line !== undefined && { line }) }));
          continue;
        }
        this.#replies.set(key, { seq: made.entry.seq, result: made.entry.result });
        decided.push(made);
        applyChanges(this.#state, made.entry.seq, made.entry.changes);
        // At once: the next command of this batch may be the undo of this one.
        this.#keepUndo(made.entry);
      }
      if (decided.length > 0)
        await this.options.store.commit(
          this.workshopId,
          decided.map(({ entry }) => entry),
        );
    } catch (error) {
      this.#takeBack(decided);
      for (const { entry } of decided) this.#replies.delete(replyKey(entry.actorId, entry.commandId ?? ""));
      Object.assign(this.#state.numbers, before.numbers);
      this.#undoable = before.undoable;
      const reason = isUnavailable(error) ? error.reason : null;
      if (reason === null) throw error;
      for (const { answer } of batch) answer({ ok: false, reason });
      return;
    }
    const entries = decided.map(({ entry }) => entry);
    if (entries.length > 0) for (const listener of this.#listeners) listener(entries);
    for (const { entry, answer } of decided) answer({ ok: true, seq: entry.seq, result: entry.result });
    for (const answer of answers) answer();
  }

  /** A bug in the rules of one command is that command's alone, not of those that came with it. */
  #decideSafely(waiting: Waiting): Decided | Undecided {
    try {
      return this.#decide(waiting);
    } catch (error) {
      console.error(`deciding ${waiting.command.type} failed`, error);
      return { reason: "invalid" };
    }
  }

  #decide({ actor, commandId, command, answer }: Waiting): Decided | Undecided {
    const { now, newId, registry } = this.options;
    const at = now();
    const last = command.type === "undo" ? this.#undoable.get(actor.id)?.at(-1) : undefined;
    const decision = decide(
      this.#state,
      actor,
      command,
      { now: at, newId },
      { registry, lastUndoable: () => last?.changes ?? null },
    );
    if (!decision.ok) {
      // What cannot be taken back any more must not bar the way to what can.
      if (last && decision.reason === "changed-since") this.#forget(actor.id, last.seq);
      return { reason: decision.reason, line: decision.line };
    }
    return {
      answer,
      entry: {
        seq: this.#state.seq + 1,
        at,
        actorRole: actor.role,
        actorId: actor.id,
        commandType: command.type,
        commandId,
        changes: decision.changes,
        result: decision.result ?? {},
        undoes: last?.seq ?? null,
        ...(decision.erase ? { erase: decision.erase } : {}),
        ...(decision.shuffleBallots ? { shuffleBallots: decision.shuffleBallots } : {}),
      },
    };
  }

  /** The disk refused: memory must not know more than the disk. */
  #takeBack(decided: readonly Decided[]): void {
    for (const { entry } of [...decided].reverse()) {
      applyChanges(this.#state, entry.seq, inverse(entry.changes));
      this.#state.seq = entry.seq - 1;
    }
  }

  #keepUndo(entry: CommitEntry): void {
    if (entry.undoes !== null) {
      this.#forget(entry.actorId, entry.undoes);
    } else if (isUndoable(entry.commandType) && entry.changes.length > 0) {
      this.#remember(entry.actorId, { seq: entry.seq, changes: entry.changes });
    }
  }

  #forget(actorId: string, undone: number): void {
    this.#undoable.set(
      actorId,
      (this.#undoable.get(actorId) ?? []).filter(({ seq }) => seq !== undone),
    );
  }

  #remember(actorId: string, made: { seq: number; changes: readonly Change[] }): void {
    const list = this.#undoable.get(actorId) ?? [];
    this.#undoable.set(actorId, [...list.slice(-199), made]);
  }
}

function isUnavailable(error: unknown): error is { reason: "disk-full" | "busy" } {
  return (
    error instanceof Error && "reason" in error && (error.reason === "disk-full" || error.reason === "busy")
  );
}
