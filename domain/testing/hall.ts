import { activityRules } from "#activities/rules.ts";
import type { Actor } from "../actors.ts";
import { type Command, decide } from "../commands.ts";
import type { Decision, Refusal } from "../decision.ts";
import type { Card, Step, WorkshopRecord } from "../records.ts";
import { applyChanges, type Change, emptyState, put, stepOf } from "../state.ts";
import { isUndoable } from "../undo.ts";
import { seats, talgrund } from "./cast.ts";

const tenOClock = Date.UTC(2026, 2, 14, 9, 0);

/**
 * A hall without a server: commands go through the real rules into a state, by a clock that the test turns. It keeps
 * what can be undone as a room does.
 */
export function openHall({ records = talgrund, seated = true } = {}) {
  const state = emptyState();
  const undoable = new Map<string, { changes: readonly Change[] }[]>();
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
      },
      { registry: activityRules, lastUndoable: (actorId) => undoable.get(actorId)?.at(-1)?.changes ?? null },
    );

  const attempt = (actor: Actor, command: Command): Decision => {
    const decision = ask(actor, command);
    if (!decision.ok) return decision;
    applyChanges(state, state.seq + 1, decision.changes);
    const mine = undoable.get(actor.id) ?? [];
    if (command.type === "undo") mine.pop();
    else if (isUndoable(command.type)) mine.push({ changes: decision.changes });
    undoable.set(actor.id, mine);
    return decision;
  };

  const hall = {
    state,
    now: () => now,
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
    open: (activityId: string) => hall.do({ role: "facilitator", id: "ida" }, { type: "step.open", activityId }),
    close: (activityId: string) => hall.do({ role: "facilitator", id: "ida" }, { type: "step.close", activityId }),
    reveal: (activityId: string) => hall.do({ role: "facilitator", id: "ida" }, { type: "step.reveal", activityId }),
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

  applyChanges(
    state,
    1,
    records.map((record: WorkshopRecord) => put(state, record)),
  );
  if (seated)
    for (const { who, tableId, sectorId } of seats)
      hall.do(who, { type: "participant.join", tableId, sectorId });
  return hall;
}

export type Hall = ReturnType<typeof openHall>;

/** What somebody does in a step. */
export const doing = (activityId: string, command: unknown): Command => ({ type: "activity", activityId, command });

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
