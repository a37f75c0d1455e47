import * as v from "valibot";
import type { JournalEntry } from "#domain/minutes.ts";
import { type RecordKind, type RecordOf, recordKinds, type WorkshopRecord } from "#domain/records.ts";
import { applyChanges, emptyState, put } from "#domain/state.ts";
import type { FinishedRecord } from "./finished-record.ts";
import { recordSchemas } from "./json/schemas.ts";

/**
 * The backup (Sicherung) of a workshop: everything, hidden cards too, so it is for the organiser only. People are their
 * pseudonymous ids. Ballots stand sorted by their random ids and in no journal entry, so nothing tells whose they are.
 */
export interface WorkshopFile {
  readonly format: "weitblick-workshop";
  readonly version: 1;
  readonly exportedAt: number;
  readonly timeZone: string;
  readonly seq: number;
  readonly records: { readonly [K in RecordKind]: readonly RecordOf<K>[] };
  readonly journal: readonly JournalEntry[];
}

export function workshopJson({ state, journal, exportedAt, timeZone }: FinishedRecord): WorkshopFile {
  const sorted = recordKinds.map((kind) => [kind, [...state.tables[kind].values()].sort(byId)]);
  return {
    format: "weitblick-workshop",
    version: 1,
    exportedAt,
    timeZone,
    seq: state.seq,
    // Each kind's list was made from the table of that kind.
    records: Object.fromEntries(sorted) as WorkshopFile["records"],
    journal: [...journal].sort((a, b) => a.seq - b.seq).map(withoutBallots),
  };
}

const byId = (a: WorkshopRecord, b: WorkshopRecord) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Only the journal's own fields: what a store keeps beside them must not slip into the file. */
function withoutBallots({ seq, at, actorRole, actorId, commandType, changes }: JournalEntry): JournalEntry {
  const told = changes.filter(({ kind }) => kind !== "ballot");
  return { seq, at, actorRole, actorId, commandType, changes: told };
}

const recordOf = v.variant("kind", Object.values(recordSchemas));

const journalEntry = v.strictObject({
  seq: v.pipe(v.number(), v.integer(), v.minValue(0)),
  at: v.number(),
  actorRole: v.string(),
  actorId: v.string(),
  commandType: v.string(),
  changes: v.array(
    v.pipe(
      v.strictObject({
        kind: v.picklist(recordKinds.filter((kind) => kind !== "ballot")),
        id: v.string(),
        before: v.nullable(recordOf),
        after: v.nullable(recordOf),
      }),
      v.check(
        ({ kind, id, before, after }) =>
          [before, after].every((record) => record === null || (record.kind === kind && record.id === id)),
        "a change of another record than it says",
      ),
    ),
  ),
});

// A backup from before there were such records has no list of them.
const sinceThen: ReadonlySet<RecordKind> = new Set<RecordKind>(["entry", "prose", "photo"]);

// The schemas are known one by one; as a whole they are the lists of `WorkshopFile`.
const lists = Object.fromEntries(
  recordKinds.map((kind) => {
    const list = v.array(recordSchemas[kind] as v.GenericSchema<unknown, WorkshopRecord>);
    return [kind, sinceThen.has(kind) ? v.optional(list, []) : list];
  }),
);

export const workshopFile = v.strictObject({
  format: v.literal("weitblick-workshop"),
  version: v.literal(1),
  exportedAt: v.number(),
  timeZone: v.string(),
  seq: v.pipe(v.number(), v.integer(), v.minValue(0)),
  records: v.pipe(
    v.strictObject(lists),
    v.check((records) => records.workshop?.length === 1, "not exactly one workshop"),
    v.check((records) => Object.values(records).every(hasOwnIds), "an id that is used twice"),
  ),
  journal: v.array(journalEntry),
});

const hasOwnIds = (records: readonly WorkshopRecord[]) =>
  new Set(records.map(({ id }) => id)).size === records.length;

export type ParsedWorkshopJson =
  | { readonly ok: true; readonly file: WorkshopFile }
  | { readonly ok: false; readonly problem: string };

/** A file that somebody brings is not trusted: it parses, or it says where it does not. */
export function parseWorkshopJson(input: unknown): ParsedWorkshopJson {
  const parsed = v.safeParse(workshopFile, input);
  if (parsed.success) return { ok: true, file: parsed.output as unknown as WorkshopFile };
  const [issue] = parsed.issues;
  return { ok: false, problem: `${v.getDotPath(issue) ?? "file"}: ${issue.message}` };
}

/** The record that a file was made from, ready for documents or for a store. */
export function restoredRecord({
  records,
  journal,
  exportedAt,
  timeZone,
  seq,
}: WorkshopFile): FinishedRecord {
  const state = emptyState();
  for (const kind of recordKinds)
    applyChanges(
      state,
      seq,
      records[kind].map((record) => put(state, record)),
    );
  return { state, journal, exportedAt, timeZone };
}
