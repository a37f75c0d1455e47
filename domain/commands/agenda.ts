import * as v from "valibot";
import type { Actor } from "../actors.ts";
import { type Decision, refuse } from "../decision.ts";
import { put, type ReadonlyState, stageOf } from "../state.ts";
import { recordId } from "./schemas.ts";

/** A delay that is accepted: the plan itself moves, for everybody who reads it. */
export const agendaCommands = [
  v.strictObject({
    type: v.literal("agenda.shift"),
    /** The first activity that is planned later. */
    activityId: recordId,
    /** Added to what was accepted there already; taken back with a negative number. */
    minutes: v.pipe(v.number(), v.integer(), v.minValue(-600), v.maxValue(600)),
  }),
] as const;

export type AgendaCommand = v.InferOutput<(typeof agendaCommands)[number]>;

export function decideAgenda(state: ReadonlyState, actor: Actor, command: AgendaCommand): Decision {
  if (actor.role !== "facilitator") return refuse("forbidden");
  const { activityId } = command;
  if (!state.tables.activity.has(activityId)) return refuse("not-found");
  const stage = stageOf(state);
  const before = stage.shifts ?? [];
  const minutes = command.minutes + (before.find((shift) => shift.activityId === activityId)?.minutes ?? 0);
  const others = before.filter((shift) => shift.activityId !== activityId);
  const shifts = minutes === 0 ? others : [...others, { activityId, minutes }];
  return { ok: true, changes: [put(state, { ...stage, shifts })] };
}
