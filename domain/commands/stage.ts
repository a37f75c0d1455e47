import * as v from "valibot";
import type { Actor } from "../actors.ts";
import { type Decision, type Environment, refuse } from "../decision.ts";
import type { Spotlight } from "../records.ts";
import { put, type ReadonlyState, stageOf, workshopOf } from "../state.ts";
import { topListOf } from "../top-list.ts";
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
    on: v.nullable(
      v.strictObject({ kind: v.picklist(["card", "cluster", "table", "parked", "next-step", "results", "top", "chain"]), id: recordId }),
    ),
  }),
  v.strictObject({
    type: v.literal("stage.gallery"),
    /** The table that speaks now; null ends the gallery. */
    tableId: v.nullable(recordId),
    seconds: v.pipe(v.number(), v.integer(), v.minValue(15), v.maxValue(1800)),
  }),
  v.strictObject({ type: v.literal("stage.pin") }),
] as const;

export type StageCommand = v.InferOutput<(typeof stageCommands)[number]>;

export function decideStage(
  state: ReadonlyState,
  actor: Actor,
  command: StageCommand,
  { now }: Pick<Environment, "now">,
): Decision {
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
      if (command.on && !canBeLit(state, command.on)) return refuse("not-found");
      const lit = { ...stage, spotlight: command.on, gallery: null, wallPage: 0 };
      return { ok: true, changes: [put(state, lit)] };
    }
    case "stage.gallery": {
      const { tableId: id, seconds } = command;
      if (id === null)
        return { ok: true, changes: [put(state, { ...stage, spotlight: null, gallery: null, wallPage: 0 })] };
      if (!state.tables.table.has(id)) return refuse("not-found");
      const gallery = { seconds, startedAt: now };
      const speaking = { ...stage, spotlight: { kind: "table" as const, id }, gallery, wallPage: 0 };
      return { ok: true, changes: [put(state, speaking)] };
    }
    case "stage.pin":
      return { ok: true, changes: [put(state, { ...stage, pinTurn: (stage.pinTurn ?? 0) + 1 })] };
  }
}

function canBeLit(state: ReadonlyState, { kind, id }: Spotlight): boolean {
  switch (kind) {
    case "card": {
      const card = state.tables.card.get(id);
      return card?.status === "visible" && !card.held;
    }
    case "cluster":
      return state.tables.cluster.has(id);
    case "table":
      return state.tables.table.has(id);
    case "parked":
    case "next-step":
      return id === "list";
    case "top": {
      const list = topListOf(id);
      return list !== null && (list.fieldId === null || state.tables.field.has(list.fieldId));
    }
    case "chain":
      return state.tables.field.has(id);
    case "results":
      return id === "list" && workshopOf(state).resultsLink?.open === true;
  }
}
