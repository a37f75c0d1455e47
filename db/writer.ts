import { and, eq, sql } from "drizzle-orm";
import type { Change } from "#domain/state.ts";
import type { Drizzle } from "./database.ts";
import { type PlainKind, plainKinds, recordTables } from "./record-tables.ts";
import * as schema from "./schema.ts";
import type { CommitEntry, StoredReply } from "./store.ts";

const p = sql.placeholder;

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
      undoes: p("undoes"),
    })
    .prepare();
  const addChange = db
    .insert(schema.journalChange)
    .values({
      workshopId: p("workshopId"),
      seq: p("seq"),
      position: p("position"),
      kind: p("kind"),
      recordId: p("recordId"),
      before: p("before"),
      after: p("after"),
    })
    .prepare();
  const addReply = db
    .insert(schema.reply)
    .values({
      workshopId: p("workshopId"),
      actorId: p("actorId"),
      commandId: p("commandId"),
      seq: p("seq"),
      result: p("result"),
    })
    .prepare();
  const findReply = db
    .select({ seq: schema.reply.seq, result: schema.reply.result })
    .from(schema.reply)
    .where(
      and(
        eq(schema.reply.workshopId, p("workshopId")),
        eq(schema.reply.actorId, p("actorId")),
        eq(schema.reply.commandId, p("commandId")),
      ),
    )
    .prepare();
  const putBallot = db
    .insert(schema.ballot)
    .values({ workshopId: p("workshopId"), id: p("id"), activityId: p("activityId"), body: p("body") })
    .onConflictDoUpdate({ target: [schema.ballot.workshopId, schema.ballot.id], set: { body: sql`excluded.body` } })
    .prepare();

  function writeChange(workshopId: string, change: Change): void {
    const { kind, id, after } = change;
    if (kind === "ballot") {
      if (after?.kind === "ballot")
        putBallot.run({ workshopId, id, activityId: after.activityId, body: JSON.stringify(after) });
      return;
    }
    if (after) recordStatements[kind].put.run({ workshopId, id, body: JSON.stringify(after) });
    else recordStatements[kind].remove.run({ workshopId, id });
  }

  return {
    /** Writes one command with its changes, journal lines and answer. */
    write(workshopId: string, entry: CommitEntry): void {
      const { seq, at, actorRole, actorId, commandType, undoes, commandId, result } = entry;
      addJournal.run({ workshopId, seq, at, actorRole, actorId, commandType, undoes });
      let position = 0;
      for (const change of entry.changes) {
        writeChange(workshopId, change);
        // The journal knows that somebody voted, never what.
        if (change.kind === "ballot") continue;
        addChange.run({
          workshopId,
          seq,
          position: position++,
          kind: change.kind,
          recordId: change.id,
          before: change.before && JSON.stringify(change.before),
          after: change.after && JSON.stringify(change.after),
        });
      }
      if (commandId !== null)
        addReply.run({ workshopId, actorId, commandId, seq, result: JSON.stringify(result) });
      for (const recordId of entry.erase ?? []) eraseWords(db, workshopId, recordId);
      if (entry.shuffleBallots) layBallotsAnew(db, workshopId, entry.shuffleBallots);
    },

    reply(workshopId: string, actorId: string, commandId: string): StoredReply | null {
      const row = findReply.get({ workshopId, actorId, commandId });
      return row ? { seq: row.seq, result: JSON.parse(row.result) as StoredReply["result"] } : null;
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

/** Takes a withdrawn card's former words out of the journal; that there was a card stays. */
function eraseWords(db: Drizzle, workshopId: string, recordId: string): void {
  for (const column of ["before", "after"] as const) {
    const stored = schema.journalChange[column];
    db.update(schema.journalChange)
      .set({ [column]: sql`json_set(${stored}, '$.text', '', '$.title', null)` })
      .where(
        and(
          eq(schema.journalChange.workshopId, workshopId),
          eq(schema.journalChange.recordId, recordId),
          eq(schema.journalChange.kind, "card"),
          sql`${stored} is not null`,
        ),
      )
      .run();
  }
}

/**
 * Takes all ballots of a vote out and puts them back in the order of their random keys: where a row lies in its page
 * would otherwise tell when it came, and the journal tells who voted when.
 */
function layBallotsAnew(db: Drizzle, workshopId: string, activityId: string): void {
  const where = and(eq(schema.ballot.workshopId, workshopId), eq(schema.ballot.activityId, activityId));
  const rows = db.select().from(schema.ballot).where(where).orderBy(schema.ballot.id).all();
  if (rows.length === 0) return;
  db.delete(schema.ballot).where(where).run();
  for (const row of rows) db.insert(schema.ballot).values(row).run();
}
