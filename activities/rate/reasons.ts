import { type Decision, type Environment, refuse } from "#domain/decision.ts";
import type { Participant, Response } from "#domain/records.ts";
import { say } from "#domain/said.ts";
import { put } from "#domain/state.ts";
import { answerId, type Context } from "./given.ts";
import { marksOf, type RateCommand, reasonIdOf } from "./schemas.ts";

/** Why the own answer is another one than most people's: the answer keeps where the words are, the words not whose. */
export function giveReason(
  context: Context,
  person: Participant,
  { subjectId, text }: Extract<RateCommand, { do: "reason" }>,
  environment: Environment,
): Decision {
  const { state, activity, step } = context;
  if (activity.settings.feedback !== "delphi") return refuse("invalid");
  const own = state.tables.response.get(answerId(context, person.id, subjectId));
  if (!own || Object.keys(marksOf(own)).length === 0) return refuse("answer-first");
  const about = { saidOf: subjectId, round: step.round, as: "reason", text } as const;
  const said = say(state, activity.id, reasonIdOf(own), about, environment);
  if (!said.ok) return refuse(said.reason);
  const { saidId: reasonId, changes, erase } = said;
  const answer: Response = {
    ...own,
    value: { ...marksOf(own), ...(reasonId !== undefined && { reasonId }) },
  };
  return { ok: true, changes: [put(state, answer), ...changes], result: { subjectId }, erase };
}
