import type { RecordKind, WorkshopRecord } from "#domain/records.ts";
import { recordKey } from "#domain/state.ts";
import type { WorkshopFile } from "../json.ts";

/**
 * Whether the journal can have led to these records: numbered in order without a gap up to the last command, and what
 * it says of each record at last (there or gone) is so. Words are not compared: those of withdrawn cards were erased.
 */
export function journalFits({ journal, records, seq }: WorkshopFile): boolean {
  if ((journal.at(-1)?.seq ?? 0) !== seq) return false;
  if (journal.some((entry, index) => entry.seq !== index + 1)) return false;
  const isThere = new Map<string, boolean>();
  for (const { changes } of journal)
    for (const { kind, id, after } of changes) isThere.set(recordKey(kind, id), after !== null);
  const has = new Set(
    Object.entries(records).flatMap(([kind, list]) =>
      list.map(({ id }: WorkshopRecord) => recordKey(kind as RecordKind, id)),
    ),
  );
  return [...isThere].every(([key, there]) => has.has(key) === there);
}
