import { activityMinutes, activityRules } from "#activities/rules.ts";
import { contextOf } from "#domain/activity-rules.ts";
import { agendaOf } from "#domain/agenda.ts";
import type { Block, MinutesContext } from "#domain/minutes.ts";
import type { ActionField, Activity, Step, Workshop } from "#domain/records.ts";
import { type ReadonlyState, stepOf, workshopOf } from "#domain/state.ts";
import { boardAtClose, type FinishedRecord } from "../finished-record.ts";
import { publishedState } from "../published-state.ts";

/** What all sections of the minutes are written from: only what may be published, and words for times. */
export interface MinutesSource {
  readonly record: FinishedRecord;
  readonly workshop: Workshop;
  /** The workshop without hidden and withdrawn cards. */
  readonly state: ReadonlyState;
  readonly fields: readonly ActionField[];
  /** All steps of the plan in their order. */
  readonly steps: readonly ToldStep[];
  /** "10:42" in the hall's zone. */
  readonly clock: (at: number) => string;
  /** "14.03.2026" in the hall's zone. */
  readonly day: (at: number) => string;
}

export interface ToldStep {
  readonly activity: Activity;
  readonly step: Step;
  /** Whether people judged something in it: its result belongs to the votes. */
  readonly judges: boolean;
  /** Null for a step that never opened, or whose kind this version does not know. */
  readonly context: MinutesContext<unknown> | null;
  /** What the activity says about itself. */
  readonly blocks: readonly Block[];
}

export function minutesSource(record: FinishedRecord): MinutesSource {
  const state = publishedState(record.state);
  const { timeZone } = record;
  const clock = new Intl.DateTimeFormat("de-DE", { timeZone, hour: "2-digit", minute: "2-digit" });
  const day = new Intl.DateTimeFormat("de-DE", {
    timeZone,
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
  });
  return {
    record,
    workshop: named(workshopOf(state)),
    state,
    fields: [...state.tables.field.values()].sort((a, b) => a.numeral - b.numeral),
    steps: agendaOf(state).map((activity) => tell(record, state, activity)),
    clock: (at) => clock.format(at),
    day: (at) => day.format(at),
  };
}

/** A rehearsal's documents say so wherever they say what they are about, whatever title it was given since. */
function named(workshop: Workshop): Workshop {
  const { title, rehearsal } = workshop;
  return rehearsal && !/^(Probelauf|Rehearsal)\b/.test(title) ? { ...workshop, title: `Probelauf: ${title}` } : workshop;
}

function tell(record: FinishedRecord, state: ReadonlyState, activity: Activity): ToldStep {
  const step = stepOf(state, activity.id);
  const found = step.status === "planned" ? null : contextOf(state, activityRules, activity.id);
  const minutes = Object.hasOwn(activityMinutes, activity.type) ? activityMinutes[activity.type] : undefined;
  if (!found || !minutes) return { activity, step, judges: false, context: null, blocks: [] };
  const board = publishedState(boardAtClose(record, activity.id), record.state);
  // The minutes are written for German administrations, in German.
  const context = { context: found.context, activity, step, board, language: "de" } as const;
  return { activity, step, judges: found.rules.result !== undefined, context, blocks: minutes(context) };
}
