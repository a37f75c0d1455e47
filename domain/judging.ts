import * as v from "valibot";
import { nextCell } from "#methods/assignment.ts";
import { shareOfJudgements } from "#methods/share-of-judgements.ts";
import type { ActivityContext } from "./activity-rules.ts";
import type { Actor } from "./actors.ts";
import { answering } from "./answering.ts";
import { cellSchema } from "./cell-schema.ts";
import { type Decision, type Environment, refuse } from "./decision.ts";
import { type Judgement, judgementIn, judgingResponses, loadsOf } from "./judgements.ts";
import type { Participant, Response } from "./records.ts";
import { type Change, put, type ReadonlyState, remove } from "./state.ts";

/** What phones send: give me a cell; this is what I think of it. `more`: also beyond the own share. */
export const judgingCommands = [
  v.strictObject({ do: v.literal("next"), more: v.optional(v.boolean()) }),
  v.strictObject({
    do: v.literal("judge"),
    cell: cellSchema,
    /** A step of the scale; null is "weiß nicht". */
    value: v.nullable(v.pipe(v.number(), v.integer())),
    more: v.optional(v.boolean()),
  }),
] as const;
export type JudgingCommand = v.InferOutput<(typeof judgingCommands)[number]>;

/** What an activity has judged, and how much of it each phone. */
export interface Judging {
  /** What people of a table are asked, in the activity's order; null for people at no table. */
  readonly cellsAt: (tableId: string | null) => readonly string[];
  /** First and last step of the scale. */
  readonly scale: { readonly from: number; readonly to: number };
  /** Raters wanted for each cell. */
  readonly raters: number;
  /** Most judgements that one person is asked for. */
  readonly cap: number;
}

/**
 * Judging cell by cell. A person never chooses: each answer assigns the next cell in the same commit, where answers and
 * running leases are fewest. `result: {cell, of}`; `cell` is null when the share is done or nothing is left. An own answer may
 * be changed while the step is open.
 */
export function decideJudging(
  context: ActivityContext<unknown>,
  actor: Actor,
  command: JudgingCommand,
  environment: Environment,
  judging: Judging,
): Decision {
  const { person, refusal } = answering(context, actor);
  if (refusal !== null) return refuse(refusal);
  const { state, activity, step } = context;
  const responses = judgingResponses(state, activity.id, step.round);
  const mine = responses.filter(({ participantId }) => participantId === person.id);
  const given = command.do === "judge" ? answer(mine, command, judging) : null;
  if (given && !given.ok) return refuse(given.reason);
  const answered = given?.ok ? [put(state, given.response)] : [];
  const after = given?.ok ? replaced(mine, given.response) : mine;
  const next = assign(
    context,
    person,
    { responses, mine: after, more: command.more === true },
    environment,
    judging,
  );
  const changes = [...answered, ...next.changes];
  const result = { cell: next.cell, of: next.of };
  return { ok: true, changes, result, ...(changes.length === 0 && { isAnswerOnly: true }) };
}

/** How many judgements somebody at a table is asked for: fair among those who are asked about the same cells. */
export function shareAt(state: ReadonlyState, judging: Judging, tableId: string | null): number {
  const cells = judging.cellsAt(tableId);
  const first = cells[0];
  let people = 0;
  for (const person of state.tables.participant.values())
    if (!person.reviewer && judging.cellsAt(person.tableId)[0] === first) people += 1;
  const plan = { cells: cells.length, raters: judging.raters, people, minutes: null };
  return Math.min(judging.cap, shareOfJudgements(plan).perPerson);
}

type Answer = { ok: true; response: Response } | { ok: false; reason: "unknown-subject" | "invalid" };

/** Only a cell that was assigned may be judged; an old lease is still good for that, as its phone may have been offline. */
function answer(
  mine: readonly Response[],
  { cell, value }: Extract<JudgingCommand, { do: "judge" }>,
  { scale }: Judging,
): Answer {
  const leased = mine.find(({ subjectId }) => subjectId === cell);
  if (!leased) return { ok: false, reason: "unknown-subject" };
  if (value !== null && (value < scale.from || value > scale.to)) return { ok: false, reason: "invalid" };
  return { ok: true, response: { ...leased, value: { ...judgementIn(leased), value } } };
}

const replaced = (all: readonly Response[], one: Response) =>
  all.map((old) => (old.id === one.id ? one : old));

interface Asked {
  readonly responses: readonly Response[];
  readonly mine: readonly Response[];
  readonly more: boolean;
}

/** The cell at hand stays at hand, also after a reload; its lease begins anew. */
function assign(
  context: ActivityContext<unknown>,
  person: Participant,
  { responses, mine, more }: Asked,
  environment: Environment,
  judging: Judging,
): { changes: Change[]; cell: string | null; of: number } {
  const { state, activity, step } = context;
  const cells = judging.cellsAt(person.tableId);
  const asked = new Set(cells);
  const open = mine.filter((response) => judgementIn(response).value === undefined);
  const [atHand] = open.filter(({ subjectId }) => asked.has(subjectId));
  // What is no longer asked, e.g. because a card was merged away, is given back.
  const gone = open.filter((one) => one !== atHand).map(({ id }) => remove(state, "response", id));
  const [first] = mine;
  const of = (first && judgementIn(first).of) || shareAt(state, judging, person.tableId);
  const lease: Judgement = { value: undefined, leasedAt: environment.now, of };
  if (atHand)
    return {
      changes: [...gone, put(state, { ...atHand, value: stored(lease) })],
      cell: atHand.subjectId,
      of,
    };
  const done = new Set(mine.map(({ subjectId }) => subjectId));
  const isDone = !more && mine.length - open.length >= of;
  const cell = isDone
    ? null
    : nextCell(loadsOf(state, cells, responses, environment), done, environment.chance);
  if (cell === null) return { changes: gone, cell, of };
  const id = `${activity.id}.${step.round}.${person.id}.${cell}`;
  const leased: Response = {
    kind: "response",
    id,
    activityId: activity.id,
    round: step.round,
    participantId: person.id,
    subjectId: cell,
    value: stored(lease),
  };
  return { changes: [...gone, put(state, leased)], cell, of };
}

/** Json has no undefined. */
const stored = ({ leasedAt, of }: Judgement) => ({ leasedAt, of });
