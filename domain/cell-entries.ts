import * as v from "valibot";
import type { ActivityContext } from "./activity-rules.ts";
import type { Actor } from "./actors.ts";
import { cellSchema } from "./cell-schema.ts";
import { recordId } from "./commands/schemas.ts";
import { type Decision, type Environment, refuse } from "./decision.ts";
import type { Entry } from "./records.ts";
import { put, remove } from "./state.ts";
import { cleanText } from "./text.ts";

const step = v.pipe(v.number(), v.integer());

/** What a table has agreed on in a cell; what whoever leads has put in place of the median, and why. */
export const cellCommands = [
  /** Null empties the cell. `tableId`: lead only, for a table without a host. */
  v.strictObject({
    do: v.literal("fill"),
    cell: cellSchema,
    value: v.nullable(step),
    tableId: v.optional(recordId),
  }),
  /** Null takes the correction back. */
  v.strictObject({
    do: v.literal("settle"),
    cell: cellSchema,
    value: v.nullable(step),
    reason: v.pipe(v.string(), v.transform(cleanText), v.maxLength(400)),
  }),
] as const;
export type CellCommand = v.InferOutput<(typeof cellCommands)[number]>;

const filledSchema = v.strictObject({ fills: cellSchema, round: step, value: step });
const settledSchema = v.strictObject({ settles: cellSchema, round: step, value: step, reason: v.string() });
export type Settled = v.InferOutput<typeof settledSchema>;

interface Matrix {
  readonly cellsAt: (tableId: string | null) => readonly string[];
  readonly cells: readonly string[];
  readonly scale: { readonly from: number; readonly to: number };
}

/** A host fills only the own table's matrix, while the step is open; corrections are the lead's, also after it. */
export function decideCell(
  context: ActivityContext<unknown>,
  actor: Actor,
  command: CellCommand,
  environment: Environment,
  matrix: Matrix,
): Decision {
  const { step } = context;
  if (actor.role !== "facilitator" && (actor.role !== "host" || command.do === "settle"))
    return refuse("forbidden");
  if (step.status === "planned") return refuse("step-not-open");
  const { value } = command;
  if (value !== null && (value < matrix.scale.from || value > matrix.scale.to)) return refuse("invalid");
  if (command.do === "settle") return settle(context, command, environment, matrix);
  if (step.status === "closed") return refuse("step-closed");
  if (step.frozen && actor.role === "host") return refuse("frozen");
  const tableId = actor.role === "host" ? actor.tableId : (command.tableId ?? null);
  if (tableId === null || !context.state.tables.table.has(tableId)) return refuse("no-table");
  if (actor.role === "host" && command.tableId !== undefined && command.tableId !== tableId)
    return refuse("forbidden");
  if (!matrix.cellsAt(tableId).includes(command.cell)) return refuse("unknown-subject");
  const filled = value === null ? null : { fills: command.cell, round: step.round, value };
  return write(context, `fill.${tableId}`, tableId, command.cell, filled, environment);
}

function settle(
  context: ActivityContext<unknown>,
  { cell, value, reason }: Extract<CellCommand, { do: "settle" }>,
  environment: Environment,
  { cells }: Matrix,
): Decision {
  if (!cells.includes(cell)) return refuse("unknown-subject");
  if (value !== null && reason === "") return refuse("empty");
  const settled = value === null ? null : { settles: cell, round: context.step.round, value, reason };
  return write(context, "settle", null, cell, settled, environment);
}

function write(
  { state, activity, step }: ActivityContext<unknown>,
  what: string,
  tableId: string | null,
  cell: string,
  value: unknown,
  { now }: Environment,
): Decision {
  const id = `${activity.id}.${step.round}.${what}.${cell}`;
  const entry: Entry = { kind: "entry", id, activityId: activity.id, tableId, value, createdAt: now };
  if (value !== null) return { ok: true, changes: [put(state, entry)], undoable: true };
  if (!state.tables.entry.has(id)) return refuse("not-found");
  return { ok: true, changes: [remove(state, "entry", id)], undoable: true };
}

/** What the tables have agreed on in each cell in a round. */
export function filledOf(
  entries: Iterable<Entry>,
  activityId: string,
  round: number,
): Map<string, { tableId: string | null; value: number }[]> {
  const byCell = new Map<string, { tableId: string | null; value: number }[]>();
  for (const { activityId: of, tableId, value } of entries) {
    if (of !== activityId) continue;
    const parsed = v.safeParse(filledSchema, value);
    if (!parsed.success || parsed.output.round !== round) continue;
    const { fills } = parsed.output;
    byCell.set(fills, [...(byCell.get(fills) ?? []), { tableId, value: parsed.output.value }]);
  }
  return byCell;
}

/** The corrected cells of a round, with the reasons. */
export function settledOf(entries: Iterable<Entry>, activityId: string, round: number): Map<string, Settled> {
  const byCell = new Map<string, Settled>();
  for (const { activityId: of, value } of entries) {
    const parsed = of === activityId ? v.safeParse(settledSchema, value) : null;
    if (parsed?.success && parsed.output.round === round) byCell.set(parsed.output.settles, parsed.output);
  }
  return byCell;
}
