import * as v from "valibot";
import type { AnyActivityRules, RulesRegistry } from "../activity-rules.ts";
import { contextOf } from "../activity-rules.ts";
import type { Actor } from "../actors.ts";
import { agendaOf } from "../agenda.ts";
import { type Decision, type Environment, refuse } from "../decision.ts";
import { isLeftOut, plannedStep } from "../planned-step.ts";
import type { Activity, Step } from "../records.ts";
import { type Change, put, type ReadonlyState, stageOf, stepOf } from "../state.ts";
import { recordId } from "./schemas.ts";

/** Leading the room through the steps of the day. Steps are reopened, never undone: what was revealed has been seen. */
export const stepCommands = [
  v.strictObject({ type: v.literal("step.open"), activityId: recordId }),
  v.strictObject({ type: v.literal("step.close"), activityId: recordId }),
  v.strictObject({ type: v.literal("step.reopen"), activityId: recordId }),
  v.strictObject({ type: v.literal("step.reveal"), activityId: recordId }),
  v.strictObject({ type: v.literal("step.conceal"), activityId: recordId }),
  v.strictObject({ type: v.literal("step.next") }),
  v.strictObject({ type: v.literal("step.back") }),
  v.strictObject({ type: v.literal("step.freeze"), activityId: recordId, frozen: v.boolean() }),
  v.strictObject({
    type: v.literal("step.extend"),
    activityId: recordId,
    minutes: v.pipe(v.number(), v.integer(), v.minValue(-60), v.maxValue(60)),
  }),
  v.strictObject({
    type: v.literal("step.shorten"),
    activityId: recordId,
    /** Today's minutes; 0 leaves the step out, null takes it back to the plan. */
    minutes: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(600))),
  }),
  v.strictObject({
    type: v.literal("step.round"),
    activityId: recordId,
    /** The subjects of a run-off; null asks about all of them again. */
    subjectIds: v.nullable(v.pipe(v.array(recordId), v.minLength(1), v.maxLength(500))),
  }),
] as const;

export type StepCommand = v.InferOutput<(typeof stepCommands)[number]>;

const minute = 60_000;
/** A reopened step gets at least this long. */
const reopenedFor = 3 * minute;

export function decideStep(
  state: ReadonlyState,
  actor: Actor,
  command: StepCommand,
  environment: Environment,
  registry: RulesRegistry,
): Decision {
  if (actor.role !== "facilitator") return refuse("forbidden");
  if (command.type === "step.next") return next(state, environment, registry);
  if (command.type === "step.back") return back(state, environment, registry);
  const activity = state.tables.activity.get(command.activityId);
  if (!activity) return refuse("not-found");
  const step = stepOf(state, activity.id);
  switch (command.type) {
    case "step.open":
      return open(state, activity, environment, registry);
    case "step.close":
      return step.status === "open" ? close(state, activity, environment, registry) : refuse("step-not-open");
    case "step.reopen":
      return reopen(state, activity, environment, registry);
    case "step.reveal":
      if (step.status === "planned") return refuse("step-not-open");
      return reveal(state, activity, environment, registry);
    case "step.conceal":
      return change(state, { ...step, revealed: false });
    case "step.freeze":
      return change(state, command.frozen ? hold(step, environment.now) : goOn(step, environment.now));
    case "step.shorten":
      if (step.status !== "planned") return refuse("changed-since");
      return change(state, { ...step, minutes: command.minutes });
    case "step.extend": {
      if (step.status !== "open") return refuse("step-not-open");
      // On a clock that is held it is still the moment in which it was stopped.
      const now = step.frozen ? (step.heldAt ?? environment.now) : environment.now;
      return change(state, { ...step, deadline: Math.max(step.deadline ?? now, now) + command.minutes * minute });
    }
    case "step.round":
      return round(state, activity, command.subjectIds, environment, registry);
  }
}

/** The clock stands still from now on. */
const hold = (step: Step, now: number): Step =>
  step.frozen ? step : { ...step, frozen: true, heldAt: step.status === "open" ? now : null };

/** It ends as much later as it was held. */
function goOn(step: Step, now: number): Step {
  const held = step.frozen && step.heldAt ? Math.max(0, now - step.heldAt) : 0;
  const deadline = step.deadline === null ? null : step.deadline + held;
  return { ...step, frozen: false, heldAt: null, deadline };
}

