import * as v from "valibot";
import { localText, shortText } from "./commands/schemas.ts";
import { activityPlan, agendaRecords, fieldRecords, setupCommands } from "./commands/setup.ts";
import type { LocalText, Workshop, WorkshopRecord } from "./records.ts";
import { emptyState, stageOf } from "./state.ts";

const { horizonYear, startsAt } = setupCommands[0].entries;

/** A phase without ids: every workshop that is made from it gets its own. */
const phaseTemplate = v.strictObject({
  title: localText,
  activities: v.pipe(v.array(v.omit(activityPlan, ["id"])), v.maxLength(60)),
});

const fieldTemplate = v.strictObject({
  title: shortText,
  dimensions: v.pipe(v.array(v.strictObject({ title: shortText })), v.maxLength(20)),
});

const tableTemplate = v.strictObject({
  /** Position in the template's fields, from 0; null for a table that works on all of them. */
  fieldIndex: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
  capacity: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2000)),
});

/** A kind of day to start from; its limits are those of the setup commands, so that all of it can be edited. */
export const workshopTemplate = v.pipe(
  v.strictObject({
    name: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(60)),
    title: localText,
    description: localText,
    question: localText,
    horizonYear,
    startsAt,
    sectors: v.pipe(v.array(shortText), v.maxLength(20)),
    fields: v.pipe(v.array(fieldTemplate), v.maxLength(12)),
    tables: v.pipe(v.array(tableTemplate), v.maxLength(60)),
    phases: v.pipe(v.array(phaseTemplate), v.maxLength(30)),
  }),
  v.check(
    ({ fields, tables }) =>
      tables.every(({ fieldIndex }) => fieldIndex === null || fieldIndex < fields.length),
    "a table points to a field that the template does not have",
  ),
);
export type WorkshopTemplate = v.InferOutput<typeof workshopTemplate>;
export type PhaseTemplate = WorkshopTemplate["phases"][number];

/** What the organiser says about the one workshop that is made from a template. */
export type WorkshopDetails = Omit<Workshop, "kind" | "seriesId" | "templateName">;

/** All first records of a workshop. Phases and activities say the workshop's own horizon year. */
export function workshopRecords(
  template: WorkshopTemplate,
  details: WorkshopDetails,
  newId: () => string,
): WorkshopRecord[] {
  const { id, title, client, place, date, startsAt, horizonYear, question, joinCode, funding } = details;
  const fields = fieldRecords(template.fields, { newId });
  const fieldIds = fields.filter((record) => record.kind === "field").map((field) => field.id);
  return [
    {
      kind: "workshop",
      id,
      seriesId: null,
      title,
      client,
      place,
      date,
      startsAt,
      horizonYear,
      question,
      funding,
      joinCode,
      templateName: template.name,
    },
    ...fields,
    ...template.tables.map(
      ({ fieldIndex, capacity }, index): WorkshopRecord => ({
        kind: "table",
        id: newId(),
        number: index + 1,
        fieldId: fieldIndex === null ? null : fieldAt(fieldIds, fieldIndex),
        capacity,
      }),
    ),
    ...template.sectors.map(
      (sector, index): WorkshopRecord => ({ kind: "sector", id: newId(), title: sector, order: index + 1 }),
    ),
    ...agendaRecords(phasesFor(template, horizonYear), { newId }),
    stageOf(emptyState()),
  ];
}

function fieldAt(fieldIds: readonly string[], index: number): string {
  const id = fieldIds[index];
  if (id === undefined) throw new Error(`a template without the field at ${index}`);
  return id;
}

/** The wall must not ask about 2035 when the organiser has chosen 2040. */
function phasesFor(template: WorkshopTemplate, horizonYear: number): PhaseTemplate[] {
  if (horizonYear === template.horizonYear) return template.phases;
  const inYear = (text: LocalText): LocalText => {
    const say = (words: string) => words.replaceAll(String(template.horizonYear), String(horizonYear));
    return {
      de: say(text.de),
      ...(text.simple !== undefined && { simple: say(text.simple) }),
      ...(text.en !== undefined && { en: say(text.en) }),
    };
  };
  return template.phases.map((phase) => ({
    title: inYear(phase.title),
    activities: phase.activities.map((activity) => ({
      ...activity,
      title: inYear(activity.title),
      prompt: inYear(activity.prompt),
    })),
  }));
}
