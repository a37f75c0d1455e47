import type { ActivityContext } from "#domain/activity-rules.ts";
import type { Actor } from "#domain/actors.ts";
import { type Decision, type Environment, refuse } from "#domain/decision.ts";
import { keyFactorsOf } from "#domain/key-factors.ts";
import type { Entry } from "#domain/records.ts";
import { put, remove } from "#domain/state.ts";
import { type Kept, workedBox } from "./box.ts";
import type { ComposeCommand, ComposeSettings } from "./commands.ts";

export type ComposeContext = ActivityContext<ComposeSettings>;
type Arranging = Exclude<ComposeCommand, { do: "keep" | "name" }>;

/** Choices, exclusions and axes: all of it can be taken back. Exclusions and axes are the whole room's. */
export function arrange(context: ComposeContext, actor: Actor, command: Arranging, environment: Environment): Decision {
  if (command.do === "pick" || command.do === "take") return choose(context, actor, command, environment);
  if (actor.role !== "facilitator") return refuse("forbidden");
  const keep = (name: string, value: Kept) => done(context, entryOf(context, name, null, value, environment));
  switch (command.do) {
    case "exclude":
      return exclude(context, command, environment);
    case "normative":
      return keep("normative", { is: "normative", on: command.on });
    case "axes": {
      const known = new Set(keyFactorsOf(context.state).map(({ id }) => id));
      const [first, second] = command.factorIds;
      if (first === second || !command.factorIds.every((id) => known.has(id))) return refuse("not-found");
      return keep("axes", { is: "axes", factorIds: command.factorIds });
    }
  }
}

/** Whose box is meant: a host's own table's, or the one that the lead names. */
export function tableFor(
  { state, activity }: ComposeContext,
  actor: Actor,
  tableId: string | null | undefined,
): { tableId: string | null } | null {
  if (actor.role === "host") return { tableId: actor.tableId };
  if (tableId == null || activity.scope === "everybody") return { tableId: null };
  return state.tables.table.has(tableId) ? { tableId } : null;
}

function choose(
  context: ComposeContext,
  actor: Actor,
  command: Extract<Arranging, { do: "pick" | "take" }>,
  environment: Environment,
): Decision {
  const { state, activity } = context;
  const whose = tableFor(context, actor, command.tableId);
  if (!whose) return refuse("not-found");
  const factors = keyFactorsOf(state);
  const before = workedBox(state.tables.entry.values(), activity.id).picks.get(whose.tableId ?? "") ?? {};
  const picks: Record<string, string> = command.do === "pick" ? { ...before } : {};
  const wanted = command.do === "take" ? command.assumptionIds : [command.assumptionId].filter((id) => id !== null);
  if (command.do === "pick") {
    if (!factors.some(({ id }) => id === command.factorId)) return refuse("not-found");
    delete picks[command.factorId];
  }
  for (const assumptionId of wanted) {
    const factor = factors.find(({ assumptions }) => assumptions.some(({ id }) => id === assumptionId));
    if (!factor || (command.do === "pick" && factor.id !== command.factorId)) return refuse("not-found");
    picks[factor.id] = assumptionId;
  }
  const name = `choice.${whose.tableId ?? "all"}`;
  return done(context, entryOf(context, name, whose.tableId, { is: "choice", picks }, environment));
}

function exclude(
  context: ComposeContext,
  { a, b, kind, reason }: Extract<Arranging, { do: "exclude" }>,
  environment: Environment,
): Decision {
  const { state, activity } = context;
  const factorOf = (id: string) =>
    keyFactorsOf(state).find(({ assumptions }) => assumptions.some((one) => one.id === id))?.id;
  const [first = a, second = b] = [a, b].sort();
  const name = `exclusion.${first}~${second}`;
  const id = `${activity.id}.${name}`;
  if (kind === null) {
    if (!state.tables.entry.has(id)) return { ok: true, changes: [] };
    return { ok: true, undoable: true, changes: [remove(state, "entry", id)] };
  }
  if (!factorOf(a) || !factorOf(b) || factorOf(a) === factorOf(b)) return refuse("unknown-subject");
  const value: Kept = { is: "exclusion", a: first, b: second, kind, reason: reason.trim() };
  return done(context, entryOf(context, name, null, value, environment));
}

function entryOf(
  { state, activity }: ComposeContext,
  name: string,
  tableId: string | null,
  value: Kept,
  { now }: Environment,
): Entry {
  const id = `${activity.id}.${name}`;
  const createdAt = state.tables.entry.get(id)?.createdAt ?? now;
  return { kind: "entry", id, activityId: activity.id, tableId, value, createdAt };
}

const done = ({ state }: ComposeContext, entry: Entry): Decision => ({
  ok: true,
  undoable: true,
  changes: [put(state, entry)],
});
