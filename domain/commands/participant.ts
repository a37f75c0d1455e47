import * as v from "valibot";
import type { Actor } from "../actors.ts";
import { isCircleOpen } from "../circles.ts";
import { type Decision, type Environment, refuse } from "../decision.ts";
import { companionsOf } from "../people.ts";
import type { Participant } from "../records.ts";
import { put, type ReadonlyState, stepOf } from "../state.ts";
import { suggestTable, tableIsFull } from "../tables.ts";
import { companionsFor, mostOnOnePhone } from "./people.ts";
import { recordId } from "./schemas.ts";

/** Joining and changing seats. */
export const participantCommands = [
  v.strictObject({
    type: v.literal("participant.join"),
    tableId: v.nullable(recordId),
    sectorId: v.nullable(recordId),
    /** How many share the phone; one unless told otherwise. */
    people: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostOnOnePhone))),
  }),
  v.strictObject({
    type: v.literal("participant.move"),
    tableId: v.nullable(recordId),
    sectorId: v.optional(v.nullable(recordId)),
  }),
  /** Comes by a link to look at results; only the server sends this. */
  v.strictObject({
    type: v.literal("participant.review"),
    activityId: recordId,
    round: v.pipe(v.number(), v.integer(), v.minValue(1)),
  }),
] as const;

export type ParticipantCommand = v.InferOutput<(typeof participantCommands)[number]>;

/** Lets somebody in, or to another table. Cards stay at the table where they were written. */
export function decideParticipant(
  state: ReadonlyState,
  actor: Actor,
  command: ParticipantCommand,
  environment: Environment,
): Decision {
  if (actor.role !== "participant") return refuse("forbidden");
  if (command.type === "participant.review") return review(state, actor.id, command, environment);
  const { tableId } = command;
  const known = state.tables.participant.get(actor.id);
  if (tableId !== null && !state.tables.table.has(tableId)) return refuse("not-found");
  if (command.sectorId && !state.tables.sector.has(command.sectorId)) return refuse("not-found");
  if (command.type === "participant.join") {
    // The same phone is the same person: joining again changes nothing that is not asked for.
    if (known) return { ok: true, changes: [], result: { participantId: known.id } };
    const people = command.people ?? 1;
    if (tableId !== null && tableIsFull(state, tableId, people)) return refuse("table-full");
    const joined: Participant = {
      kind: "participant",
      id: actor.id,
      tableId: tableId ?? suggestTable(state, command.sectorId, people),
      sectorId: command.sectorId,
      joinedAt: environment.now,
    };
    const others = companionsFor(joined, people - 1, environment).map((person) => put(state, person));
    return { ok: true, changes: [put(state, joined), ...others], result: { participantId: joined.id } };
  }
  if (!known) return refuse("not-found");
  const sectorId = command.sectorId === undefined ? known.sectorId : command.sectorId;
  const mover = put(state, { ...known, tableId, sectorId });
  if (tableId === known.tableId) return { ok: true, changes: [mover] };
  if ([tableId, known.tableId].some((id) => id !== null && state.tables.table.get(id)?.locked))
    return refuse("table-locked");
  const companions = companionsOf(state, known.id);
  if (tableId !== null && tableIsFull(state, tableId, companions.length + 1)) return refuse("table-full");
  // Who looks at the same phone sits at the same table.
  return { ok: true, changes: [mover, ...companions.map((person) => put(state, { ...person, tableId }))] };
}

/** Sits at no table and is counted nowhere but in the round of the own circle. */
function review(
  state: ReadonlyState,
  id: string,
  { activityId, round }: Extract<ParticipantCommand, { type: "participant.review" }>,
  { now }: Environment,
): Decision {
  if (state.tables.participant.has(id)) return refuse("forbidden");
  if (!isCircleOpen(stepOf(state, activityId).circles?.[round], now)) return refuse("step-closed");
  const reviewer: Participant = {
    kind: "participant",
    id,
    tableId: null,
    sectorId: null,
    joinedAt: now,
    reviewer: true,
    reviews: { activityId, round },
  };
  return { ok: true, changes: [put(state, reviewer)], result: { participantId: id } };
}
