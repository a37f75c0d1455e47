import type { JournalEntry } from "#domain/minutes.ts";
import type { CardKind, RecordKind, WorkshopRecord } from "#domain/records.ts";
import { recordKinds } from "#domain/records.ts";
import type { ReadonlyState } from "#domain/state.ts";

/** A workshop with its history, as it is handed to the documents: they know no clock, no zone and no store. */
export interface FinishedRecord {
  readonly state: ReadonlyState;
  /** All committed commands; the order in the list does not matter, `seq` does. */
  readonly journal: readonly JournalEntry[];
  /** Milliseconds since the epoch; printed as "Stand, erzeugt am". */
  readonly exportedAt: number;
  /** The zone of the hall, e.g. Europe/Berlin. */
  readonly timeZone: string;
}

type Tables = Record<RecordKind, Map<string, WorkshopRecord>>;

/**
 * The workshop as it stood after the command `seq`. The journal is taken back from the end, newest first: so a board
 * is right even where the beginning is not in the journal (a template) or ballots never were.
 */
export function boardAt(record: FinishedRecord, seq: number): ReadonlyState {
  const tables = copy(record.state.tables);
  for (const entry of newestFirst(record.journal)) {
    if (entry.seq <= seq) break;
    takeBack(tables, entry);
  }
  return board(tables, seq);
}

const closedBoards = new WeakMap<FinishedRecord, ReadonlyMap<string, ReadonlyState>>();

/** The workshop as it stood when a step was last closed; as it is now, if it never was. */
export function boardAtClose(record: FinishedRecord, activityId: string): ReadonlyState {
  let boards = closedBoards.get(record);
  if (!boards) {
    boards = boardsAtClose(record);
    closedBoards.set(record, boards);
  }
  return boards.get(activityId) ?? record.state;
}

/** One pass through the journal for all steps: a copy is made only where a step was last closed. */
function boardsAtClose(record: FinishedRecord): Map<string, ReadonlyState> {
  const tables = copy(record.state.tables);
  const boards = new Map<string, ReadonlyState>();
  for (const entry of newestFirst(record.journal)) {
    const closed = entry.changes.filter(closesStep).map((change) => change.id);
    const missing = closed.filter((activityId) => !boards.has(activityId));
    if (missing.length > 0) {
      const captured = board(copy(tables), entry.seq);
      for (const activityId of missing) boards.set(activityId, captured);
    }
    takeBack(tables, entry);
  }
  return boards;
}

function closesStep({ before, after }: JournalEntry["changes"][number]): boolean {
  return (
    after?.kind === "step" &&
    after.status === "closed" &&
    (before as typeof after | null)?.status !== "closed"
  );
}

const newestFirst = (journal: readonly JournalEntry[]) => [...journal].sort((a, b) => b.seq - a.seq);

function takeBack(tables: Tables, { changes }: JournalEntry): void {
  for (const { kind, id, before } of changes.toReversed()) {
    // The journal keeps no steps of a text and no former photographs: on every board they are today's.
    if (kind === "prose" || kind === "photo") continue;
    if (before) tables[kind].set(id, before);
    else tables[kind].delete(id);
  }
}

function copy(tables: ReadonlyState["tables"] | Tables): Tables {
  return Object.fromEntries(recordKinds.map((kind) => [kind, new Map(tables[kind])])) as unknown as Tables;
}

/** A board is only read: its highest card numbers are those on it. */
function board(tables: Tables, seq: number): ReadonlyState {
  const numbers: Record<CardKind, number> = { factor: 0, assumption: 0, scenario: 0, option: 0 };
  const typed = tables as unknown as ReadonlyState["tables"];
  for (const { cardKind, number } of typed.card.values())
    numbers[cardKind] = Math.max(numbers[cardKind], number);
  return { seq, tables: typed, numbers, boardVersion: 0 };
}
