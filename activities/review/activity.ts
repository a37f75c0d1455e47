import * as v from "valibot";
import type { ActivityRules } from "#domain/activity-rules.ts";
import { attendees, hallRound } from "#domain/circles.ts";
import type { Response } from "#domain/records.ts";
import { hideSaid, shownSaid } from "#domain/said.ts";
import type { ReadonlyState } from "#domain/state.ts";
import { answer, roundSubjects } from "./answers.ts";
import { openCircle, setCircle } from "./circles.ts";
import { agreementSteps } from "./defaults.ts";
import {
  type ReviewCommand,
  type ReviewSettings,
  reviewCommand,
  reviewedIn,
  reviewSettings,
} from "./schemas.ts";

export interface ReviewedSubject {
  readonly subjectId: string;
  readonly text: string;
  readonly number: number | null;
  readonly fieldId: string | null;
  /** How often each step of agreement was given; index 0 is 1, "gar nicht". */
  readonly counts: readonly number[];
  readonly unsure: number;
  /** All grave objections, hidden ones too: their number is part of the result. */
  readonly objections: number;
  /** The words of those that may be shown. */
  readonly objectionTexts: readonly string[];
  readonly comments: readonly string[];
}

export interface ReviewResult {
  readonly subjects: readonly ReviewedSubject[];
  /** How many have answered. */
  readonly reviewers: number;
  /** The name of the circle that came by a link; null for those in the hall. */
  readonly circle: string | null;
}

export const review: ActivityRules<ReviewSettings, ReviewCommand> = {
  type: "review",
  eachPerson: true,
  settings: reviewSettings,
  defaults: v.parse(reviewSettings, {}),
  command: reviewCommand,

  decide(context, actor, command, environment) {
    switch (command.do) {
      case "hide-said":
        return hideSaid(context, actor, command);
      case "open-circle":
        return openCircle(context, actor, command, environment);
      case "set-circle":
        return setCircle(context, actor, command, environment);
      case "agree":
      case "say":
      case "own":
        return answer(context, actor, command, environment);
      default:
        return command satisfies never;
    }
  },

  // The circles' rounds go on when the hall's is over; what they say is seen with it. The lead reads words as they come.
  visibility: ({ step }) => ({ cards: "none", result: step.status === "closed" && step.revealed }),

  subjects: roundSubjects,

  progress({ state, activity, step }) {
    const answered = new Set(
      responsesOf(state, activity.id, hallRound(step)).map(({ participantId }) => participantId),
    );
    return { answered: answered.size, of: attendees(state).length };
  },

  result(context, round): ReviewResult {
    const { state, activity, step } = context;
    const responses = responsesOf(state, activity.id, round);
    const objections = shownSaid(state, activity.id, round, "objection");
    const comments = shownSaid(state, activity.id, round, "comment");
    return {
      subjects: roundSubjects(context, round).map(({ id, text, number, fieldId }) => ({
        subjectId: id,
        text,
        number,
        fieldId,
        ...countAgreement(responses.filter(({ subjectId }) => subjectId === id)),
        objectionTexts: objections.get(id) ?? [],
        comments: comments.get(id) ?? [],
      })),
      reviewers: new Set(responses.map(({ participantId }) => participantId)).size,
      circle: step.circles?.[round]?.name ?? null,
    };
  },
};

const responsesOf = (state: ReadonlyState, activityId: string, round: number): Response[] =>
  [...state.tables.response.values()].filter((it) => it.activityId === activityId && it.round === round);

function countAgreement(
  responses: readonly Response[],
): Pick<ReviewedSubject, "counts" | "unsure" | "objections"> {
  const reviewed = responses.map(reviewedIn);
  const counts = Array.from(
    { length: agreementSteps },
    (_, index) => reviewed.filter(({ agreement }) => agreement === index + 1).length,
  );
  return {
    counts,
    unsure: reviewed.filter(({ agreement }) => agreement === null).length,
    objections: reviewed.filter(({ objectionId }) => objectionId !== undefined).length,
  };
}
