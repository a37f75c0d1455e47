import * as v from "valibot";
import type { RulesRegistry } from "../activity-rules.ts";
import type { Actor } from "../actors.ts";
import { type Decision, type Environment, refuse } from "../decision.ts";
import type { Activity, RecordKind, WorkshopRecord } from "../records.ts";
import { type Change, isArchived, put, type ReadonlyState, remove, stageOf, stepOf, workshopOf } from "../state.ts";
import { cleanText } from "../text.ts";
import { localText, optionalText, recordId, shortText } from "./schemas.ts";

const order = { id: v.optional(recordId) };
const minutes = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(600));

export const activityPlan = v.strictObject({
  ...order,
  type: v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/)),
  title: localText,
  prompt: localText,
  minutes,
  scope: v.picklist(["everybody", "table", "one-card-per-table"]),
  whenLate: v.optional(
    v.strictObject({ order: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)), minutes }),
  ),
  settings: v.record(v.string(), v.unknown()),
});

/** The organiser's plan, section by section: each command says how the whole section shall be. */
export const setupCommands = [
  v.strictObject({
    type: v.literal("setup.workshop"),
    title: shortText,
    client: optionalText,
    place: optionalText,
    date: v.pipe(v.string(), v.isoDate()),
    startsAt: v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
    horizonYear: v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2200)),
    question: localText,
    funding: v.pipe(v.string(), v.transform(cleanText), v.maxLength(600)),
    retentionDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3650))),
  }),
  v.strictObject({
    type: v.literal("setup.fields"),
    fields: v.pipe(
      v.array(
        v.strictObject({
          ...order,
          title: shortText,
          dimensions: v.pipe(v.array(v.strictObject({ ...order, title: shortText })), v.maxLength(20)),
        }),
      ),
      v.maxLength(12),
    ),
  }),
  v.strictObject({
    type: v.literal("setup.tables"),
    tables: v.pipe(
      v.array(
        v.strictObject({
          ...order,
          fieldId: v.nullable(recordId),
          capacity: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2000)),
        }),
      ),
      v.maxLength(60),
    ),
  }),
  v.strictObject({
    type: v.literal("setup.sectors"),
    sectors: v.pipe(v.array(v.strictObject({ ...order, title: shortText })), v.maxLength(20)),
  }),
  v.strictObject({
    type: v.literal("setup.agenda"),
    phases: v.pipe(
      v.array(
        v.strictObject({
          ...order,
          title: localText,
          activities: v.pipe(v.array(activityPlan), v.maxLength(60)),
        }),
      ),
      v.maxLength(30),
    ),
  }),
  v.strictObject({ type: v.literal("setup.archive"), archived: v.boolean() }),
  v.strictObject({
    type: v.literal("setup.results"),
    open: v.boolean(),
    /** The link that was given away ends, there is another one. */
    renew: v.boolean(),
  }),
] as const;

export type SetupCommand = v.InferOutput<(typeof setupCommands)[number]>;

/** Plans the workshop. What people have already written to is not taken away under them. */
export function decideSetup(
  state: ReadonlyState,
  actor: Actor,
  command: SetupCommand,
  environment: Environment,
  registry: RulesRegistry,
): Decision {
  if (actor.role !== "organiser") return refuse("forbidden");
  switch (command.type) {
    case "setup.workshop": {
      const { type: _, ...fields } = command;
      return { ok: true, changes: [put(state, { ...workshopOf(state), ...fields })] };
    }
    case "setup.fields":
      return withoutLostFields(
        state,
        replaceSections(state, ["field", "dimension"], fieldRecords(command.fields, environment)),
      );
    case "setup.tables":
      if (command.tables.some(({ fieldId }) => fieldId !== null && !state.tables.field.has(fieldId)))
        return refuse("not-found");
      return replaceSections(
        state,
        ["table"],
        command.tables.map((table, index) => ({
          kind: "table",
          id: table.id ?? environment.newId(),
          number: index + 1,
          fieldId: table.fieldId,
          capacity: table.capacity,
          ...(state.tables.table.get(table.id ?? "")?.locked && { locked: true }),
        })),
      );
    case "setup.sectors":
      return replaceSections(
        state,
        ["sector"],
        command.sectors.map((sector, index) => ({
          kind: "sector",
          id: sector.id ?? environment.newId(),
          title: sector.title,
          order: index + 1,
        })),
      );
    case "setup.agenda": {
      const plans = command.phases.flatMap((phase) => phase.activities);
      for (const plan of plans) {
        const rules = Object.hasOwn(registry, plan.type) ? registry[plan.type] : undefined;
        if (!rules || !v.safeParse(rules.settings, plan.settings).success) return refuse("invalid");
        const before = plan.id === undefined ? undefined : state.tables.activity.get(plan.id);
        const pinned = before && isInUse(state, "activity", before.id) ? before : undefined;
        if (pinned && (pinned.type !== plan.type || (rules.result && !countsAlike(pinned, plan))))
          return refuse("still-in-use");
      }
      return replaceSections(
        state,
        ["phase", "activity"],
        agendaRecords(command.phases, environment).map((record) => withDrop(state, record)),
      );
    }
    case "setup.results": {
      const workshop = workshopOf(state);
      const before = workshop.resultsLink ?? { open: false, turn: 0 };
      const resultsLink = { open: command.open, turn: before.turn + (command.renew ? 1 : 0) };
      const stage = stageOf(state);
      // The wall does not go on showing a way that leads nowhere.
      const goesOut = !command.open && stage.spotlight?.kind === "results";
      return {
        ok: true,
        changes: [
          put(state, { ...workshop, resultsLink }),
          ...(goesOut ? [put(state, { ...stage, spotlight: null })] : []),
        ],
      };
    }
    case "setup.archive": {
      const workshop = workshopOf(state);
      if (isArchived(state) === command.archived) return { ok: true, changes: [] };
      return {
        ok: true,
        changes: [put(state, { ...workshop, archivedAt: command.archived ? environment.now : null })],
      };
    }
  }
}

