import type { Actor } from "./actors.ts";
import type { Participant } from "./records.ts";
import type { ReadonlyState } from "./state.ts";

/** The others who look at somebody's phone, in the order in which they were named. */
export function companionsOf(state: ReadonlyState, participantId: string): Participant[] {
  return [...state.tables.participant.values()].filter(({ sharedBy }) => sharedBy === participantId);
}

/** The people at a table who have no phone: its host answers for them. */
export function guestsAt(state: ReadonlyState, tableId: string): Participant[] {
  return [...state.tables.participant.values()].filter(
    (person) => person.withoutPhone === true && person.tableId === tableId,
  );
}

/** Who is meant when a device answers for somebody; null when it may not. */
export function speakingFor(state: ReadonlyState, actor: Actor, personId: string): Actor | null {
  const person = state.tables.participant.get(personId);
  const may =
    actor.role === "participant"
      ? person?.sharedBy === actor.id
      : actor.role === "host" && person?.withoutPhone === true && person.tableId === actor.tableId;
  return may ? { role: "participant", id: personId } : null;
}

/** Whether somebody's answers or cards are in the workshop, so that the person must stay, too. */
export function hasSpoken({ tables }: ReadonlyState, participantId: string): boolean {
  const isTheirs = (record: { participantId: string }) => record.participantId === participantId;
  return (
    [...tables.response.values()].some(isTheirs) ||
    [...tables.voted.values()].some(isTheirs) ||
    [...tables.card.values()].some(({ authorId }) => authorId === participantId)
  );
}
