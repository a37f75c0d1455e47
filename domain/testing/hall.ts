import { activityRules } from "#activities/rules.ts";
import { seeded } from "#methods/chance.ts";
import type { Actor } from "../actors.ts";
import { type Command, decide } from "../commands.ts";
import type { Decision, Refusal } from "../decision.ts";
import type { JournalEntry } from "../minutes.ts";
import type { Card, Step, WorkshopRecord } from "../records.ts";
import { applyChanges, type Change, emptyState, put, stepOf } from "../state.ts";
import { isUndoable, journalType } from "../undo.ts";
import { seats, talgrund } from "./cast.ts";

const tenOClock = Date.UTC(2026, 2, 14, 9, 0);

/** A command as a store is given it. */
export interface Done extends JournalEntry {
  readonly commandId: string | null;
  readonly undoes: number | null;
  readonly result: Readonly<Record<string, string | number | boolean | null>>;
  readonly erase?: readonly string[];
  readonly shuffleBallots?: string;
}

/**
 * A hall without a server: commands go through the real rules into a state, by a clock that the test turns. It keeps
 * what can be undone as a room does.
 */
export function openHall({ records = talgrund, seated = true } = {}) {
  const state = emptyState();
  const undoable = new Map<string, { seq: number; changes: readonly Change[] }[]>();
  const done: Done[] = [];
  /** Whose phones are away. */
  const gone = new Set<string>();
  const chance = seeded(7);
  let now = tenOClock;
  let ids = 0;

  const ask = (actor: Actor, command: Command): Decision =>
    decide(
      state,
      actor,
      command,
      {
        now,
        newId: () => {
          ids += 1;
          return `id-${ids}`;
        },
        chance,
        isHere: (participantId) => !gone.has(participantId),
      },
      { registry: activityRules, lastUndoable: (actorId) => undoable.get(actorId)?.at(-1)?.changes ?? null },
    );

  const attempt = (actor: Actor, command: Command): Decision => {
    const decision = ask(actor, command);
    if (!decision.ok) return decision;
    const seq = state.seq + 1;
    applyChanges(state, seq, decision.changes);
    const mine = undoable.get(actor.id) ?? [];
    const undoes = command.type === "undo" ? (mine.pop()?.seq ?? null) : null;
    const commandType = journalType(command.type, decision.undoable);
    if (isUndoable(commandType)) mine.push({ seq, changes: decision.changes });
    undoable.set(actor.id, mine);
    keep(seq, actor, commandType, undoes, decision);
    return decision;
  };

  const keep = (
    seq: number,
    actor: Actor,
    commandType: string,
    undoes: number | null,
    { ok: _, result = {}, ...decision }: Extract<Decision, { ok: true }>,
  ): void => {
    const commandId = `command-of-${seq}`;
    done.push({
      seq,
      at: now,
      actorRole: actor.role,
      actorId: actor.id,
      commandType,
      commandId,
      undoes,
      result,
      ...decision,
    });
  };

  const hall = {
    state,
    /** Every command that was done, in order; the first is the making of the workshop. */
    done,
    now: () => now,
    gone,
    /** Lets time pass. */
    wait(milliseconds: number): void {
      now += milliseconds;
    },
    /** What the rules would say; nothing happens. */
    ask,
    /** Does it if the rules allow it. */
    attempt,
    /** Does it; a refusal is a fault of the test. */
    do(actor: Actor, command: Command): Readonly<Record<string, string | number | boolean | null>> {
      const decision = attempt(actor, command);
      if (!decision.ok) throw new Error(`${command.type} by ${actor.id} was refused: ${decision.reason}`);
      return decision.result ?? {};
    },
    /** The reason why not, or null when it was done. */
    refusal(actor: Actor, command: Command): Refusal | null {
      const decision = attempt(actor, command);
      return decision.ok ? null : decision.reason;
    },
    open: (activityId: string) =>
      hall.do({ role: "facilitator", id: "ida" }, { type: "step.open", activityId }),
    close: (activityId: string) =>
      hall.do({ role: "facilitator", id: "ida" }, { type: "step.close", activityId }),
    reveal: (activityId: string) =>
      hall.do({ role: "facilitator", id: "ida" }, { type: "step.reveal", activityId }),
    /** Writes a card and gives back its id. */
    write: (actor: Actor, activityId: string, text: string, dimensionId: string | null = null): string =>
      String(hall.do(actor, writing(activityId, text, dimensionId)).cardId),
    card(id: string): Card {
      const card = state.tables.card.get(id);
      if (!card) throw new Error(`no card ${id}`);
      return card;
    },
    step: (activityId: string): Step => stepOf(state, activityId),
  };

  const made = records.map((record: WorkshopRecord) => put(state, record));
  applyChanges(state, 1, made);
  keep(1, { role: "organiser", id: "ruth" }, "setup.create", null, { ok: true, changes: made });
  if (seated)
    for (const { who, tableId, sectorId } of seats)
      hall.do(who, { type: "participant.join", tableId, sectorId });
  return hall;
}

export type Hall = ReturnType<typeof openHall>;

/** What somebody does in a step. */
export const doing = (activityId: string, command: unknown): Command => ({
  type: "activity",
  activityId,
  command,
});

export const writing = (activityId: string, text: string, dimensionId: string | null = null): Command =>
  doing(activityId, { do: "write", text, fieldId: null, dimensionId });

/** Where a card shall lie; what is left out is nowhere. */
export const moving = (
  cardIds: string[],
  to: { fieldId?: string; dimensionId?: string; clusterId?: string } = {},
): Command => ({
  type: "board.move",
  cardIds,
  fieldId: to.fieldId ?? null,
  dimensionId: to.dimensionId ?? null,
  clusterId: to.clusterId ?? null,
});
