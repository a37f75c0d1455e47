import * as v from "valibot";
import type { ActivityContext, ActivityRules } from "#domain/activity-rules.ts";
import type { Actor } from "#domain/actors.ts";
import { answering } from "#domain/answering.ts";
import { attendees } from "#domain/circles.ts";
import { recordId } from "#domain/commands/schemas.ts";
import { type Decision, refuse } from "#domain/decision.ts";
import { put, type ReadonlyState, remove } from "#domain/state.ts";
import { isAskedAtTable, type Subject, subjectsInTime, subjectsOf, subjectsOfRound } from "#domain/subjects.ts";
import { checkAllocation } from "#methods/dots.ts";
import { voteDefaults } from "./defaults.ts";
import { placesOfRunOff } from "./standing.ts";

const whole = (from: number, to: number) => v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to));

/** Spreading dots, points or stars: one engine for all of them. */
export const voteSettings = v.object({
  cardKind: v.optional(v.picklist(["factor", "assumption", "scenario", "option"]), voteDefaults.cardKind),
  unit: v.optional(v.picklist(["cards", "clusters"]), voteDefaults.unit),
  /** Dots that a person has in all. */
  total: v.optional(whole(1, 100), voteDefaults.total),
  /** Dots that a person may put on one subject. */
  cap: v.optional(whole(1, 100), voteDefaults.cap),
  /** Whether dots may also be set against something. */
  negative: v.optional(v.boolean(), voteDefaults.negative),
  /** Whether anybody, the organiser included, can learn who voted what. */
  secret: v.optional(v.boolean(), voteDefaults.secret),
  /** How many go on; what is tied at this place is shown as tied. */
  places: v.optional(whole(1, 100), voteDefaults.places),
});
export type VoteSettings = v.InferOutput<typeof voteSettings>;

const dots = v.pipe(
  v.record(recordId, whole(-100, 100)),
  v.check((given) => Object.keys(given).length <= 300),
);

export const voteCommand = v.variant("do", [
  v.strictObject({
    do: v.literal("cast"),
    dots,
    /**
     * Secret votes only: 32 random bytes (hex) that the phone made and keeps. They find the ballot again when the
     * person changes it, and nobody else can tell whose it is.
     */
    ballotKey: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
  }),
  /** Paper dots on one subject, counted by hand at a table; 0 takes the number back. */
  v.strictObject({ do: v.literal("tally"), tableId: recordId, subjectId: recordId, dots: whole(0, 999) }),
]);
export type VoteCommand = v.InferOutput<typeof voteCommand>;

export interface VotedSubject {
  readonly subjectId: string;
  readonly text: string;
  readonly number: number | null;
  readonly fieldId: string | null;
  readonly plus: number;
  readonly minus: number;
  readonly sum: number;
  /** How many people put at least one dot here. */
  readonly voters: number;
  /** Dots on paper, counted by hand: they are no part of any other number here. */
  readonly paper?: number;
}

export interface VoteResult {
  readonly subjects: readonly VotedSubject[];
  readonly ballots: number;
  readonly eligible: number;
  /** How many places this round decides on; null for a run-off about anything but the tie before it. */
  readonly places: number | null;
}

type Context = ActivityContext<VoteSettings>;

export const vote: ActivityRules<VoteSettings, VoteCommand> = {
  type: "vote",
  eachPerson: true,
  settings: voteSettings,
  defaults: v.parse(voteSettings, {}),
  command: voteCommand,

  decide(context, actor, command) {
    if (command.do === "tally") return tally(context, actor, command);
    const { state, activity, step } = context;
    const { person, refusal } = answering(context, actor);
    if (refusal !== null) return refuse(refusal);
    const subjects = new Set(
      roundSubjects(context, step.round)
        .filter((subject) => isAskedAtTable(state, activity, subject, person.tableId))
        .map((subject) => subject.id),
    );
    const given = Object.fromEntries(Object.entries(command.dots).filter(([, count]) => count !== 0));
    const checked = checkAllocation(given, activity.settings, subjects);
    if (!checked.ok) return refuse(checked.reason === "not-an-integer" ? "invalid" : checked.reason);
    return activity.settings.secret
      ? castSecretly(context, actor, given, command.ballotKey)
      : castOpenly(context, actor, given);
  },

  // A tally that runs while people vote would lead them, and tell whose ballot came last.
  visibility: ({ step }) => ({ cards: "none", result: step.revealed && step.status === "closed" }),

  subjects: roundSubjects,

  progress({ state, activity, step }) {
    return { answered: ballotsOf(state, activity, step.round).length, of: attendees(state).length };
  },

  result: countRound,

  shufflesBallots: ({ activity }) => activity.settings.secret,
};

