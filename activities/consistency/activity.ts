import * as v from "valibot";
import type { ActivityRules } from "#domain/activity-rules.ts";
import { decideCell } from "#domain/cell-entries.ts";
import { consistencyScale } from "#domain/consistency-matrix.ts";
import { refuse } from "#domain/decision.ts";
import { progressIn } from "#domain/judged-matrix.ts";
import { decideJudging } from "#domain/judging.ts";
import { cellsIn, subjectsIn } from "./matrix.ts";
import { type ConsistencyResult, consistencyResult } from "./result.ts";
import {
  type ConsistencyCommand,
  type ConsistencySettings,
  consistencyCommand,
  consistencySettings,
} from "./schemas.ts";

/** The consistency matrix (von Reibnitz): which assumptions go together, judged pair by pair. */
export const consistency: ActivityRules<ConsistencySettings, ConsistencyCommand> = {
  type: "consistency",
  eachPerson: true,
  settings: consistencySettings,
  defaults: v.parse(consistencySettings, {}),
  command: consistencyCommand,

  decide(context, actor, command, environment) {
    const { by, raters, cap } = context.activity.settings;
    const matrix = { ...cellsIn(context, context.step.round), scale: consistencyScale, raters, cap };
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

  subjects: subjectsIn,

  progress(context) {
    const { state, step, activity } = context;
    const { cells } = cellsIn(context, step.round);
    return progressIn(state, { activityId: activity.id, round: step.round, by: activity.settings.by, cells });
  },

  result: (context, round): ConsistencyResult => consistencyResult(context, round),
};
