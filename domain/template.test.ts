import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { activityRules } from "#activities/rules.ts";
import { templates } from "#templates/templates.ts";
import type { Actor } from "./actors.ts";
import { agendaOf } from "./agenda.ts";
import { decideSetup, type SetupCommand } from "./commands/setup.ts";
import type { RecordKind, RecordOf, WorkshopRecord } from "./records.ts";
import { applyChanges, emptyState, put, type WorkshopState } from "./state.ts";
import {
  type WorkshopDetails,
  type WorkshopTemplate,
  workshopRecords,
  workshopTemplate,
} from "./template.ts";

const abend: WorkshopTemplate = {
  name: "dorfabend",
  title: { de: "Dorfabend" },
  description: { de: "Zwei Stunden im Gasthof." },
  question: { de: "Wie wohnen wir 2035?" },
  horizonYear: 2035,
  startsAt: "18:00",
  sectors: ["Kommune", "Vereine"],
  fields: [
    { title: "Wohnen", dimensions: [{ title: "Leerstand" }, { title: "Neubau" }] },
    { title: "Wege", dimensions: [] },
  ],
  tables: [
    { fieldIndex: 1, capacity: 8 },
    { fieldIndex: null, capacity: 30 },
  ],
  phases: [
    {
      title: { de: "Reden bis 2035" },
      activities: [
        {
          type: "collect",
          title: { de: "Sammeln" },
          prompt: {
            de: "Was ist 2035 anders?",
            simple: "Was ist im Jahr 2035 neu?",
            en: "What is new in 2035?",
          },
          minutes: 20,
          scope: "table",
          settings: { cardKind: "factor" },
        },
        {
          type: "pause",
          title: { de: "Ausklang" },
          prompt: { de: "Wer hilft mit?" },
          minutes: 10,
          scope: "everybody",
          settings: {},
        },
      ],
    },
  ],
};

const details: WorkshopDetails = {
  id: "workshop-1",
  title: "Dorfabend Obernissa",
  client: "Gemeinde",
  place: "Gasthof zur Linde",
  date: "2026-03-14",
  startsAt: "18:30",
  horizonYear: 2035,
  question: { de: "Wie wohnen wir 2035 in Obernissa?" },
  joinCode: "7K3MXD",
  funding: "",
};

const organiser = { role: "organiser", id: "o1" } as Actor;

function counter(): () => string {
  let count = 0;
  return () => `id-${++count}`;
}

function recordsOf<K extends RecordKind>(records: readonly WorkshopRecord[], kind: K): RecordOf<K>[] {
  return records.filter((record): record is RecordOf<K> => record.kind === kind);
}

function stateOf(records: readonly WorkshopRecord[]): WorkshopState {
  const state = emptyState();
  applyChanges(
    state,
    1,
    records.map((record) => put(state, record)),
  );
  return state;
}

describe("workshopRecords", () => {
  const records = workshopRecords(abend, details, counter());

  it("takes the details from the organiser and the name from the template", () => {
    const expected = { kind: "workshop", ...details, seriesId: null, templateName: "dorfabend" };
    expect(recordsOf(records, "workshop")).toEqual([expected]);
  });

  it("leaves out what does not belong to a workshop's record", () => {
    const [workshop] = recordsOf(
      workshopRecords(abend, { ...details, pin: "1234" } as WorkshopDetails, counter()),
      "workshop",
    );
    expect(workshop).not.toHaveProperty("pin");
  });

  it("numbers fields, dimensions, tables and sectors from one", () => {
    expect(recordsOf(records, "field").map((field) => [field.numeral, field.title])).toEqual([
      [1, "Wohnen"],
      [2, "Wege"],
    ]);
    expect(recordsOf(records, "dimension").map((dimension) => dimension.order)).toEqual([1, 2]);
    expect(recordsOf(records, "table").map((table) => table.number)).toEqual([1, 2]);
    expect(recordsOf(records, "sector").map((sector) => sector.title)).toEqual(["Kommune", "Vereine"]);
  });

  it("seats tables at the field of their index, or at none", () => {
    const [, ways] = recordsOf(records, "field");
    expect(recordsOf(records, "table").map((table) => table.fieldId)).toEqual([ways?.id, null]);
  });

  it("begins with nothing on the stage and no step led", () => {
    expect(recordsOf(records, "stage")).toMatchObject([{ id: "stage", activityId: null, curtain: false }]);
    expect(recordsOf(records, "step")).toEqual([]);
  });

  it("asks about the workshop's own horizon year, in every language", () => {
    const later = workshopRecords(abend, { ...details, horizonYear: 2040 }, counter());
    expect(recordsOf(later, "phase")[0]?.title).toEqual({ de: "Reden bis 2040" });
    expect(recordsOf(later, "activity")[0]?.prompt).toEqual({
      de: "Was ist 2040 anders?",
      simple: "Was ist im Jahr 2040 neu?",
      en: "What is new in 2040?",
    });
    expect(recordsOf(later, "activity")[1]?.prompt).toEqual({ de: "Wer hilft mit?" });
  });
});

