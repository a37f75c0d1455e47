import { activityRules } from "#activities/rules.ts";
import type { Actor } from "#domain/actors.ts";
import { type Command, decide } from "#domain/commands.ts";
import type { JournalEntry } from "#domain/minutes.ts";
import type { WorkshopRecord } from "#domain/records.ts";
import { applyChanges, emptyState, put } from "#domain/state.ts";
import { journalType } from "#domain/undo.ts";
import { seeded } from "#methods/chance.ts";
import type { FinishedRecord } from "../finished-record.ts";

export const facilitator: Actor = { role: "facilitator", id: "lead-1" };
export const organiser: Actor = { role: "organiser", id: "organiser-1" };
export const person = (number: number): Actor => ({
  role: "participant",
  id: `p-${String(number).padStart(2, "0")}`,
});

/** 10:00 in Berlin on the day of the fixture. */
const opensAt = Date.UTC(2026, 2, 14, 9, 0);

/** A hall without a server: commands go through the real rules into a state and a journal, by a clock of its own. */
export function openHall(first: readonly WorkshopRecord[]) {
  const state = emptyState();
  const journal: JournalEntry[] = [];
  let now = opensAt;
  let ids = 0;
  const chance = seeded(7);

  function commit(actor: Actor, commandType: string, changes: JournalEntry["changes"]): void {
    const seq = state.seq + 1;
    applyChanges(state, seq, changes);
    // As the store does it: ballots stand in no journal.
    const told = changes.filter(({ kind }) => kind !== "ballot");
    journal.push({ seq, at: now, actorRole: actor.role, actorId: actor.id, commandType, changes: told });
  }

  commit(
    organiser,
    "create",
    first.map((record) => put(state, record)),
  );

  return {
    state,
    /** Sends a command; a refusal is a fault of the fixture and throws. */
    send(actor: Actor, command: Command) {
      now += 1_000;
      const newId = () => {
        ids += 1;
        return `id-${String(ids).padStart(4, "0")}`;
      };
      const rulebook = { registry: activityRules, lastUndoable: () => null };
      const decision = decide(state, actor, command, { now, newId, chance, isHere: () => true }, rulebook);
      if (!decision.ok) throw new Error(`${command.type} by ${actor.id} was refused: ${decision.reason}`);
      commit(actor, journalType(command.type, decision.undoable), decision.changes);
      return decision.result ?? {};
    },
    wait(minutes: number): void {
      now += minutes * 60_000;
    },
    finish: (): FinishedRecord => ({ state, journal, exportedAt: now, timeZone: "Europe/Berlin" }),
  };
}

export type Hall = ReturnType<typeof openHall>;