/** Ends the asking, and the freeze with it. */
const ended = (step: Step, now: number): Step => ({
  ...step,
  status: "closed",
  closedAt: now,
  frozen: false,
  ...(step.frozen && { closedHeld: true }),
});

/** Asking again: what was held when it was closed goes on. */
function asking({ closedHeld: _, ...step }: Step): Step {
  return { ...step, status: "open", closedAt: null };
}

const change = (state: ReadonlyState, step: Step): Decision => ({ ok: true, changes: [put(state, step)] });

function toStage(state: ReadonlyState, activityId: string): Change[] {
  const stage = stageOf(state);
  return [
    put(state, {
      ...stage,
      activityId,
      spotlight: null,
      gallery: null,
      wallPage: 0,
      showCode: false,
      curtain: false,
    }),
  ];
}

/** Opens a step and brings it on the stage; another one that is still open is closed. */
function open(
  state: ReadonlyState,
  activity: Activity,
  environment: Environment,
  registry: RulesRegistry,
): Decision {
  const step = stepOf(state, activity.id);
  if (step.status === "closed") return reopen(state, activity, environment, registry);
  const others = closeOthers(state, activity.id, environment, registry);
  const opened: Step = {
    ...asking(step),
    openedAt: step.openedAt ?? environment.now,
    deadline: step.deadline ?? environment.now + (step.minutes || activity.minutes) * minute,
  };
  return {
    ok: true,
    changes: [...others.changes, put(state, opened), ...toStage(state, activity.id)],
    ...shuffle(others.shuffle),
  };
}

function close(
  state: ReadonlyState,
  activity: Activity,
  environment: Environment,
  registry: RulesRegistry,
): Decision {
  const step = stepOf(state, activity.id);
  return {
    ok: true,
    changes: [put(state, ended(step, environment.now))],
    ...shuffle(mustShuffle(state, activity.id, registry) ? activity.id : null),
  };
}

/** Shows what was covered. Where something is counted this ends the asking: a running tally would sway the rest. */
function reveal(
  state: ReadonlyState,
  activity: Activity,
  environment: Environment,
  registry: RulesRegistry,
): Decision {
  const step = stepOf(state, activity.id);
  if (step.status !== "open" || !hasRounds(state, activity.id, registry))
    return change(state, { ...step, revealed: true });
  return {
    ok: true,
    changes: [put(state, { ...ended(step, environment.now), revealed: true })],
    ...shuffle(mustShuffle(state, activity.id, registry) ? activity.id : null),
  };
}

/** Opens a closed step again. What was revealed has been seen, so asking again is a new round. */
function reopen(
  state: ReadonlyState,
  activity: Activity,
  environment: Environment,
  registry: RulesRegistry,
): Decision {
  const step = stepOf(state, activity.id);
  if (step.status === "planned") return open(state, activity, environment, registry);
  const others = closeOthers(state, activity.id, environment, registry);
  const asksAgain = step.revealed && hasRounds(state, activity.id, registry);
  const reopened: Step = {
    ...asking(step),
    deadline: Math.max(step.deadline ?? 0, environment.now + reopenedFor),
    revealed: asksAgain ? false : step.revealed,
    round: asksAgain ? step.round + 1 : step.round,
    roundSubjects: asksAgain ? carrySubjects(step) : step.roundSubjects,
  };
  return {
    ok: true,
    changes: [...others.changes, put(state, reopened), ...toStage(state, activity.id)],
    ...shuffle(others.shuffle),
  };
}

/** A new round of the same step, about all subjects or only those named (a run-off). */
function round(
  state: ReadonlyState,
  activity: Activity,
  subjectIds: string[] | null,
  environment: Environment,
  registry: RulesRegistry,
): Decision {
  const step = stepOf(state, activity.id);
  if (step.status === "planned" || !hasRounds(state, activity.id, registry)) return refuse("step-not-open");
  const others = closeOthers(state, activity.id, environment, registry);
  const number = step.round + 1;
  const { [String(number)]: _, ...roundSubjects } = step.roundSubjects;
  const started: Step = {
    ...asking(step),
    revealed: false,
    deadline: environment.now + reopenedFor,
    round: number,
    roundSubjects: subjectIds ? { ...roundSubjects, [String(number)]: subjectIds } : roundSubjects,
  };
  const shuffled = mustShuffle(state, activity.id, registry) ? activity.id : others.shuffle;
  return {
    ok: true,
    changes: [...others.changes, put(state, started), ...toStage(state, activity.id)],
    ...shuffle(shuffled),
  };
}

