import * as v from "valibot";
import type { ActivityRules, Exposure } from "#domain/activity-rules.ts";
import { refuse } from "#domain/decision.ts";
import { arrange } from "./arranging.ts";
import { scenarioCards } from "./box.ts";
import { type ComposeCommand, type ComposeSettings, composeCommand, composeSettings } from "./commands.ts";
import { keepScenario, nameScenario } from "./keeping.ts";

/** What a table's host does for the own table; exclusions and axes are the whole room's. */
const ofHosts: ReadonlySet<ComposeCommand["do"]> = new Set(["pick", "take", "keep", "name"]);

/** Composing scenarios from the morphological box: one development of each key factor, nothing that excludes another. */
export const compose: ActivityRules<ComposeSettings, ComposeCommand> = {
  type: "compose",
  settings: composeSettings,
  defaults: v.parse(composeSettings, {}),
  command: composeCommand,

  decide(context, actor, command, environment) {
    const isOfHosts = ofHosts.has(command.do);
    if (actor.role !== "facilitator" && !(actor.role === "host" && isOfHosts)) return refuse("forbidden");
    const { step } = context;
    // Whoever leads prepares the box before the room sees it, and may mend it afterwards.
    if (actor.role === "host") {
      if (step.status === "planned") return refuse("step-not-open");
      if (step.status === "closed") return refuse("step-closed");
      if (step.frozen) return refuse("frozen");
    }
    switch (command.do) {
      case "keep":
        return keepScenario(context, actor, command, environment);
      case "name":
        return nameScenario(context, actor, command, environment);
      default:
        return arrange(context, actor, command, environment);
    }
  },

  visibility({ step }): Exposure {
    const seen = step.status === "planned" ? "none" : "all";
    return { cards: seen, result: false, work: seen };
  },

  progress({ state, activity }) {
    if (activity.scope === "everybody") return null;
    const done = new Set(scenarioCards(state, activity.id).map(({ origin }) => origin.tableId));
    return { answered: [...state.tables.table.keys()].filter((id) => done.has(id)).length, of: state.tables.table.size };
  },
};
