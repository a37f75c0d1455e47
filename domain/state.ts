import type { CardKind, RecordKind, RecordOf, Stage, Step, Workshop, WorkshopRecord } from "./records.ts";
import { plannedStep } from "./planned-step.ts";
import { recordKinds } from "./records.ts";

/** One record before and after: the unit of storing, sending, undoing and telling what happened. */
export interface Change {
  readonly kind: RecordKind;
  readonly id: string;
  readonly before: WorkshopRecord | null;
  readonly after: WorkshopRecord | null;
}

type Tables = { readonly [K in RecordKind]: Map<string, RecordOf<K>> };

/** A whole workshop in memory. Only `applyChanges` writes to it. */
export interface WorkshopState {
  seq: number;
  readonly tables: Tables;
  /** The highest card number given so far, per kind. */
  readonly numbers: Record<CardKind, number>;
  /** Counts up with each change to what lies on the board, so that what is worked out from it can be kept. */
  boardVersion: number;
}

export type ReadonlyState = {
  readonly seq: number;
  readonly tables: { readonly [K in RecordKind]: ReadonlyMap<string, RecordOf<K>> };
  readonly numbers: Readonly<Record<CardKind, number>>;
  readonly boardVersion: number;
};

export const recordKey = (kind: RecordKind, id: string): string => `${kind}:${id}`;

export function emptyState(): WorkshopState {
  const tables = Object.fromEntries(recordKinds.map((kind) => [kind, new Map()])) as unknown as Tables;
  return {
    seq: 0,
    tables,
    numbers: { factor: 0, assumption: 0, scenario: 0, option: 0 },
    boardVersion: 0,
  };
}

const onTheBoard: ReadonlySet<RecordKind> = new Set<RecordKind>(["card", "cluster", "field", "entry"]);

/** Writes changes into the state; `seq` is the sequence number of the command that made them. */
export function applyChanges(state: WorkshopState, seq: number, changes: readonly Change[]): void {
  for (const change of changes) {
    const table = state.tables[change.kind] as Map<string, WorkshopRecord>;
    if (change.after) table.set(change.id, change.after);
    else table.delete(change.id);
    if (onTheBoard.has(change.kind)) state.boardVersion += 1;
    if (change.after?.kind === "card") {
      const { cardKind, number } = change.after;
      state.numbers[cardKind] = Math.max(state.numbers[cardKind], number);
    }
  }
  state.seq = Math.max(state.seq, seq);
}

/** The changes that take `changes` back, in the order in which to apply them. */
export function inverse(changes: readonly Change[]): Change[] {
  return changes.toReversed().map(({ kind, id, before, after }) => ({ kind, id, before: after, after: before }));
}

/** Makes a change from the record as it is now to the record as it shall be. */
export function put<R extends WorkshopRecord>(state: ReadonlyState, after: R): Change {
  const before = (state.tables[after.kind] as ReadonlyMap<string, WorkshopRecord>).get(after.id) ?? null;
  return { kind: after.kind, id: after.id, before, after };
}

/** Makes a change that removes a record. */
export function remove(state: ReadonlyState, kind: RecordKind, id: string): Change {
  const before = (state.tables[kind] as ReadonlyMap<string, WorkshopRecord>).get(id) ?? null;
  return { kind, id, before, after: null };
}

/** The workshop's own record. Throws when the state is empty, which is a bug. */
export function workshopOf(state: ReadonlyState): Workshop {
  const [workshop] = state.tables.workshop.values();
  if (!workshop) throw new Error("a state without a workshop");
  return workshop;
}

/** Whether the workshop is put away: everybody may read it, nobody write to it. */
export function isArchived(state: ReadonlyState): boolean {
  const [workshop] = state.tables.workshop.values();
  return workshop?.archivedAt != null;
}

const emptyStage: Stage = {
  kind: "stage",
  id: "stage",
  activityId: null,
  curtain: false,
  showCode: false,
  spotlight: null,
  wallPage: 0,
};

export function stageOf(state: ReadonlyState): Stage {
  return state.tables.stage.get("stage") ?? emptyStage;
}

/** The step of an activity; one that has never been opened is planned. */
export function stepOf(state: ReadonlyState, activityId: string): Step {
  return state.tables.step.get(activityId) ?? plannedStep(activityId);
}
