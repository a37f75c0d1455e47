import * as v from "valibot";
import type { ActivityRules } from "#domain/activity-rules.ts";
import type { Actor } from "#domain/actors.ts";
import { answering } from "#domain/answering.ts";
import { attendees } from "#domain/circles.ts";
import { type Decision, refuse } from "#domain/decision.ts";
import type { Participant, Response } from "#domain/records.ts";
import { hideSaid, saidBy, shownSaid } from "#domain/said.ts";
import { put } from "#domain/state.ts";
import { isAskedAtTable } from "#domain/subjects.ts";
import { feedbackFor } from "./delphi.ts";
import { answerId, type Context, responsesOf, roundSubjects } from "./given.ts";
import { giveReason } from "./reasons.ts";
import {
  type Marks,
  marksOf,
  type RateCommand,
  type RateSettings,
  rateCommand,
  rateSettings,
  reasonIdOf,
} from "./schemas.ts";

export interface RatedSubject {
  readonly subjectId: string;
  readonly text: string;
  readonly number: number | null;
  readonly fieldId: string | null;
  /** How many gave a mark, and how often each was given, per scale; index 0 is the mark 1. */
  readonly scales: readonly {
    readonly n: number;
    readonly counts: readonly number[];
    readonly unsure: number;
  }[];
  /** Why some answered otherwise than most; only where the step asks for it, and nobody's name. */
  readonly reasons?: readonly string[];
}

export interface RateResult {
  readonly subjects: readonly RatedSubject[];
  readonly raters: number;
  readonly steps: number;
}

export const rate: ActivityRules<RateSettings, RateCommand> = {
  type: "rate",
  eachPerson: true,
  settings: rateSettings,
  defaults: v.parse(rateSettings, {}),
  command: rateCommand,

  decide(context, actor, command, environment) {
    if (command.do === "hide-said") return hideSaid(context, actor, command);
    const { person, refusal } = answering(context, actor);
    if (refusal !== null) return refuse(refusal);
    const { state, activity, step } = context;
    const subject = roundSubjects(context, step.round).find(({ id }) => id === command.subjectId);
    if (!subject || !isAskedAtTable(state, activity, subject, person.tableId))
      return refuse("unknown-subject");
    switch (command.do) {
      case "rate":
        return giveMarks(context, person, command);
      case "feedback":
        return tellFeedback(context, actor, command);
      case "reason":
        return giveReason(context, person, command, environment);
      default:
        return command satisfies never;
    }
  },

  visibility: ({ step }) => ({ cards: "none", result: step.revealed && step.status === "closed" }),

  subjects: roundSubjects,

  progress({ state, activity, step }) {
    const raters = new Set<string>();
    for (const response of responsesOf(state, activity.id, step.round)) raters.add(response.participantId);
    return { answered: raters.size, of: attendees(state).length };
  },

  result(context, round): RateResult {
    const { state, activity } = context;
    const { steps, scales, feedback } = activity.settings;
    const reasons = feedback === "delphi" ? shownSaid(state, activity.id, round, "reason") : null;
    const bySubject = new Map<string, Marks[]>();
    const raters = new Set<string>();
    for (const response of responsesOf(state, activity.id, round)) {
      raters.add(response.participantId);
      const marks = bySubject.get(response.subjectId) ?? [];
      marks.push(marksOf(response));
      bySubject.set(response.subjectId, marks);
    }
    const subjects = roundSubjects(context, round).map(
      (subject): RatedSubject => ({
        subjectId: subject.id,
        text: subject.text,
        number: subject.number,
        fieldId: subject.fieldId,
        scales: scales.map((_, index) => countMarks(bySubject.get(subject.id) ?? [], index, steps)),
        ...(reasons && { reasons: reasons.get(subject.id) ?? [] }),
      }),
    );
    return { subjects, raters: raters.size, steps };
  },
};

function giveMarks(
  context: Context,
  person: Participant,
  command: Extract<RateCommand, { do: "rate" }>,
): Decision {
  const { state, activity, step } = context;
  const { steps, scales } = activity.settings;
  for (const [scale, value] of Object.entries(command.marks))
    if (Number(scale) >= scales.length || (value !== null && value > steps)) return refuse("invalid");
  const id = answerId(context, person.id, command.subjectId);
  const before = state.tables.response.get(id);
  const reasonId = reasonIdOf(before);
  const response: Response = {
    kind: "response",
    id,
    activityId: activity.id,
    round: step.round,
    participantId: person.id,
    subjectId: command.subjectId,
    value: { ...marksOf(before), ...command.marks, ...(reasonId !== undefined && { reasonId }) },
  };
  const told = activity.settings.feedback === "delphi" ? feedbackFor(context, response) : {};
  return { ok: true, changes: [put(state, response)], result: { subjectId: command.subjectId, ...told } };
}

/** Only for who has answered: nobody's answer shall follow the others' before it is given. */
function tellFeedback(context: Context, actor: Actor, { subjectId }: { subjectId: string }): Decision {
  const { state, activity } = context;
  if (activity.settings.feedback !== "delphi") return refuse("invalid");
  const own = state.tables.response.get(answerId(context, actor.id, subjectId));
  if (Object.keys(marksOf(own)).length === 0 || !own) return refuse("answer-first");
  const reason = saidBy(state, activity.id, reasonIdOf(own));
  const words = reason && { reason: reason.text, isReasonHidden: reason.hidden };
  return {
    ok: true,
    changes: [],
    isAnswerOnly: true,
    result: { subjectId, ...feedbackFor(context, own), ...words },
  };
}

function countMarks(marks: readonly Marks[], scale: number, steps: number): RatedSubject["scales"][number] {
  const counts = Array.from({ length: steps }, () => 0);
  let unsure = 0;
  for (const given of marks) {
    const value = given[String(scale) as "0" | "1"];
    if (value === undefined) continue;
    if (value === null) unsure += 1;
    else counts[value - 1] = (counts[value - 1] ?? 0) + 1;
  }
  return { n: counts.reduce((sum, count) => sum + count, 0), counts, unsure };
}
