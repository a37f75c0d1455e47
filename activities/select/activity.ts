import * as v from "valibot";
import type { ActivityContext, ActivityRules } from "#domain/activity-rules.ts";
import { optionalText, recordId } from "#domain/commands/schemas.ts";
import { type Decision, type Environment, refuse } from "#domain/decision.ts";
import type { Entry } from "#domain/records.ts";
import { type Selected, selectedIn } from "#domain/selection.ts";
import { put, type ReadonlyState, remove } from "#domain/state.ts";
import { subjectsOf } from "#domain/subjects.ts";
import { selectDefaults } from "./defaults.ts";

/** Naming what goes on: by whoever leads, with a reason for each, and never by counting alone. */
export const selectSettings = v.object({
  cardKind: v.optional(v.picklist(["factor", "assumption", "scenario", "option"]), selectDefaults.cardKind),
  unit: v.optional(v.picklist(["cards", "clusters"]), selectDefaults.unit),
  /** So many are suggested; more or fewer may be selected. */
  count: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)), selectDefaults.count),
});
export type SelectSettings = v.InferOutput<typeof selectSettings>;

export const selectCommand = v.variant("do", [
  /** Puts them at the end of the list, in this order. */
  v.strictObject({
    do: v.literal("pick"),
    subjectIds: v.pipe(v.array(recordId), v.minLength(1), v.maxLength(100)),
    reason: v.optional(optionalText),
  }),
  v.strictObject({ do: v.literal("unpick"), subjectId: recordId }),
  /** Moves it to a place in the list, counted from 0. */
  v.strictObject({
    do: v.literal("place"),
    subjectId: recordId,
    at: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  v.strictObject({ do: v.literal("reason"), subjectId: recordId, text: optionalText }),
]);
export type SelectCommand = v.InferOutput<typeof selectCommand>;

type Context = ActivityContext<SelectSettings>;
interface Choice {
  readonly entry: Entry;
  readonly selected: Selected;
}

export const select: ActivityRules<SelectSettings, SelectCommand> = {
  type: "select",
  settings: selectSettings,
  defaults: v.parse(selectSettings, {}),
  command: selectCommand,

  decide(context, actor, command, environment) {
    if (actor.role !== "facilitator") return refuse("forbidden");
    if (context.step.status === "planned") return refuse("step-not-open");
    switch (command.do) {
      case "pick":
        return pick(context, command, environment);
      case "unpick": {
        const choice = choiceOf(context, command.subjectId);
        return choice ? arranged([remove(context.state, "entry", choice.entry.id)]) : refuse("not-found");
      }
      case "place":
        return place(context, command.subjectId, command.at);
      case "reason": {
        const choice = choiceOf(context, command.subjectId);
        return choice
          ? arranged([written(context.state, choice, { reason: command.text })])
          : refuse("not-found");
      }
    }
  },

  // It is said aloud while it is done: the room follows it as it grows.
  visibility: ({ step }) => ({
    cards: "none",
    result: false,
    work: step.status === "planned" ? "none" : "all",
  }),

  // What was selected may be read by everybody, whichever step it was written in.
  subjects: (context) => {
    const ids = new Set(choicesOf(context).map(({ selected }) => selected.selects));
    return selectable(context).filter(({ id }) => ids.has(id));
  },

  progress: () => null,
};

/** What was selected in this step, in its order. */
export function choicesOf({ state, activity }: { state: ReadonlyState; activity: { id: string } }): Choice[] {
  return [...state.tables.entry.values()]
    .flatMap((entry) => {
      const selected = entry.activityId === activity.id ? selectedIn(entry) : null;
      return selected ? [{ entry, selected }] : [];
    })
    .sort((a, b) => a.selected.order - b.selected.order || (a.entry.id < b.entry.id ? -1 : 1));
}

/** Cards and bundles alike: what was bundled after it was selected stays selected. */
function selectable({ state, activity }: Context) {
  const { cardKind } = activity.settings;
  const all = (["clusters", "cards"] as const).flatMap((unit) => subjectsOf(state, { cardKind, unit }));
  return [...new Map(all.map((subject) => [subject.id, subject])).values()];
}

const choiceOf = (context: Context, subjectId: string): Choice | undefined =>
  choicesOf(context).find(({ selected }) => selected.selects === subjectId);

const arranged = (changes: Extract<Decision, { ok: true }>["changes"]): Decision => ({
  ok: true,
  changes,
  undoable: true,
});

const written = (state: ReadonlyState, { entry, selected }: Choice, change: Partial<Selected>) =>
  put(state, { ...entry, value: { ...selected, ...change } satisfies Selected });

function pick(
  context: Context,
  { subjectIds, reason = "" }: Extract<SelectCommand, { do: "pick" }>,
  { now }: Environment,
): Decision {
  const { state, activity } = context;
  const known = new Set(selectable(context).map(({ id }) => id));
  if (subjectIds.some((id) => !known.has(id))) return refuse("unknown-subject");
  const before = choicesOf(context);
  const chosen = new Set(before.map(({ selected }) => selected.selects));
  const first = Math.max(-1, ...before.map(({ selected }) => selected.order)) + 1;
  // Picked twice, e.g. by two who lead, it is there once and keeps its reason.
  const added = [...new Set(subjectIds)].filter((id) => !chosen.has(id));
  return arranged(
    added.map((selects, index) =>
      put(state, {
        kind: "entry",
        id: `${activity.id}.${selects}`,
        activityId: activity.id,
        tableId: null,
        value: {
          selects,
          cardKind: activity.settings.cardKind,
          reason,
          order: first + index,
        } satisfies Selected,
        createdAt: now,
      }),
    ),
  );
}

/** Counts the whole list anew, and writes only what has another place now. */
function place(context: Context, subjectId: string, at: number): Decision {
  const choice = choiceOf(context, subjectId);
  if (!choice) return refuse("not-found");
  const others = choicesOf(context).filter(({ entry }) => entry.id !== choice.entry.id);
  const ordered = [...others.slice(0, at), choice, ...others.slice(at)];
  return arranged(
    ordered.flatMap((one, order) =>
      one.selected.order === order ? [] : [written(context.state, one, { order })],
    ),
  );
}
