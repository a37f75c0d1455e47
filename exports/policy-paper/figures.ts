import * as v from "valibot";
import { activityRules } from "#activities/rules.ts";
import type { MinutesSource, ToldStep } from "../minutes/source.ts";

const optionClasses = ["no-regret", "hedged", "bet", "rest"] as const;
export type OptionClass = (typeof optionClasses)[number];

/** One asking of the room that is over, as its activity counted it. */
export interface CountedRound {
  readonly told: ToldStep;
  readonly round: number;
  /** Plain JSON of a shape that only the activity knows. */
  readonly value: unknown;
}

/** All rounds of all judging steps that are over, in the order of the day. */
export function countedRounds({ steps }: MinutesSource): CountedRound[] {
  return steps.flatMap((told) => {
    const { activity, step, context } = told;
    const rules = activityRules[activity.type];
    if (!context || !rules?.result) return [];
    const over = step.status === "closed" ? step.round : step.round - 1;
    return Array.from({ length: over }, (_, index) => ({
      told,
      round: index + 1,
      value: rules.result?.(context.context, index + 1),
    }));
  });
}

const number = v.optional(v.number());
const turnout = v.object({
  ballots: number,
  raters: number,
  reviewers: number,
  eligible: number,
  circle: v.optional(v.nullable(v.string())),
});

/** n of m. For those who came by a link there is no m: nobody knows how many were given it. */
export interface Turnout {
  readonly n: number;
  readonly m: number | null;
  readonly circle: string | null;
}

/** How many gave an answer of how many could; null where a result does not say so, or nobody answered. */
export function turnoutOf({ value }: CountedRound, people: number): Turnout | null {
  const parsed = v.safeParse(turnout, value);
  if (!parsed.success) return null;
  const { ballots, raters, reviewers, eligible, circle = null } = parsed.output;
  const n = ballots ?? raters ?? reviewers ?? 0;
  return n === 0 ? null : { n, m: circle === null ? Math.max(n, eligible ?? people) : null, circle };
}

/** How many came: whoever only reviews by a link is not counted. */
export const peopleIn = ({ state }: MinutesSource): number =>
  [...state.tables.participant.values()].filter(({ reviewer }) => !reviewer).length;

const voted = v.object({
  places: v.optional(v.nullable(v.number())),
  subjects: v.array(v.object({ subjectId: v.string(), sum: v.number(), voters: v.number() })),
});
export type Voted = v.InferOutput<typeof voted>;

/** The dots of a round; null for a result of another kind. */
export function votedIn({ value }: CountedRound): Voted | null {
  const parsed = v.safeParse(voted, value);
  return parsed.success ? parsed.output : null;
}

const tested = v.object({
  options: v.array(v.object({ option: v.string(), optionClass: v.picklist(optionClasses) })),
});
const wrapped = v.union([
  tested,
  v.pipe(
    v.object({ tunnel: tested }),
    v.transform(({ tunnel }) => tunnel),
  ),
]);

/** The class of each option in the last wind tunnel that ran; empty without one. */
export function classesOf(rounds: readonly CountedRound[]): ReadonlyMap<string, OptionClass> {
  const last = rounds
    .filter(({ told }) => told.activity.type === "windtunnel")
    .map(({ value }) => v.safeParse(wrapped, value))
    .findLast(({ success }) => success);
  return new Map(
    last?.success ? last.output.options.map(({ option, optionClass }) => [option, optionClass]) : [],
  );
}

const reviewed = v.object({
  subjects: v.array(
    v.object({
      subjectId: v.string(),
      /** How often each of the steps of agreement was given, from the lowest on. */
      counts: v.array(v.number()),
      objections: v.number(),
      objectionTexts: v.array(v.string()),
    }),
  ),
});
export type Reviewed = v.InferOutput<typeof reviewed>["subjects"][number];

/** What a review said about a subject; empty for a result of another kind. */
export function reviewedIn({ told, value }: CountedRound): readonly Reviewed[] {
  const parsed = told.activity.type === "review" ? v.safeParse(reviewed, value) : null;
  return parsed?.success ? parsed.output.subjects : [];
}
