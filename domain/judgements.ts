import type { CellLoad } from "#methods/assignment.ts";
import type { Environment } from "./decision.ts";
import type { Response } from "./records.ts";
import type { ReadonlyState } from "./state.ts";

/** A lease, while `value` is undefined; else what was said, null for "weiß nicht". Kept in a response's `value`. */
export interface Judgement {
  readonly value: number | null | undefined;
  /** When the cell was assigned, ms since the epoch. */
  readonly leasedAt: number;
  /** How many judgements this person was asked for when the first cell was assigned. */
  readonly of: number;
}

/** A lease that was not answered for so long goes back, ms. */
export const leaseLasts = 120_000;

const known = new WeakMap<object, Judgement>();

/** The judgement in a stored response; what is no judgement is an old lease, which counts for nothing. */
export function judgementIn({ value }: Pick<Response, "value">): Judgement {
  if (typeof value !== "object" || value === null) return { value: undefined, leasedAt: 0, of: 0 };
  const read = known.get(value) ?? readJudgement(value as Record<string, unknown>);
  known.set(value, read);
  return read;
}

function readJudgement({ value, leasedAt, of }: Record<string, unknown>): Judgement {
  return {
    value: typeof value === "number" || value === null ? value : undefined,
    leasedAt: typeof leasedAt === "number" ? leasedAt : 0,
    of: typeof of === "number" ? of : 0,
  };
}

/** The responses of one round, leases among them, in the order in which they were assigned. */
export function judgingResponses(state: ReadonlyState, activityId: string, round: number): Response[] {
  return [...state.tables.response.values()].filter(
    (response) => response.activityId === activityId && response.round === round,
  );
}

/** What phones have said of each cell in a round; null is "weiß nicht". Cells that nobody has judged are missing. */
export function judgementsOf(
  state: ReadonlyState,
  activityId: string,
  round: number,
): Map<string, (number | null)[]> {
  const byCell = new Map<string, (number | null)[]>();
  for (const response of judgingResponses(state, activityId, round)) {
    const { value } = judgementIn(response);
    if (value === undefined) continue;
    const given = byCell.get(response.subjectId);
    if (given) given.push(value);
    else byCell.set(response.subjectId, [value]);
  }
  return byCell;
}

/** How often each cell was judged, in the order of the cells; skipped ones do not count. */
export function coverageOf(
  cells: readonly string[],
  judgements: ReadonlyMap<string, readonly (number | null)[]>,
): number[] {
  return cells.map((cell) => (judgements.get(cell) ?? []).filter((value) => value !== null).length);
}

/** Answers and running leases of each cell. A lease runs while its phone is here and it is younger than `leaseLasts`. */
export function loadsOf(
  state: ReadonlyState,
  cells: readonly string[],
  responses: readonly Response[],
  environment: Pick<Environment, "now" | "isHere">,
): CellLoad[] {
  const answers = new Map<string, number>();
  const leases = new Map<string, number>();
  const add = (to: Map<string, number>, cell: string) => to.set(cell, (to.get(cell) ?? 0) + 1);
  for (const response of responses) {
    const { value, leasedAt } = judgementIn(response);
    if (typeof value === "number") add(answers, response.subjectId);
    else if (
      value === undefined &&
      environment.now - leasedAt < leaseLasts &&
      isAtIt(state, response, environment)
    )
      add(leases, response.subjectId);
  }
  return cells.map((cell) => ({ cell, answers: answers.get(cell) ?? 0, leases: leases.get(cell) ?? 0 }));
}

/** Of somebody without a phone nobody knows; only the time tells. */
function isAtIt(
  state: ReadonlyState,
  { participantId }: Response,
  { isHere }: Pick<Environment, "isHere">,
): boolean {
  const person = state.tables.participant.get(participantId);
  return person?.withoutPhone === true || isHere(person?.sharedBy ?? participantId);
}
