import { type BaseIssue, type BaseSchema, safeParse } from "valibot";
import type { Actor, Audience } from "./actors.ts";
import type { Decision, Environment } from "./decision.ts";
import type { Activity, Step } from "./records.ts";
import { type ReadonlyState, stepOf } from "./state.ts";
import type { Subject } from "./subjects.ts";

type Schema<T> = BaseSchema<unknown, T, BaseIssue<unknown>>;

/** An activity whose settings have been parsed. */
export type ActivityWith<S> = Omit<Activity, "settings"> & { readonly settings: S };

export interface ActivityContext<S> {
  readonly state: ReadonlyState;
  readonly activity: ActivityWith<S>;
  readonly step: Step;
}

export interface Exposure {
  /** Whose cards of this activity an audience sees: nobody's, those of its own table, everybody's. */
  readonly cards: "none" | "own-table" | "all";
  /** Whether the activity's result is sent to this audience. */
  readonly result: boolean;
  /** Whose entries, texts and photographs of this activity it sees; left out: nobody's. The lead and a table's host see theirs. */
  readonly work?: "none" | "own-table" | "all";
}

/** How many have answered of how many who could: two numbers, named on the screen. */
export interface Progress {
  readonly answered: number;
  readonly of: number;
  /** How often each cell has been judged, in the activity's own order; never how. */
  readonly coverage?: readonly number[];
}

/**
 * What one kind of activity is: the rules of one folder in `activities/`.
 * Everything is pure; the registry in `activities/rules.ts` is the only place that lists them.
 */
export interface ActivityRules<S, C> {
  readonly type: string;
  readonly settings: Schema<S>;
  readonly defaults: S;
  /** The commands that phones, hosts and facilitators may send; null where there are none. */
  readonly command: Schema<C> | null;
  /** What a command changes. Role, step and ownership are checked here. */
  decide(context: ActivityContext<S>, actor: Actor, command: C, environment: Environment): Decision;
  /** What of its records an audience may see now. */
  visibility(context: ActivityContext<S>, audience: Audience): Exposure;
  /** Whether each person on a shared device answers for themselves. */
  readonly eachPerson?: boolean;
  /** What this activity asks about; from its opening on, everybody may see these. */
  subjects?(context: ActivityContext<S>, round: number): readonly Subject[];
  progress(context: ActivityContext<S>): Progress | null;
  /** What came out of a round; plain JSON, computed from the records and never stored. */
  result?(context: ActivityContext<S>, round: number): unknown;
  /** Whether closing must store the ballots anew, so that their order tells nothing. */
  shufflesBallots?(context: ActivityContext<S>): boolean;
}

/** The registry hands out rules whose settings and commands are parsed at its edge. */
export type AnyActivityRules = ActivityRules<unknown, unknown>;
export type RulesRegistry = Readonly<Record<string, AnyActivityRules>>;

const parsedSettings = new WeakMap<object, unknown>();

/** The activity with its settings parsed, its step and its rules; null for an unknown id or type. */
export function contextOf(
  state: ReadonlyState,
  registry: RulesRegistry,
  activityId: string | null,
): { context: ActivityContext<unknown>; rules: AnyActivityRules } | null {
  const activity = activityId === null ? undefined : state.tables.activity.get(activityId);
  const rules = activity && Object.hasOwn(registry, activity.type) ? registry[activity.type] : undefined;
  if (!activity || !rules) return null;
  let settings = parsedSettings.get(activity);
  if (settings === undefined) {
    const parsed = safeParse(rules.settings, activity.settings);
    settings = parsed.success ? parsed.output : rules.defaults;
    parsedSettings.set(activity, settings);
  }
  return { context: { state, activity: { ...activity, settings }, step: stepOf(state, activity.id) }, rules };
}
