import * as v from "valibot";
import type { ActivityRules } from "#domain/activity-rules.ts";
import { decideCell } from "#domain/cell-entries.ts";
import { progressIn } from "#domain/judged-matrix.ts";
import { decideJudging } from "#domain/judging.ts";
import { cellsIn, takenOn } from "./matrix.ts";
import { type TunnelResult, tunnelResult } from "./result.ts";
import { type TunnelCommand, type TunnelSettings, tunnelCommand, tunnelScale, tunnelSettings } from "./schemas.ts";

/** The wind tunnel: does an option help in a scenario? Every phone judges its share; what holds in all of them is no bet. */
export const windtunnel: ActivityRules<TunnelSettings, TunnelCommand> = {
  type: "windtunnel",
  eachPerson: true,
  settings: tunnelSettings,
  defaults: v.parse(tunnelSettings, {}),
  command: tunnelCommand,

  decide(context, actor, command, environment) {
    const { raters, cap } = context.activity.settings;
    const cells = cellsIn(context);
    const matrix = { cells, cellsAt: () => cells, scale: tunnelScale, raters, cap };
    return command.do === "settle"
      ? decideCell(context, actor, command, environment, matrix)
      : decideJudging(context, actor, command, environment, matrix);
  },

  visibility({ step }) {
    const isTold = step.revealed && step.status === "closed";
    return { cards: "none", result: isTold, work: isTold ? "all" : "none" };
  },

  subjects(context) {
    const { options, scenarios } = takenOn(context);
    return [...options, ...scenarios];
  },

  progress(context) {
    const { state, step, activity } = context;
    return progressIn(state, { activityId: activity.id, round: step.round, by: "phones", cells: cellsIn(context) });
  },

  result: (context, round): TunnelResult => tunnelResult(context, round),
};