function countRound(context: Context, round: number): VoteResult {
  const { state, activity } = context;
  const ballots = ballotsOf(state, activity, round);
  const paper = paperDots(state, activity.id, round);
  const subjects = roundSubjects(context, round).map((subject): VotedSubject => {
    let plus = 0;
    let minus = 0;
    let voters = 0;
    for (const ballot of ballots) {
      const count = ballot[subject.id] ?? 0;
      if (count > 0) plus += count;
      if (count < 0) minus -= count;
      if (count !== 0) voters += 1;
    }
    const { id: subjectId, text, number, fieldId } = subject;
    const counted = { subjectId, text, number, fieldId, plus, minus, sum: plus - minus, voters };
    return paper === null ? counted : { ...counted, paper: paper.get(subjectId) ?? 0 };
  });
  return {
    subjects,
    ballots: ballots.length,
    eligible: attendees(state).length,
    places: placesOf(context, round),
  };
}

function placesOf(context: Context, round: number): number | null {
  const named = context.step.roundSubjects[String(round)];
  if (!named) return context.activity.settings.places;
  return placesOfRunOff(round > 1 ? countRound(context, round - 1) : null, named);
}

function roundSubjects({ state, activity, step }: Context, round: number): readonly Subject[] {
  const subjects = subjectsInTime(state, step, subjectsOf(state, activity.settings));
  return subjectsOfRound(subjects, step.roundSubjects[String(round)]);
}

/** Paper lies open on a table: it may be counted, and counted again, from the opening on. */
function tally(
  context: Context,
  actor: Actor,
  { tableId, subjectId, dots: count }: Extract<VoteCommand, { do: "tally" }>,
): Decision {
  const { state, activity, step } = context;
  if (actor.role !== "facilitator" && !(actor.role === "host" && actor.tableId === tableId))
    return refuse("forbidden");
  if (!state.tables.table.has(tableId)) return refuse("not-found");
  if (step.status === "planned") return refuse("step-not-open");
  const subject = roundSubjects(context, step.round).find(({ id }) => id === subjectId);
  if (!subject || !isAskedAtTable(state, activity, subject, tableId)) return refuse("unknown-subject");
  const { round } = step;
  const id = `${activity.id}.${round}.${tableId}.${subjectId}`;
  const counted = { kind: "tally", id, activityId: activity.id, round, tableId, subjectId, dots: count } as const;
  if (count > 0) return { ok: true, changes: [put(state, counted)] };
  return { ok: true, changes: state.tables.tally.has(id) ? [remove(state, "tally", id)] : [] };
}

/** The paper dots of all tables by subject; null where nobody has counted any. */
function paperDots(state: ReadonlyState, activityId: string, round: number): Map<string, number> | null {
  const sums = new Map<string, number>();
  for (const counted of state.tables.tally.values())
    if (counted.activityId === activityId && counted.round === round)
      sums.set(counted.subjectId, (sums.get(counted.subjectId) ?? 0) + counted.dots);
  return sums.size === 0 ? null : sums;
}

function castOpenly({ state, activity, step }: Context, actor: Actor, given: Record<string, number>): Decision {
  const id = `${activity.id}.${step.round}.${actor.id}`;
  const { round } = step;
  return {
    ok: true,
    changes: [
      put(state, {
        kind: "response",
        id,
        activityId: activity.id,
        round,
        participantId: actor.id,
        subjectId: activity.id,
        value: given,
      }),
    ],
  };
}

/** Keeps who has voted and what was voted apart: the two records share nothing. */
function castSecretly(
  { state, activity, step }: Context,
  actor: Actor,
  given: Record<string, number>,
  ballotKey: string | undefined,
): Decision {
  if (ballotKey === undefined) return refuse("invalid");
  const { round } = step;
  const votedId = `${activity.id}.${round}.${actor.id}`;
  const hasVoted = state.tables.voted.has(votedId);
  const ballotId = `${activity.id}.${round}.${ballotKey}`;
  const isOwn = state.tables.ballot.has(ballotId);
  // A ballot that is already there can only be changed by the phone that made its key.
  if (hasVoted !== isOwn) return refuse("ballot-key-lost");
  return {
    ok: true,
    changes: [
      ...(hasVoted
        ? []
        : [put(state, { kind: "voted", id: votedId, activityId: activity.id, round, participantId: actor.id })]),
            put(state, { kind: "ballot", id: ballotId, activityId: activity.id, round, dots: given }),
    ],
  };
}

const storedDots = v.record(v.string(), v.number());

function ballotsOf(
  state: ReadonlyState,
  activity: Context["activity"],
  round: number,
): Readonly<Record<string, number>>[] {
  if (activity.settings.secret)
    return [...state.tables.ballot.values()]
      .filter((ballot) => ballot.activityId === activity.id && ballot.round === round)
      .map((ballot) => ballot.dots);
  return [...state.tables.response.values()]
    .filter((response) => response.activityId === activity.id && response.round === round)
    .map((response) => v.parse(storedDots, response.value));
}
