import * as v from "valibot";
import type { Actor } from "../actors.ts";
import { type Decision, type Environment, refuse } from "../decision.ts";
import { companionsOf, guestsAt, hasSpoken } from "../people.ts";
import type { Participant } from "../records.ts";
import { put, type ReadonlyState, remove } from "../state.ts";
import { recordId } from "./schemas.ts";

/** As many as can look at one phone. */
export const mostOnOnePhone = 6;
const mostGuests = 20;

/** People without a phone of their own, and who may change tables. */
export const peopleCommands = [
  v.strictObject({
    type: v.literal("participant.share"),
    people: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostOnOnePhone)),
  }),
  v.strictObject({ type: v.literal("participant.add") }),
  v.strictObject({ type: v.literal("participant.remove"), participantId: recordId }),
  /** Without a table: all of them. */
  v.strictObject({ type: v.literal("table.lock"), tableId: v.nullable(recordId), locked: v.boolean() }),
] as const;

export type PeopleCommand = v.InferOutput<(typeof peopleCommands)[number]>;

/** Each person counts once, with dots of their own, whoever holds the device. */
export function decidePeople(
  state: ReadonlyState,
  actor: Actor,
  command: PeopleCommand,
  environment: Environment,
): Decision {
  switch (command.type) {
    case "participant.share":
      return share(state, actor, command.people, environment);
    case "participant.add": {
      if (actor.role !== "host") return refuse("forbidden");
      if (guestsAt(state, actor.tableId).length >= mostGuests) return refuse("table-full");
      const guest = newPerson(environment, actor.tableId, { withoutPhone: true });
      return { ok: true, changes: [put(state, guest)], result: { participantId: guest.id } };
    }
    case "participant.remove": {
      if (actor.role !== "host") return refuse("forbidden");
      const guest = guestsAt(state, actor.tableId).find(({ id }) => id === command.participantId);
      if (!guest) return refuse("not-found");
      if (hasSpoken(state, guest.id)) return refuse("still-in-use");
      return { ok: true, changes: [remove(state, "participant", guest.id)] };
    }
    case "table.lock":
      return lock(state, actor, command);
  }
}

/** "Wir sind 3": from now on this phone speaks for so many. Who has answered already stays. */
function share(state: ReadonlyState, actor: Actor, people: number, environment: Environment): Decision {
  const holder = actor.role === "participant" ? state.tables.participant.get(actor.id) : undefined;
  if (!holder) return refuse("forbidden");
  const companions = companionsOf(state, holder.id);
  const wanted = people - 1;
  const leaving = companions.slice(wanted);
  if (leaving.some(({ id }) => hasSpoken(state, id))) return refuse("still-in-use");
  const coming = companionsFor(holder, wanted - companions.length, environment);
  return {
    ok: true,
    changes: [
      ...leaving.map(({ id }) => remove(state, "participant", id)),
      ...coming.map((person) => put(state, person)),
    ],
  };
}

/** So many more at the phone of somebody, at the same table. */
export function companionsFor(holder: Participant, count: number, environment: Environment): Participant[] {
  return Array.from({ length: Math.max(0, count) }, () =>
    newPerson(environment, holder.tableId, { sharedBy: holder.id }),
  );
}

/** Nobody has asked such a person for a sector: "ohne Angabe" is the truth. */
function newPerson(
  { newId, now }: Environment,
  tableId: string | null,
  mark: Pick<Participant, "sharedBy" | "withoutPhone">,
): Participant {
  return { kind: "participant", id: newId(), tableId, sectorId: null, joinedAt: now, ...mark };
}

function lock(
  state: ReadonlyState,
  actor: Actor,
  { tableId, locked }: Extract<PeopleCommand, { type: "table.lock" }>,
): Decision {
  const may = actor.role === "facilitator" || (actor.role === "host" && tableId === actor.tableId);
  if (!may) return refuse("forbidden");
  if (tableId !== null && !state.tables.table.has(tableId)) return refuse("not-found");
  const tables = [...state.tables.table.values()].filter(({ id }) => tableId === null || id === tableId);
  return { ok: true, changes: tables.map((table) => put(state, { ...table, locked })) };
}
