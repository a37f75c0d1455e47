import * as v from "valibot";
import type { Actor } from "../actors.ts";
import { type Decision, refuse } from "../decision.ts";
import { put, type ReadonlyState, stageOf } from "../state.ts";
import { recordId } from "./schemas.ts";

/** What the wall shows beside the step itself. */
export const stageCommands = [
  v.strictObject({ type: v.literal("stage.curtain"), on: v.boolean() }),
  v.strictObject({ type: v.literal("stage.code"), on: v.boolean() }),
  v.strictObject({
    type: v.literal("stage.page"),
    page: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999)),
  }),
  v.strictObject({
    type: v.literal("stage.spotlight"),
    on: v.nullable(v.strictObject({ kind: v.picklist(["card", "cluster"]), id: recordId })),
  }),
] as const;

export type StageCommand = v.InferOutput<(typeof stageCommands)[number]>;

export function decideStage(state: ReadonlyState, actor: Actor, command: StageCommand): Decision {
  if (actor.role !== "facilitator") return refuse("forbidden");
  const stage = stageOf(state);
  switch (command.type) {
    case "stage.curtain":
      return { ok: true, changes: [put(state, { ...stage, curtain: command.on })] };
    case "stage.code":
      return { ok: true, changes: [put(state, { ...stage, showCode: command.on })] };
    case "stage.page":
      return { ok: true, changes: [put(state, { ...stage, wallPage: command.page })] };
    case "stage.spotlight": {
      if (command.on?.kind === "card" && state.tables.card.get(command.on.id)?.status !== "visible")
        return refuse("not-found");
      if (command.on?.kind === "cluster" && !state.tables.cluster.has(command.on.id)) return refuse("not-found");
      return { ok: true, changes: [put(state, { ...stage, spotlight: command.on })] };
    }
  }
}
