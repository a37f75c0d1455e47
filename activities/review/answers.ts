import type { ActivityContext } from "#domain/activity-rules.ts";
import type { Actor } from "#domain/actors.ts";
import { answering } from "#domain/answering.ts";
import { hallRound, isCircleOpen } from "#domain/circles.ts";
import { type Decision, type Environment, type Refusal, refuse } from "#domain/decision.ts";
import type { Participant, Response } from "#domain/records.ts";
import { saidBy, say } from "#domain/said.ts";
import { put } from "#domain/state.ts";
import {
  isAskedAtTable,
  type Subject,
  subjectsInTime,
  subjectsOf,
  subjectsOfRound,
} from "#domain/subjects.ts";
import { type ReviewCommand, type Reviewed, type ReviewSettings, reviewedIn } from "./schemas.ts";

export type Context = ActivityContext<ReviewSettings>;
type Answering = Extract<ReviewCommand, { do: "agree" | "say" | "own" }>;

/** What a round asks about. */
export function roundSubjects({ state, activity, step }: Context, round: number): readonly Subject[] {
  const subjects = subjectsInTime(state, step, subjectsOf(state, activity.settings));
  return subjectsOfRound(subjects, step.roundSubjects[String(round)]);
}

/** Keeps or tells one person's answer, in the round of the hall or of the circle that the person belongs to. */
export function answer(
  context: Context,
  actor: Actor,
  command: Answering,
  environment: Environment,
): Decision {
  const { state, activity } = context;
  const { person, round, refusal } = roundOf(context, actor, environment);
  if (refusal !== null) return refuse(refusal);
  const subject = roundSubjects(context, round).find(({ id }) => id === command.subjectId);
  if (!subject || !isAskedAtTable(state, activity, subject, person.tableId)) return refuse("unknown-subject");
  const id = `${activity.id}.${round}.${person.id}.${subject.id}`;
  const before = reviewedIn(state.tables.response.get(id));
  if (command.do === "own") return tellOwn(context, subject.id, before);
  const keep = (value: Reviewed): Response => ({
    kind: "response",
    id,
    activityId: activity.id,
    round,
    participantId: person.id,
    subjectId: subject.id,
    value,
  });
  const result = { subjectId: subject.id };
  if (command.do === "agree")
    return { ok: true, changes: [put(state, keep({ ...before, agreement: command.agreement }))], result };
  const key = `${command.as}Id` as const;
  const about = { saidOf: subject.id, round, as: command.as, text: command.text };
  const said = say(state, activity.id, before[key], about, environment);
  if (!said.ok) return refuse(said.reason);
  const { [key]: _, ...rest } = before;
  const response = keep({ ...rest, ...(said.saidId !== undefined && { [key]: said.saidId }) });
  return { ok: true, changes: [put(state, response), ...said.changes], result, erase: said.erase };
}

function tellOwn({ state, activity }: Context, subjectId: string, own: Reviewed): Decision {
  const objection = saidBy(state, activity.id, own.objectionId);
  const comment = saidBy(state, activity.id, own.commentId);
  return {
    ok: true,
    changes: [],
    isAnswerOnly: true,
    result: {
      subjectId,
      objection: objection?.text ?? "",
      comment: comment?.text ?? "",
      isHidden: Boolean(objection?.hidden || comment?.hidden),
    },
  };
}

type InRound =
  | { readonly person: Participant; readonly round: number; readonly refusal: null }
  | { readonly person: null; readonly round: null; readonly refusal: Refusal };

/** In the hall one answers while the step is open, by a link as long as the circle's round is. */
function roundOf(context: Context, actor: Actor, { now }: Environment): InRound {
  const { state, step } = context;
  const come = actor.role === "participant" ? state.tables.participant.get(actor.id) : undefined;
  if (come?.reviews) {
    const { round } = come.reviews;
    return isCircleOpen(step.circles?.[round], now)
      ? { person: come, round, refusal: null }
      : { person: null, round: null, refusal: "step-closed" };
  }
  const { person, refusal } = answering(context, actor);
  return person ? { person, round: hallRound(step), refusal: null } : { person: null, round: null, refusal };
}
