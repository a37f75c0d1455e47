import { contextOf, type RulesRegistry } from "./activity-rules.ts";
import { attendees } from "./circles.ts";
import { holdBackSmallGroups } from "./small-groups.ts";
import { type ReadonlyState, stageOf } from "./state.ts";
import { askedUntil } from "./subjects.ts";
import type { AttendanceView, ProgressView, ResultView } from "./view.ts";

/** What all audiences have in common: computed once for a state, however many audiences ask. */
export interface Board {
  readonly seq: number;
  /** Cards and clusters that an activity asks or asked about, and until when it did. */
  readonly asked: ReadonlyMap<string, number>;
  readonly attendance: { readonly lead: AttendanceView; readonly room: AttendanceView };
  readonly progress: readonly ProgressView[];
  readonly results: Map<string, ResultView[]>;
}

const boards = new WeakMap<ReadonlyState, Board>();

/** The same for everybody who asks before the next change. */
export function boardOf(state: ReadonlyState, registry: RulesRegistry): Board {
  const known = boards.get(state);
  if (known?.seq === state.seq) return known;
  const asked = new Map<string, number>();
  for (const step of state.tables.step.values()) {
    if (step.status === "planned") continue;
    const found = contextOf(state, registry, step.id);
    const until = askedUntil(step);
    for (const { id } of found?.rules.subjects?.(found.context, step.round) ?? [])
      asked.set(id, Math.max(until, asked.get(id) ?? 0));
  }
  const board: Board = {
    seq: state.seq,
    asked,
    attendance: attendanceOf(state),
    progress: progressOf(state, registry),
    results: new Map(),
  };
  boards.set(state, board);
  return board;
}

function attendanceOf(state: ReadonlyState): Board["attendance"] {
  const people = attendees(state);
  const bySector: Record<string, number> = {};
  const byTable: Record<string, number> = {};
  for (const { sectorId, tableId } of people) {
    bySector[sectorId ?? ""] = (bySector[sectorId ?? ""] ?? 0) + 1;
    if (tableId !== null) byTable[tableId] = (byTable[tableId] ?? 0) + 1;
  }
  const lead = { kind: "attendance", id: "all", joined: people.length, bySector, byTable } as const;
  return { lead, room: { ...lead, ...forTheRoom(state, bySector) } };
}

/** What a whole room may read of who came from where: nothing that points to a few people. */
function forTheRoom(
  { tables }: ReadonlyState,
  bySector: AttendanceView["bySector"],
): Pick<AttendanceView, "bySector" | "others"> {
  const sectorIds = [...[...tables.sector.values()].sort((a, b) => a.order - b.order).map(({ id }) => id), ""];
  const groups = sectorIds.map((id) => ({ title: id, count: bySector[id] ?? 0 }));
  const { shown, merged } = holdBackSmallGroups(groups);
  if (shown.length === 0) return { bySector: {} };
  const told = Object.fromEntries(shown.map(({ title, count }) => [title, count]));
  return { bySector: told, ...(merged && { others: { sectorIds: merged.titles, count: merged.count } }) };
}

function progressOf(state: ReadonlyState, registry: RulesRegistry): ProgressView[] {
  const found = contextOf(state, registry, stageOf(state).activityId);
  if (!found || found.context.step.status === "planned") return [];
  const progress = found.rules.progress(found.context);
  return progress ? [{ kind: "progress", id: found.context.activity.id, ...progress }] : [];
}

/** What has come out of an activity, round by round. */
export function resultsOf(
  state: ReadonlyState,
  registry: RulesRegistry,
  board: Board,
  activityId: string,
): ResultView[] {
  const known = board.results.get(activityId);
  if (known) return known;
  const results: ResultView[] = [];
  board.results.set(activityId, results);
  const found = contextOf(state, registry, activityId);
  if (!found?.rules.result || found.context.step.status === "planned") return results;
  // Earlier rounds have been revealed; rounds of different people stand side by side.
  for (let round = 1; round <= found.context.step.round; round += 1) {
    const value = found.rules.result(found.context, round);
    results.push({ kind: "result", id: `${activityId}:${round}`, activityId, round, value });
  }
  return results;
}