function next(state: ReadonlyState, environment: Environment, registry: RulesRegistry): Decision {
  const agenda = agendaOf(state);
  const at = agenda.findIndex((activity) => activity.id === stageOf(state).activityId);
  const following = agenda.slice(at + 1).find(({ id }) => !isLeftOut(stepOf(state, id)));
  if (!following) {
    const last = agenda[at];
    return last && stepOf(state, last.id).status === "open"
      ? close(state, last, environment, registry)
      : refuse("not-found");
  }
  const step = stepOf(state, following.id);
  // One that was led already is only shown again; reopening it is a decision of its own.
  if (step.status === "closed") return show(state, following, environment, registry);
  return open(state, following, environment, registry);
}

function back(state: ReadonlyState, environment: Environment, registry: RulesRegistry): Decision {
  const agenda = agendaOf(state);
  const at = agenda.findIndex((activity) => activity.id === stageOf(state).activityId);
  const before = agenda.slice(0, Math.max(0, at)).findLast(({ id }) => !isLeftOut(stepOf(state, id)));
  if (!before) return refuse("not-found");
  return takenBack(state, before.id) ?? show(state, before, environment, registry);
}

/** "Next" by accident: when nobody has used the step that it began, the one before is open again as it was. */
function takenBack(state: ReadonlyState, beforeId: string): Decision | null {
  const { activityId } = stageOf(state);
  if (activityId === null) return null;
  const [begun, before] = [stepOf(state, activityId), stepOf(state, beforeId)];
  const inOneGo = begun.status === "open" && before.status === "closed" && begun.openedAt === before.closedAt;
  // What was counted and laid down anew stays closed; a second asking is a decision of its own.
  if (!inOneGo || before.revealed || begun.round > 1 || isUsed(state, activityId)) return null;
  const planned: Step = { ...plannedStep(activityId), minutes: begun.minutes ?? null };
  return {
    ok: true,
    changes: [
      put(state, planned),
      // One that was held is held again, since the same moment.
      put(state, { ...asking(before), frozen: before.closedHeld ?? false }),
      ...toStage(state, beforeId),
    ],
  };
}

function isUsed(state: ReadonlyState, activityId: string): boolean {
  const { card, response, voted, tally } = state.tables;
  return [card, response, voted, tally].some((table) =>
    [...table.values()].some((record) => record.activityId === activityId),
  );
}

function show(
  state: ReadonlyState,
  activity: Activity,
  environment: Environment,
  registry: RulesRegistry,
): Decision {
  const others = closeOthers(state, activity.id, environment, registry);
  return {
    ok: true,
    changes: [...others.changes, ...toStage(state, activity.id)],
    ...shuffle(others.shuffle),
  };
}

function closeOthers(
  state: ReadonlyState,
  activityId: string,
  environment: Environment,
  registry: RulesRegistry,
): { changes: Change[]; shuffle: string | null } {
  const open = [...state.tables.step.values()].filter(
    (step) => step.status === "open" && step.id !== activityId,
  );
  return {
    changes: open.map((step) => put(state, ended(step, environment.now))),
    shuffle: open.find((step) => mustShuffle(state, step.id, registry))?.id ?? null,
  };
}

const rulesFor = (state: ReadonlyState, id: string, registry: RulesRegistry) =>
  contextOf(state, registry, id);

function hasRounds(state: ReadonlyState, activityId: string, registry: RulesRegistry): boolean {
  const rules: AnyActivityRules | undefined = rulesFor(state, activityId, registry)?.rules;
  return rules?.result !== undefined;
}

function mustShuffle(state: ReadonlyState, activityId: string, registry: RulesRegistry): boolean {
  const found = rulesFor(state, activityId, registry);
  return found?.rules.shufflesBallots?.(found.context) ?? false;
}

const shuffle = (activityId: string | null) => (activityId === null ? {} : { shuffleBallots: activityId });

function carrySubjects(step: Step): Step["roundSubjects"] {
  const named = step.roundSubjects[String(step.round)];
  return named ? { ...step.roundSubjects, [String(step.round + 1)]: named } : step.roundSubjects;
}