/** What was answered under one set of settings cannot be counted by another: a secret ballot not as an open one. */
function countsAlike(before: Pick<Activity, "settings">, plan: Pick<Activity, "settings">): boolean {
  const sorted = (settings: unknown) => JSON.stringify(Object.entries(settings as object).sort());
  return sorted(before.settings) === sorted(plan.settings);
}

/** What may be dropped on a late day comes with the template; a plan that says nothing of it leaves it. */
function withDrop(state: ReadonlyState, record: WorkshopRecord): WorkshopRecord {
  const whenLate = state.tables.activity.get(record.id)?.whenLate;
  if (record.kind !== "activity" || record.whenLate || !whenLate) return record;
  const { settings, ...plan } = record;
  return { ...plan, whenLate, settings };
}

type FieldPlans = Extract<SetupCommand, { type: "setup.fields" }>["fields"];
type PhasePlans = Extract<SetupCommand, { type: "setup.agenda" }>["phases"];

export function fieldRecords(fields: FieldPlans, environment: Pick<Environment, "newId">): WorkshopRecord[] {
  return fields.flatMap((field, index): WorkshopRecord[] => {
    const fieldId = field.id ?? environment.newId();
    return [
      { kind: "field", id: fieldId, title: field.title, numeral: index + 1 },
      ...field.dimensions.map(
        (dimension, at): WorkshopRecord => ({
          kind: "dimension",
          id: dimension.id ?? environment.newId(),
          fieldId,
          title: dimension.title,
          order: at + 1,
        }),
      ),
    ];
  });
}

export function agendaRecords(phases: PhasePlans, environment: Pick<Environment, "newId">): WorkshopRecord[] {
  return phases.flatMap((phase, index): WorkshopRecord[] => {
    const phaseId = phase.id ?? environment.newId();
    return [
      { kind: "phase", id: phaseId, title: phase.title, order: index + 1 },
      ...phase.activities.map(
        ({ id, ...plan }, at): WorkshopRecord => ({
          kind: "activity",
          id: id ?? environment.newId(),
          phaseId,
          order: at + 1,
          ...plan,
        }),
      ),
    ];
  });
}

/** Replaces all records of these kinds; refuses to remove one that something hangs on. */
function replaceSections(
  state: ReadonlyState,
  kinds: readonly RecordKind[],
  records: readonly WorkshopRecord[],
): Decision {
  const kept = new Set(records.map((record) => `${record.kind}:${record.id}`));
  if (kept.size < records.length) return refuse("invalid");
  const removed: Change[] = [];
  for (const kind of kinds) {
    for (const id of state.tables[kind].keys()) {
      if (kept.has(`${kind}:${id}`)) continue;
      if (isInUse(state, kind, id)) return refuse("still-in-use");
      removed.push(remove(state, kind, id));
    }
  }
  const puts = records
    .map((record) => put(state, record))
    .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
  return { ok: true, changes: [...removed, ...puts] };
}

/** A table whose field is gone works on all of them; else no card that is written there would find a place. */
function withoutLostFields(state: ReadonlyState, decision: Decision): Decision {
  if (!decision.ok) return decision;
  const gone = new Set(
    decision.changes.filter(({ kind, after }) => kind === "field" && !after).map(({ id }) => id),
  );
  const lost = [...state.tables.table.values()].filter(
    ({ fieldId }) => fieldId !== null && gone.has(fieldId),
  );
  return {
    ...decision,
    changes: [...decision.changes, ...lost.map((table) => put(state, { ...table, fieldId: null }))],
  };
}

function isInUse(state: ReadonlyState, kind: RecordKind, id: string): boolean {
  const cards = [...state.tables.card.values()];
  const people = [...state.tables.participant.values()];
  switch (kind) {
    case "field":
      return cards.some((card) => card.fieldId === id || card.origin.fieldId === id);
    case "dimension":
      return cards.some((card) => card.dimensionId === id);
    case "table":
      return (
        people.some((person) => person.tableId === id) || cards.some((card) => card.origin.tableId === id)
      );
    case "sector":
      return people.some((person) => person.sectorId === id);
    case "activity":
      return stepOf(state, id).status !== "planned";
    default:
      return false;
  }
}
