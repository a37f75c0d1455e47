import { type CommitEntry, type LoadedWorkshop, replyKey, type Store, type StoredReply } from "#db/store.ts";
import type { RulesRegistry } from "#domain/activity-rules.ts";
import type { Actor } from "#domain/actors.ts";
import { type Command, decide } from "#domain/commands.ts";
import { applyChanges, type Change, inverse, type ReadonlyState, type WorkshopState } from "#domain/state.ts";
import { isUndoable, journalType } from "#domain/undo.ts";
import type { Reply } from "#protocol/messages.ts";

export interface RoomOptions {
  readonly workshopId: string;
  readonly loaded: LoadedWorkshop;
  readonly store: Pick<Store, "commit" | "holds">;
  readonly registry: RulesRegistry;
  readonly now: () => number;
  readonly newId: () => string;
  readonly chance: () => number;
  /** Whether somebody's phone is connected now. */
  readonly isHere: (participantId: string) => boolean;
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

/** Nothing was changed, so nothing is kept. */
interface Told {
  readonly answered: StoredReply["result"];
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
  /** What the disk failed to store, and may hold all the same. */
  #inDoubt: readonly CommitEntry[] = [];
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
    const unsettled = await this.#settleDoubt();
    if (unsettled !== null) {
      for (const { answer } of batch) answer({ ok: false, reason: unsettled });
      return;
    }
    const decided: Decided[] = [];
    const answers: (() => void)[] = [];
    const before = { numbers: { ...this.#state.numbers }, undoable: new Map(this.#undoable) };
    try {
      for (const waiting of batch) {
        const known = this.#replies.get(replyKey(waiting.actor.id, waiting.commandId));
        if (known) {
          answers.push(() => waiting.answer({ ok: true, ...known }));
          continue;
        }
        const made = this.#decideSafely(waiting);
        if ("answered" in made) {
          const { seq } = this.#state;
          answers.push(() => waiting.answer({ ok: true, seq, result: made.answered }));
          continue;
        }
        if ("reason" in made) {
          const { reason, line } = made;
          answers.push(() => waiting.answer({ ok: false, reason, ...(line !== undefined && { line }) }));
          continue;
        }
        decided.push(made);
        this.#takeIn(made.entry);
      }
      if (decided.length > 0) await this.#store(decided.map(({ entry }) => entry));
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
    this.#publish(decided.map(({ entry }) => entry));
    for (const { entry, answer } of decided) answer({ ok: true, seq: entry.seq, result: entry.result });
    for (const answer of answers) answer();
  }

  /** Resolves when all of it is on the disk. A disk that failed is asked whether it has kept it all the same. */
  async #store(entries: readonly CommitEntry[]): Promise<void> {
    const { store } = this.options;
    try {
      await store.commit(this.workshopId, entries);
    } catch (error) {
      if (!isUnavailable(error) || !error.isDoubtful) throw error;
      // One transaction: the last of them stands for all.
      const held = await store.holds(this.workshopId, entries.at(-1) as CommitEntry).catch(() => null);
      if (held === true) return;
      if (held === null) this.#inDoubt = entries;
      throw error;
    }
  }

  /** Takes in what a failing disk has kept after all, before anything is built on it; a reason while it does not say. */
  async #settleDoubt(): Promise<"disk-full" | "busy" | null> {
    const last = this.#inDoubt.at(-1);
    if (!last) return null;
    try {
      const entries = (await this.options.store.holds(this.workshopId, last)) ? this.#inDoubt : [];
      this.#inDoubt = [];
      for (const entry of entries) this.#takeIn(entry);
      this.#publish(entries);
      return null;
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      return error.reason;
    }
  }

  #takeIn(entry: CommitEntry): void {
    this.#replies.set(replyKey(entry.actorId, entry.commandId ?? ""), { seq: entry.seq, result: entry.result });
    applyChanges(this.#state, entry.seq, entry.changes);
    // At once: the next command of this batch may be the undo of this one.
    this.#keepUndo(entry);
  }

  /** What is on the disk is told; a listener that fails keeps it from nobody else. */
  #publish(entries: readonly CommitEntry[]): void {
    if (entries.length === 0) return;
    for (const listener of this.#listeners) {
      try {
        listener(entries);
      } catch (error) {
        console.error("telling what was stored failed", error);
      }
    }
  }

  /** A bug in the rules of one command is that command's alone, not of those that came with it. */
  #decideSafely(waiting: Waiting): Decided | Undecided | Told {
    try {
      return this.#decide(waiting);
    } catch (error) {
      console.error(`deciding ${waiting.command.type} failed`, error);
      return { reason: "invalid" };
    }
  }

  #decide({ actor, commandId, command, answer }: Waiting): Decided | Undecided | Told {
    const { now, newId, chance, isHere, registry } = this.options;
    const at = now();
    const last = command.type === "undo" ? this.#undoable.get(actor.id)?.at(-1) : undefined;
    const decision = decide(
      this.#state,
      actor,
      command,
      { now: at, newId, chance, isHere },
      { registry, lastUndoable: () => last?.changes ?? null },
    );
    if (!decision.ok) {
      // What cannot be taken back any more must not bar the way to what can.
      if (last && decision.reason === "changed-since") this.#forget(actor.id, last.seq);
      return { reason: decision.reason, line: decision.line };
    }
    if (decision.isAnswerOnly) return { answered: decision.result ?? {} };
    return {
      answer,
      entry: {
        seq: this.#state.seq + 1,
        at,
        actorRole: actor.role,
        actorId: actor.id,
        commandType: journalType(command.type, decision.undoable),
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

function isUnavailable(error: unknown): error is { reason: "disk-full" | "busy"; isDoubtful?: boolean } {
  return (
    error instanceof Error && "reason" in error && (error.reason === "disk-full" || error.reason === "busy")
  );
}
