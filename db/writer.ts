import { and, eq, like, sql } from "drizzle-orm";
import type { JournalEntry } from "#domain/minutes.ts";
import type { WorkshopRecord } from "#domain/records.ts";
import type { Change } from "#domain/state.ts";
import type { Drizzle } from "./database.ts";
import { type PlainKind, plainKinds, recordTables } from "./record-tables.ts";
import * as schema from "./schema.ts";
import type { CommitEntry } from "./store.ts";

const p = sql.placeholder;

export type Writer = ReturnType<typeof makeWriter>;

/** Prepared statements for what is written all day long; the caller opens the transaction. */
export function makeWriter(db: Drizzle) {
  const recordStatements = Object.fromEntries(plainKinds.map((kind) => [kind, prepareRecord(db, kind)])) as Record<
    PlainKind,
    ReturnType<typeof prepareRecord>
  >;
  const addJournal = db
    .insert(schema.journal)
    .values({
      workshopId: p("workshopId"),
      seq: p("seq"),
      at: p("at"),
      actorRole: p("actorRole"),
      actorId: p("actorId"),
      commandType: p("commandType"),
      commandId: p("commandId"),
      result: p("result"),
      undoes: p("undoes"),
      changes: p("changes"),
    })
    .prepare();
  const putBallot = db
    .insert(schema.ballot)
    .values({ workshopId: p("workshopId"), id: p("id"), activityId: p("activityId"), body: p("body") })
    .onConflictDoUpdate({ target: [schema.ballot.workshopId, schema.ballot.id], set: { body: sql`excluded.body` } })
    .prepare();

  const forgetText = db
    .delete(schema.textUpdate)
    .where(and(eq(schema.textUpdate.workshopId, p("workshopId")), eq(schema.textUpdate.document, p("id"))))
    .prepare();

  function writeChange(workshopId: string, change: Change): void {
    const { kind, id, after } = change;
    // A text goes with all the steps in which it was written.
    if (kind === "prose" && !after) forgetText.run({ workshopId, id });
    if (kind === "ballot") {
      if (after?.kind === "ballot")
        putBallot.run({ workshopId, id, activityId: after.activityId, body: JSON.stringify(after) });
      return;
    }
    if (after) recordStatements[kind].put.run({ workshopId, id, body: JSON.stringify(after) });
    else recordStatements[kind].remove.run({ workshopId, id });
  }

  return {
    /** Writes a workshop from a backup: its records, and its journal without the answers, which no backup holds. */
    restore(workshopId: string, records: readonly WorkshopRecord[], journal: readonly JournalEntry[]): void {
      // By their random ids, so that where a ballot lies tells nothing of when it came.
      const sorted = [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
      for (const record of sorted)
        writeChange(workshopId, { kind: record.kind, id: record.id, before: null, after: record });
      for (const { changes, ...entry } of journal)
        addJournal.run({
          ...entry,
          workshopId,
          commandId: null,
          undoes: null,
          result: "{}",
          changes: JSON.stringify(toldInJournal(changes)),
        });
    },
    /** Writes one command: its changes, its line in the journal and its answer. */
    write(workshopId: string, entry: CommitEntry): void {
      const { seq, at, actorRole, actorId, commandType, undoes, commandId } = entry;
      for (const change of entry.changes) writeChange(workshopId, change);
      addJournal.run({
        workshopId,
        seq,
        at,
        actorRole,
        actorId,
        commandType,
        commandId,
        undoes,
        result: JSON.stringify(entry.result),
        changes: JSON.stringify(toldInJournal(entry.changes)),
      });
      for (const recordId of entry.erase ?? []) eraseWords(db, workshopId, recordId);
      if (entry.shuffleBallots) layBallotsAnew(db);
    },
  };
}

function prepareRecord(db: Drizzle, kind: PlainKind) {
  const table = recordTables[kind];
  return {
    put: db
      .insert(table)
      .values({ workshopId: p("workshopId"), id: p("id"), body: p("body") })
      .onConflictDoUpdate({ target: [table.workshopId, table.id], set: { body: sql`excluded.body` } })
      .prepare(),
    remove: db
      .delete(table)
      .where(and(eq(table.workshopId, p("workshopId")), eq(table.id, p("id"))))
      .prepare(),
  };
}

/**
 * The journal knows that somebody voted, never what. That a text was written on or a photograph added is enough, too: each
 * of a thousand steps of a story would else stand in it twice.
 */
function toldInJournal(changes: readonly Change[]): Change[] {
  return changes
    .filter(({ kind }) => kind !== "ballot")
    .map((change) =>
      change.kind === "prose" || change.kind === "photo"
        ? { ...change, before: withoutWords(change.before), after: withoutWords(change.after) }
        : change,
    );
}

/** Takes the former words of a withdrawn card or reason out of the journal; that there was one stays. */
function eraseWords(db: Drizzle, workshopId: string, recordId: string): void {
  const { journal } = schema;
  const here = (seq: number) => and(eq(journal.workshopId, workshopId), eq(journal.seq, seq));
  const lines = db
    .select({ seq: journal.seq, changes: journal.changes })
    .from(journal)
    .where(and(eq(journal.workshopId, workshopId), like(journal.changes, `%"${recordId}"%`)))
    .all();
  for (const { seq, changes } of lines) {
    const erased = (JSON.parse(changes) as Change[]).map((change) =>
      change.id === recordId
        ? { ...change, before: withoutWords(change.before), after: withoutWords(change.after) }
        : change,
    );
    db.update(journal).set({ changes: JSON.stringify(erased) }).where(here(seq)).run();
  }
}

function withoutWords(record: WorkshopRecord | null): WorkshopRecord | null {
  if (record?.kind === "prose") return { ...record, text: "" };
  if (record?.kind === "photo") return { ...record, alt: "", data: "" };
  if (record?.kind === "entry") return { ...record, value: null };
  if (record?.kind !== "card") return record;
  const { details: _, ...card } = record;
  return { ...card, text: "", title: null };
}

/**
 * Takes all ballots out and puts them back in the order of their random keys: where a row lies in its page would
 * otherwise tell when it came, and the journal tells who voted when. All of them, because the ballots of another vote on
 * the same page would keep the gaps as they were.
 */
function layBallotsAnew(db: Drizzle): void {
  const { ballot } = schema;
  const rows = db.select().from(ballot).orderBy(ballot.workshopId, ballot.id).all();
  if (rows.length === 0) return;
  db.delete(ballot).run();
  const put = db
    .insert(ballot)
    .values({ workshopId: p("workshopId"), id: p("id"), activityId: p("activityId"), body: p("body") })
    .prepare();
  for (const row of rows) put.run(row);
}
