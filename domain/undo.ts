import type { Card, WorkshopRecord } from "./records.ts";
import type { Change, ReadonlyState } from "./state.ts";
import { emptied, membersOf, mergedUnder } from "./commands/board.ts";

const undoable = ["board.", "card.", "parked.", "next-step.", "arrange"];

/** What the journal calls a command: an activity's is told apart where it can be taken back. */
export function journalType(commandType: string, undoableActivity: boolean | undefined): string {
  return commandType === "activity" && undoableActivity ? "arrange" : commandType;
}

/** Commands that a facilitator or host can take back. Steps are reopened and what was shown has been seen. */
export function isUndoable(commandType: string): boolean {
  return undoable.some((beginning) => commandType.startsWith(beginning));
}

/**
 * The changes that take a command back: all or nothing, field by field, so that a reworded card can still be
 * un-merged. Null when what the command wrote has been changed since.
 */
export function undoChanges(state: ReadonlyState, made: readonly Change[]): Change[] | null {
  if (hasGrown(state, made)) return null;
  const taken: Change[] = [];
  for (const change of made.toReversed()) {
    const now = currentOf(state, change);
    // A light that went out an hour ago must not fall on another step.
    if (change.kind === "stage" && !isOnSameStep(now, change.after)) continue;
    const back = takeBack(now, change);
    if (back === "conflict") return null;
    if (same(back, now)) continue;
    taken.push({ kind: change.kind, id: change.id, before: now, after: back });
  }
  return leavesOrphans(state, taken) ? null : [...taken, ...emptied(state, taken)];
}

/** Whether a pile that was made has other cards under it than it was made of: its membership has changed. */
function hasGrown(state: ReadonlyState, made: readonly Change[]): boolean {
  const piles = new Set<string>();
  const named = new Set<string>();
  for (const { id, before, after } of made) {
    if (after?.kind !== "card" || after.mergedInto === null) continue;
    named.add(id);
    if (before?.kind === "card" && before.mergedInto !== after.mergedInto) piles.add(after.mergedInto);
  }
  return [...piles].some((pile) => mergedUnder(state, pile).some(({ id }) => !named.has(id)));
}

const isOnSameStep = (now: WorkshopRecord | null, then: WorkshopRecord | null) =>
  now?.kind === "stage" && then?.kind === "stage" && now.activityId === then.activityId && now.spotlight === null;

function currentOf(state: ReadonlyState, change: Change): WorkshopRecord | null {
  return (state.tables[change.kind] as ReadonlyMap<string, WorkshopRecord>).get(change.id) ?? null;
}

function takeBack(now: WorkshopRecord | null, { before, after }: Change): WorkshopRecord | null | "conflict" {
  if (after === null) return now === null ? before : "conflict";
  if (now === null) return "conflict";
  // A tombstone stays as it is: a title brought back would be words of a card that was withdrawn.
  if (now.kind === "card" && now.status === "withdrawn") return "conflict";
  if (before === null) return now.kind === "card" ? "conflict" : null;
  const restored: Record<string, unknown> = { ...now };
  for (const [field, written] of Object.entries(after)) {
    const former = (before as unknown as Record<string, unknown>)[field];
    if (same(former, written)) continue;
    if (!same((now as unknown as Record<string, unknown>)[field], written)) return "conflict";
    restored[field] = former;
  }
  // Only fields of the same kind of record were exchanged.
  return restored as unknown as WorkshopRecord;
}

/** A cluster or a merged card must not vanish under cards that have joined it since, nor a card under one that is gone. */
function leavesOrphans(state: ReadonlyState, taken: readonly Change[]): boolean {
  const becomes = new Map(taken.map((change) => [change.id, change.after]));
  const stays = (card: Card) => (becomes.has(card.id) ? (becomes.get(card.id) as Card | null) : card);
  const isGone = (cardId: string) => {
    const card = state.tables.card.get(cardId);
    const then = card && stays(card);
    return !then || then.status === "withdrawn" || then.mergedInto !== null;
  };
  return taken.some(({ kind, id, before, after }) => {
    if (kind === "cluster" && after === null)
      return membersOf(state, id).some((card) => stays(card)?.clusterId === id);
    if (kind === "card" && before?.kind === "card" && after?.kind === "card") {
      const gone = after.mergedInto !== null && before.mergedInto === null;
      const lostTarget =
        after.clusterId !== null && !state.tables.cluster.has(after.clusterId) && !becomes.get(after.clusterId);
      const lostParent = after.mergedInto !== null && isGone(after.mergedInto);
      return lostTarget || lostParent || (gone && mergedUnder(state, id).some((card) => stays(card)?.mergedInto === id));
    }
    return false;
  });
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