describe.each(templates.map((template) => ({ name: template.name, template })))(
  "records of $name",
  ({ template }) => {
    const records = workshopRecords(template, details, counter());

    it("have ids of their own", () => {
      expect(new Set(records.map((record) => record.id)).size).toBe(records.length);
    });

    it("point only to records that are there", () => {
      const ids = (kind: RecordKind) =>
        records.filter((record) => record.kind === kind).map((record) => record.id);
      for (const { fieldId } of recordsOf(records, "dimension")) expect(ids("field")).toContain(fieldId);
      for (const { fieldId } of recordsOf(records, "table"))
        expect([null, ...ids("field")]).toContain(fieldId);
      for (const { phaseId } of recordsOf(records, "activity")) expect(ids("phase")).toContain(phaseId);
    });

    it("lead through the day in the template's order", () => {
      const planned = template.phases.flatMap((phase) => phase.activities.map((activity) => activity.title));
      expect(agendaOf(stateOf(records)).map((activity) => activity.title)).toEqual(planned);
    });

    it("are what the organiser's own setup commands would have made", () => {
      const state = stateOf(records);
      const activities = recordsOf(records, "activity");
      const dimensions = recordsOf(records, "dimension");
      const commands: SetupCommand[] = [
        {
          type: "setup.fields",
          fields: recordsOf(records, "field").map(({ id, title }) => ({
            id,
            title,
            dimensions: dimensions
              .filter((it) => it.fieldId === id)
              .map((it) => ({ id: it.id, title: it.title })),
          })),
        },
        {
          type: "setup.tables",
          tables: recordsOf(records, "table").map(({ id, fieldId, capacity }) => ({ id, fieldId, capacity })),
        },
        {
          type: "setup.sectors",
          sectors: recordsOf(records, "sector").map(({ id, title }) => ({ id, title })),
        },
        {
          type: "setup.agenda",
          phases: recordsOf(records, "phase").map(({ id, title }) => ({
            id,
            title,
            activities: activities
              .filter((it) => it.phaseId === id)
              .map(({ kind: _, phaseId: __, order: ___, settings, ...plan }) => ({
                ...plan,
                settings: settings as Record<string, unknown>,
              })),
          })),
        },
      ];
      for (const command of commands)
        expect(decideSetup(state, organiser, command, { now: 0, newId: counter(), chance: () => 0, isHere: () => true }, activityRules)).toEqual({
          ok: true,
          changes: [],
        });
    });
  },
);

describe("the template's schema", () => {
  it("refuses a table at a field that is not there, an id, and a name that is no slug", () => {
    const parses = (change: object) => v.safeParse(workshopTemplate, { ...abend, ...change }).success;
    expect(parses({})).toBe(true);
    expect(parses({ tables: [{ fieldIndex: 2, capacity: 8 }] })).toBe(false);
    expect(parses({ fields: [{ id: "f1", title: "Wohnen", dimensions: [] }], tables: [] })).toBe(false);
    expect(parses({ phases: [{ id: "p1", title: { de: "Reden" }, activities: [] }] })).toBe(false);
    expect(parses({ name: "Dorf Abend" })).toBe(false);
  });
});
