import * as v from "valibot";
import type { ActivityRules, Exposure } from "#domain/activity-rules.ts";
import { refuse } from "#domain/decision.ts";
import type { Prose } from "#domain/records.ts";
import { type WriteCommand, type WriteSettings, writeCommand, writeSettings } from "./commands.ts";
import { ask, giveBack, hand } from "./pens.ts";
import { describe, open, start } from "./stories.ts";

/** Writing a scenario's story together: a text of Yjs, whose record follows it; here is who writes on what. */
export const write: ActivityRules<WriteSettings, WriteCommand> = {
  type: "write",
  settings: writeSettings,
  defaults: v.parse(writeSettings, {}),
  command: writeCommand,

  decide(context, actor, command, environment) {
    if (actor.role === "wall" || actor.role === "organiser" || actor.role === "server") return refuse("forbidden");
    if (actor.role === "participant" && !context.state.tables.participant.has(actor.id)) return refuse("forbidden");
    const isForPhones = command.do === "ask" || command.do === "return";
    if (isForPhones !== (actor.role === "participant") && (isForPhones || command.do === "hand"))
      return refuse("forbidden");
    const { step } = context;
    if (step.status === "planned") return refuse("step-not-open");
    if (actor.role !== "facilitator" && step.frozen) return refuse("frozen");
    if (actor.role !== "facilitator" && step.status === "closed") return refuse("step-closed");
    switch (command.do) {
      case "start":
        return start(context, actor, command, environment);
      case "open":
        return open(context, actor, command.cardId, environment);
      case "describe":
        return describe(context, actor, command, environment);
      case "ask":
        return ask(context, actor, command.cardId, environment);
      case "return":
        return giveBack(context, actor, command.cardId);
      case "hand":
        return hand(context, actor, command);
    }
  },

  visibility({ step }, audience): Exposure {
    if (step.status === "planned") return { cards: "none", result: false, work: "none" };
    const seen = step.revealed ? "all" : audience.role === "wall" ? "none" : "own-table";
    return { cards: seen, result: false, work: seen };
  },

  progress({ state, activity }) {
    const byTable = new Map<string, number>();
    for (const prose of state.tables.prose.values())
      if (prose.activityId === activity.id && prose.tableId !== null)
        byTable.set(prose.tableId, (byTable.get(prose.tableId) ?? 0) + wordsIn(prose));
    const tables = [...state.tables.table.values()].sort((a, b) => a.number - b.number);
    // So many words at each table, in the order of their numbers; never which.
    const coverage = tables.map(({ id }) => byTable.get(id) ?? 0);
    return { answered: coverage.filter((words) => words > 0).length, of: tables.length, coverage };
  },
};

const counted = new WeakMap<Prose, number>();

/** How many words a text has. Worked out once for each state of it. */
export function wordsIn(prose: Prose): number {
  const known = counted.get(prose);
  if (known !== undefined) return known;
  const words = prose.text.split(/\s+/).filter((word) => word !== "").length;
  counted.set(prose, words);
  return words;
}
