import type { ActivityContext } from "#domain/activity-rules.ts";
import type { Response } from "#domain/records.ts";
import type { ReadonlyState } from "#domain/state.ts";
import { type Subject, subjectsInTime, subjectsOf, subjectsOfRound } from "#domain/subjects.ts";
import type { RateSettings } from "./schemas.ts";

export type Context = ActivityContext<RateSettings>;

/** What a round asks about. */
export function roundSubjects({ state, activity, step }: Context, round: number): readonly Subject[] {
  const subjects = subjectsInTime(state, step, subjectsOf(state, activity.settings));
  return subjectsOfRound(subjects, step.roundSubjects[String(round)]);
}

/** One person, one subject, one answer in the round that is asked. */
export const answerId = ({ activity, step }: Context, participantId: string, subjectId: string): string =>
  `${activity.id}.${step.round}.${participantId}.${subjectId}`;

export function responsesOf(state: ReadonlyState, activityId: string, round: number): Response[] {
  return [...state.tables.response.values()].filter(
    (response) => response.activityId === activityId && response.round === round,
  );
}
