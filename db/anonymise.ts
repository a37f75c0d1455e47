import { and, eq, like } from "drizzle-orm";
import type { Participant, WorkshopRecord } from "#domain/records.ts";
import type { Change } from "#domain/state.ts";
import type { Drizzle } from "./database.ts";
import { type PlainKind, plainKinds, recordTables } from "./record-tables.ts";
import * as schema from "./schema.ts";
import type { RetentionEntry } from "./store.ts";

/** Another name for a person within one step: who answered twice there is still one, and nobody is known in two steps. */
type Alias = (personId: string, activityId: string) => string | undefined;

/** Takes out of a workshop who did what; the caller opens the transaction and writes the file anew. */
export function anonymise(
  db: Drizzle,
  workshopId: string,
  at: number,
  newId: () => string,
): RetentionEntry | null {
  const people = peopleOf(db, workshopId);
  if (people.size === 0) return null;
  const alias = aliases(people, newId);
  const counts = { people: people.size, cards: 0, answers: 0 };
  for (const kind of plainKinds) {
    if (kind === "participant") continue;
    const changed = rewriteRecords(db, workshopId, kind, alias);
    if (kind === "card") counts.cards = changed;
    if (kind === "response" || kind === "voted") counts.answers += changed;
  }
  seatNobody(db, workshopId, newId);
  rewriteJournal(db, workshopId, alias);
  const { session, textUpdate } = schema;
  // The steps tell which runs of words one and the same writer typed; the text itself stays.
  db.delete(textUpdate).where(eq(textUpdate.workshopId, workshopId)).run();
  db.delete(session).where(and(eq(session.workshopId, workshopId), eq(session.role, "participant"))).run();
  const entry = { at, ...counts };
  db.insert(schema.retentionLog).values({ workshopId, ...entry }).onConflictDoNothing().run();
  return entry;
}

/** Everybody whom anything still tells of. Whoever was taken out before has no time of joining any more. */
function peopleOf(db: Drizzle, workshopId: string): Set<string> {
  const { journal, session } = schema;
  const actors = db
    .selectDistinct({ id: journal.actorId })
    .from(journal)
    .where(and(eq(journal.workshopId, workshopId), eq(journal.actorRole, "participant")))
    .all();
  const phones = db
    .select({ id: session.actorId })
    .from(session)
    .where(and(eq(session.workshopId, workshopId), eq(session.role, "participant")))
    .all();
  const seated = recordsOf(db, workshopId, "participant").filter((it) => (it as Participant).joinedAt !== 0);
  const authors = recordsOf(db, workshopId, "card").map((it) => (it.kind === "card" ? it.authorId : null));
  // Who was taken off a phone or a host's list again is in no record, and still in what was answered then.
  const gone = db
    .select({ changes: journal.changes })
    .from(journal)
    .where(and(eq(journal.workshopId, workshopId), like(journal.changes, '%"kind":"participant"%')))
    .all()
    .flatMap(({ changes }) => (JSON.parse(changes) as Change[]).filter(({ kind }) => kind === "participant"));
  const ids = [...[...actors, ...phones, ...seated, ...gone].map(({ id }) => id), ...authors];
  return new Set(ids.filter((id): id is string => id !== null && id !== ""));
}

function aliases(people: ReadonlySet<string>, newId: () => string): Alias {
  const given = new Map<string, string>();
  return (personId, activityId) => {
    if (!people.has(personId)) return undefined;
    const key = `${activityId} ${personId}`;
    const name = given.get(key) ?? newId();
    given.set(key, name);
    return name;
  };
}

function recordsOf(db: Drizzle, workshopId: string, kind: PlainKind): WorkshopRecord[] {
  const table = recordTables[kind];
  const rows = db.select({ body: table.body }).from(table).where(eq(table.workshopId, workshopId)).all();
  return rows.map(({ body }) => JSON.parse(body) as WorkshopRecord);
}

/** How many records of a kind told of somebody. */
function rewriteRecords(db: Drizzle, workshopId: string, kind: PlainKind, alias: Alias): number {
  const table = recordTables[kind];
  let changed = 0;
  for (const record of recordsOf(db, workshopId, kind)) {
    const anonymous = withoutPerson(record, alias);
    const body = JSON.stringify(anonymous);
    if (body === JSON.stringify(record)) continue;
    changed += 1;
    db.delete(table).where(and(eq(table.workshopId, workshopId), eq(table.id, record.id))).run();
    db.insert(table).values({ workshopId, id: anonymous.id, body }).run();
  }
  return changed;
}

/**
 * People become empty seats, so that sums stay true: as many at each table and as many of each sector, but who of which
 * sector sat at which table is dealt out anew, and when they came is gone. Whoever only looked at
 * results by a link had no seat: what they answered stays, they go.
 */
function seatNobody(db: Drizzle, workshopId: string, newId: () => string): void {
  const table = recordTables.participant;
  const everybody = recordsOf(db, workshopId, "participant").filter((it) => it.kind === "participant");
  const people = everybody.filter(({ reviewer }) => !reviewer);
  const seats = shuffled(people, newId).map(({ tableId }) => tableId);
  const sectors = shuffled(people, newId).map(({ sectorId }) => sectorId);
  db.delete(table).where(eq(table.workshopId, workshopId)).run();
  for (const [index, tableId] of seats.entries()) {
    const sectorId = sectors[index] ?? null;
    const nobody: Participant = { kind: "participant", id: newId(), tableId, sectorId, joinedAt: 0 };
    db.insert(table).values({ workshopId, id: nobody.id, body: JSON.stringify(nobody) }).run();
  }
}

function shuffled<T>(list: readonly T[], newId: () => string): T[] {
  return list
    .map((item) => ({ item, by: newId() }))
    .sort((a, b) => (a.by < b.by ? -1 : 1))
    .map(({ item }) => item);
}

/** What was done stays, who did it goes; comings and changes of seat go as a whole. */
function rewriteJournal(db: Drizzle, workshopId: string, alias: Alias): void {
  const { journal } = schema;
  for (const row of db.select().from(journal).where(eq(journal.workshopId, workshopId)).all()) {
    const changes = (JSON.parse(row.changes) as Change[])
      .filter(({ kind }) => kind !== "participant")
      .map((change) => {
        const [before, after] = [change.before, change.after].map((it) => it && withoutPerson(it, alias));
        return { ...change, id: (after ?? before)?.id ?? change.id, before, after };
      });
    const result = withAliases(JSON.parse(row.result), (id) => alias(id, ""));
    db.update(journal)
      .set({ actorId: "", commandId: null, changes: JSON.stringify(changes), result: JSON.stringify(result) })
      .where(and(eq(journal.workshopId, workshopId), eq(journal.seq, row.seq)))
      .run();
  }
}

function withoutPerson(record: WorkshopRecord, alias: Alias): WorkshopRecord {
  const activityId = "activityId" in record ? (record.activityId ?? "") : "";
  const anonymous = withAliases(record, (id) => alias(id, activityId)) as WorkshopRecord;
  return anonymous.kind === "card" ? { ...anonymous, authorId: null } : anonymous;
}

/** Wherever an id stands, alone or as a part of a compound one; so kinds of records that come later are covered. */
function withAliases(value: unknown, alias: (id: string) => string | undefined): unknown {
  if (typeof value === "string")
    return value
      .split(".")
      .map((part) => alias(part) ?? part)
      .join(".");
  if (Array.isArray(value)) return value.map((item) => withAliases(item, alias));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [withAliases(key, alias), withAliases(item, alias)]),
  );
}
