import * as v from "valibot";
import type { ActivityRules } from "#domain/activity-rules.ts";
import { decideCell } from "#domain/cell-entries.ts";
import { refuse } from "#domain/decision.ts";
import { progressIn } from "#domain/judged-matrix.ts";
import { decideJudging } from "#domain/judging.ts";
import { cellsIn, factorsIn } from "./matrix.ts";
import { type InfluenceResult, influenceResult } from "./result.ts";
import {
  type InfluenceCommand,
  type InfluenceSettings,
  influenceCommand,
  influenceScale,
  influenceSettings,
} from "./schemas.ts";

/** The influence matrix (Vester): every phone judges its share of the pairs, or each table fills its own. */
export const influence: ActivityRules<InfluenceSettings, InfluenceCommand> = {
  type: "influence",
  eachPerson: true,
  settings: influenceSettings,
  defaults: v.parse(influenceSettings, {}),
  command: influenceCommand,

  decide(context, actor, command, environment) {
    const { by, raters, cap } = context.activity.settings;
    const matrix = { ...cellsIn(context, context.step.round), scale: influenceScale, raters, cap };
    if (command.do === "settle" || command.do === "fill") {
      if (command.do === "fill" && by === "phones") return refuse("forbidden");
      return decideCell(context, actor, command, environment, matrix);
    }
    if (by === "tables") return refuse("forbidden");
    return decideJudging(context, actor, command, environment, matrix);
  },

  visibility({ step }) {
    const isTold = step.revealed && step.status === "closed";
    return { cards: "none", result: isTold, work: isTold ? "all" : "none" };
  },

  subjects: factorsIn,

  progress(context) {
    const { state, step, activity } = context;
    const { cells } = cellsIn(context, step.round);
    return progressIn(state, { activityId: activity.id, round: step.round, by: activity.settings.by, cells });
  },

  result: (context, round): InfluenceResult => influenceResult(context, round),
};
