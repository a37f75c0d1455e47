import * as v from "valibot";
import type { ActivityContext, ActivityRules } from "#domain/activity-rules.ts";
import { answering } from "#domain/answering.ts";
import { recordId } from "#domain/commands/schemas.ts";
import { refuse } from "#domain/decision.ts";
import type { Response } from "#domain/records.ts";
import { put, type ReadonlyState } from "#domain/state.ts";
import {
  isAskedAtTable,
  type Subject,
  subjectsInTime,
  subjectsOf,
  subjectsOfRound,
} from "#domain/subjects.ts";
import { rateDefaults } from "./defaults.ts";

const words = v.strictObject({ de: v.string(), simple: v.optional(v.string()), en: v.optional(v.string()) });

export const scaleSettings = v.object({
  question: words,
  low: words,
  high: words,
  /** The name on the axis. */
  name: words,
});

/** Placing cards on one or two scales, hidden until revealed. */
export const rateSettings = v.object({
  cardKind: v.optional(v.picklist(["factor", "assumption", "scenario", "option"]), rateDefaults.cardKind),
  unit: v.optional(v.picklist(["cards", "clusters"]), rateDefaults.unit),
  steps: v.optional(v.picklist([5, 9]), rateDefaults.steps),
  /** The first scale goes up (impact), the second to the right (uncertainty). */
  scales: v.optional(v.pipe(v.array(scaleSettings), v.minLength(1), v.maxLength(2)), rateDefaults.scales),
  /** Where the map's lines run: the middle of the scale or the median of all that was rated. */
  split: v.optional(v.picklist(["scale-midpoint", "median-of-set"]), rateDefaults.split),
});
export type RateSettings = v.InferOutput<typeof rateSettings>;

const mark = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9)));
export const rateCommand = v.strictObject({
  do: v.literal("rate"),
  subjectId: recordId,
  /** One mark per scale, from 1; null is "weiß nicht"; an unanswered scale is left out. */
  marks: v.record(v.picklist(["0", "1"]), mark),
});
export type RateCommand = v.InferOutput<typeof rateCommand>;

/** What one person thinks of one subject: scale index to mark, null for "weiß nicht". */
export type Marks = Readonly<Partial<Record<"0" | "1", number | null>>>;

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
}

export interface RateResult {
  readonly subjects: readonly RatedSubject[];
  readonly raters: number;
  readonly steps: number;
}

type Context = ActivityContext<RateSettings>;

export const rate: ActivityRules<RateSettings, RateCommand> = {
  type: "rate",
  eachPerson: true,
  settings: rateSettings,
  defaults: v.parse(rateSettings, {}),
  command: rateCommand,

  decide(context, actor, command) {
    const { state, activity, step } = context;
    const { person, refusal } = answering(context, actor);
    if (refusal !== null) return refuse(refusal);
    const subject = roundSubjects(context, step.round).find(({ id }) => id === command.subjectId);
    if (!subject || !isAskedAtTable(state, activity, subject, person.tableId))
      return refuse("unknown-subject");
    const { steps, scales } = activity.settings;
    for (const [scale, value] of Object.entries(command.marks))
      if (Number(scale) >= scales.length || (value !== null && value > steps)) return refuse("invalid");
    const id = `${activity.id}.${step.round}.${actor.id}.${subject.id}`;
    const before = state.tables.response.get(id);
    const response: Response = {
      kind: "response",
      id,
      activityId: activity.id,
      round: step.round,
      participantId: actor.id,
      subjectId: subject.id,
      value: { ...marksOf(before), ...command.marks },
    };
    return { ok: true, changes: [put(state, response)], result: { subjectId: subject.id } };
  },

  visibility: ({ step }) => ({ cards: "none", result: step.revealed && step.status === "closed" }),

  subjects: roundSubjects,

  progress({ state, activity, step }) {
    const raters = new Set<string>();
    for (const response of responsesOf(state, activity.id, step.round)) raters.add(response.participantId);
    return { answered: raters.size, of: state.tables.participant.size };
  },

  result(context, round): RateResult {
    const { state, activity } = context;
    const { steps, scales } = activity.settings;
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
      }),
    );
    return { subjects, raters: raters.size, steps };
  },
};

function roundSubjects({ state, activity, step }: Context, round: number): readonly Subject[] {
  const subjects = subjectsInTime(state, step, subjectsOf(state, activity.settings));
  return subjectsOfRound(subjects, step.roundSubjects[String(round)]);
}

function responsesOf(state: ReadonlyState, activityId: string, round: number): Response[] {
  return [...state.tables.response.values()].filter(
    (response) => response.activityId === activityId && response.round === round,
  );
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

const storedMarks = v.record(v.picklist(["0", "1"]), mark);

/** The marks in a stored response; empty when it holds something else. */
export function marksOf(response: { value: unknown } | undefined): Marks {
  const parsed = v.safeParse(storedMarks, response?.value);
  return parsed.success ? parsed.output : {};
}
