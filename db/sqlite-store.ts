import { and, asc, eq, gte, isNotNull, notInArray, sql } from "drizzle-orm";
import type { JournalEntry } from "#domain/minutes.ts";
import type { Workshop, WorkshopRecord } from "#domain/records.ts";
import { applyChanges, type Change, emptyState } from "#domain/state.ts";
import { isUndoable } from "#domain/undo.ts";
import { anonymise } from "./anonymise.ts";
import { asUnavailable, isFaulty, type OpenDatabase } from "./database.ts";
import { deskStore } from "./desk-store.ts";
import { leaveOut } from "./leave-out.ts";
import { plainKinds, recordTables } from "./record-tables.ts";
import * as schema from "./schema.ts";
import { replyKey, type Store, type StoredReply, type StoredSession } from "./store.ts";
import { textStore } from "./text-store.ts";
import { makeWriter } from "./writer.ts";

/** How many commands back a facilitator may still undo after a restart. */
const undoDepth = 200;

/** The store in one SQLite file. Every call is one transaction at most. */
export function sqliteStore(database: OpenDatabase): Store {
  let db = database.drizzle;
  let writer = makeWriter(db);
  /** Since the disk failed: a handle that has seen that is not used again. */
  let isSuspect = false;

  const openAnew = () => {
    database.reopen();
    db = database.drizzle;
    writer = makeWriter(db);
    isSuspect = false;
    console.error("Die Datenbank ist wieder da. Es geht von selbst weiter.");
  };

  const suspect = (error: unknown) => {
    if (!isSuspect && isFaulty(error))
      console.error(
        "Die Platte mit der Datenbank antwortet nicht. Bestätigt wird nur, was gespeichert ist; die Geräte senden von selbst wieder. Bitte Platte und Kabel prüfen.",
        error,
      );
    isSuspect ||= isFaulty(error);
  };

  const guarded = async <T>(work: () => T): Promise<T> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        if (isSuspect) openAnew();
        return work();
      } catch (error) {
        suspect(error);
        const unavailable = asUnavailable(error);
        if (!unavailable) throw error;
        if (unavailable.reason !== "busy" || attempt === 3) throw unavailable;
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
    }
  };

  /** As `guarded`, for what must not be interrupted: it waits for nobody. */
  const guardedNow = <T>(work: () => T): T => {
    try {
      if (isSuspect) openAnew();
      return work();
    } catch (error) {
      suspect(error);
      throw asUnavailable(error) ?? error;
    }
  };

  let owesCheckpoint = false;
  /** What was committed stands, whether or not this works now: what could not be folded in is tried with the next commit. */
  const tidyUp = ({ thoroughly = false } = {}) => {
    try {
      if (thoroughly) database.clearShadows();
      owesCheckpoint = !database.checkpoint();
    } catch (error) {
      if (!asUnavailable(error)) throw error;
      suspect(error);
      owesCheckpoint = true;
    }
  };

  /** Leaves in no file a byte of what was deleted. */
  const writeAnew = () => {
    tidyUp();
    db.run(sql`VACUUM`);
    tidyUp();
  };

  // A crash may have left in the log, or between the rows, what was to be erased.
  tidyUp({ thoroughly: true });

  const journalFrom = (workshopId: string, from: number): (JournalEntry & { undoes: number | null })[] =>
    db
      .select()
      .from(schema.journal)
      .where(and(eq(schema.journal.workshopId, workshopId), gte(schema.journal.seq, from)))
      .orderBy(asc(schema.journal.seq))
      .all()
      .map(({ seq, at, actorRole, actorId, commandType, undoes, changes }) => ({
        seq,
        at,
        actorRole,
        actorId,
        commandType,
        undoes,
        changes: JSON.parse(changes) as Change[],
      }));

  const repliesOf = (workshopId: string): Map<string, StoredReply> => {
    const { actorId, commandId, seq, result } = schema.journal;
    const rows = db
      .select({ actorId, commandId, seq, result })
      .from(schema.journal)
      .where(and(eq(schema.journal.workshopId, workshopId), isNotNull(commandId)))
      .all();
    return new Map(
      rows.map((row) => [
        replyKey(row.actorId, row.commandId ?? ""),
        { seq: row.seq, result: JSON.parse(row.result) as StoredReply["result"] },
      ]),
    );
  };

  const rehearsals = (): string[] => {
    const { workshop } = schema;
    const isRehearsal = sql`json_extract(${workshop.body}, '$.rehearsal') is not null`;
    return db.select({ id: workshop.workshopId }).from(workshop).where(isRehearsal).all().map(({ id }) => id);
  };

  return {
    ...deskStore(() => ({ db, writer }), guarded),
    texts: textStore(() => db, guardedNow, () => database.noteShadow()),

    create: (made) =>
      guarded(() => {
        db.transaction(() => {
          const { workshopId, joinCode, epoch, linkSecret, createdAt } = made;
          db.insert(schema.workshopIndex).values({ workshopId, joinCode, epoch, linkSecret, createdAt }).run();
          writer.write(workshopId, made.first);
        });
      }),

    list: () => guarded(() => db.select().from(schema.workshopIndex).orderBy(asc(schema.workshopIndex.createdAt)).all()),

    find: (by) =>
      guarded(() => {
        const where =
          "workshopId" in by
            ? eq(schema.workshopIndex.workshopId, by.workshopId)
            : eq(schema.workshopIndex.joinCode, by.joinCode);
        return db.select().from(schema.workshopIndex).where(where).get() ?? null;
      }),

    load: (workshopId) =>
      guarded(() => {
        const index = db
          .select()
          .from(schema.workshopIndex)
          .where(eq(schema.workshopIndex.workshopId, workshopId))
          .get();
        if (!index) return null;
        const state = emptyState();
        const last = db
          .select({ seq: sql<number>`coalesce(max(${schema.journal.seq}), 0)` })
          .from(schema.journal)
          .where(eq(schema.journal.workshopId, workshopId))
          .get();
        for (const kind of plainKinds) {
          const table = recordTables[kind];
          const rows = db.select().from(table).where(eq(table.workshopId, workshopId)).all();
          applyChanges(state, 0, rows.map(asChange));
        }
        const ballots = db.select().from(schema.ballot).where(eq(schema.ballot.workshopId, workshopId)).all();
        applyChanges(state, last?.seq ?? 0, ballots.map(asChange));
        const recent = journalFrom(workshopId, Math.max(0, state.seq - undoDepth));
        const undone = new Set(recent.map((entry) => entry.undoes));
        const undoable = recent.filter((entry) => isUndoable(entry.commandType) && !undone.has(entry.seq));
        return { state, epoch: index.epoch, undoable, replies: repliesOf(workshopId) };
      }),

    commit: async (workshopId, entries) => {
      await guarded(() =>
        db.transaction(
          () => {
            for (const entry of entries) writer.write(workshopId, entry);
            if (entries.some((entry) => entry.erase?.length)) database.noteShadow();
          },
          { behavior: "immediate" },
        ),
      );
      // What was rewritten must not live on in the log beside the file.
      if (owesCheckpoint || entries.some((entry) => entry.erase?.length || entry.shuffleBallots)) tidyUp();
      // That takes longer, so it waits until the room goes on to something else, and everybody has been answered.
      if (entries.some(({ commandType }) => commandType.startsWith("step.")))
        setImmediate(() => database.isOpen && tidyUp({ thoroughly: true }));
    },

    holds: (workshopId, { seq, actorId, commandId }) =>
      guarded(() => {
        const { journal } = schema;
        const here = and(eq(journal.workshopId, workshopId), eq(journal.seq, seq));
        const stored = db.select().from(journal).where(here).get();
        return stored?.actorId === actorId && stored.commandId === commandId;
      }),

    journal: (workshopId) =>
      guarded(() => journalFrom(workshopId, 0).map(({ undoes: _, ...entry }) => entry)),

    erase: (workshopId, at) =>
      guarded(() => {
        db.transaction(() => {
          for (const kind of plainKinds) {
            const table = recordTables[kind];
            db.delete(table).where(eq(table.workshopId, workshopId)).run();
          }
          for (const table of [
            schema.ballot,
            schema.textUpdate,
            schema.journal,
            schema.session,
            schema.workshopIndex,
            schema.retentionLog,
          ])
            db.delete(table).where(eq(table.workshopId, workshopId)).run();
          if (at !== null)
            db.insert(schema.deletionLog).values({ workshopId, deletedAt: at }).onConflictDoNothing().run();
        });
        writeAnew();
      }),

    workshops: () =>
      guarded(() =>
        db
          .select({ body: schema.workshop.body })
          .from(schema.workshop)
          .all()
          .map(({ body }) => JSON.parse(body) as Workshop),
      ),

    anonymise: (workshopId, at, newId) =>
      guarded(() => {
        const entry = db.transaction(() => anonymise(db, workshopId, at, newId), { behavior: "immediate" });
        if (entry) writeAnew();
        return entry;
      }),

    retentionLog: (workshopId) =>
      guarded(() => {
        const { workshopId: of, at, people, cards, answers } = schema.retentionLog;
        const columns = { at, people, cards, answers };
        return db.select(columns).from(schema.retentionLog).where(eq(of, workshopId)).orderBy(asc(at)).all();
      }),

    addSession: (session) => guarded(() => void db.insert(schema.session).values(session).onConflictDoNothing().run()),

    sessions: () => guarded(() => db.select().from(schema.session).all() as StoredSession[]),

    rowsWritten: () => database.rowsWritten(),

    hasOpenBallots: () => {
      const { ballot, step } = schema;
      const isOpen = sql`json_extract(${step.body}, '$.status') = 'open'`;
      const at = and(eq(step.workshopId, ballot.workshopId), eq(step.id, ballot.activityId));
      // What is only rehearsed is in no backup.
      const isReal = notInArray(ballot.workshopId, rehearsals());
      return db.select({ id: ballot.id }).from(ballot).innerJoin(step, at).where(and(isOpen, isReal)).limit(1).get() !== undefined;
    },

    copyTo: async (file) => {
      try {
        // One may come or go while pages are copied.
        const before = rehearsals();
        await database.copyTo(file);
        leaveOut(file, [...new Set([...before, ...rehearsals()])]);
      } catch (error) {
        throw asUnavailable(error) ?? error;
      }
    },

    close: () => {
      // Not open is one that let go of a failing disk and has not found it again.
      if (database.isOpen) tidyUp({ thoroughly: true });
      database.close();
    },
  };
}

function asChange(row: { body: string }): Change {
  const after = JSON.parse(row.body) as WorkshopRecord;
  return { kind: after.kind, id: after.id, before: null, after };
}

