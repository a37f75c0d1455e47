import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { agendaOf } from "../agenda.ts";
import { commandSchema } from "../commands.ts";
import { agendaWith, edda, ida, ruth } from "../testing/cast.ts";
import { doing, moving, openHall, writing } from "../testing/hall.ts";
import type { SetupCommand } from "./setup.ts";

const tables = (...plans: [string, string | null][]): SetupCommand => ({
  type: "setup.tables",
  tables: plans.map(([id, fieldId]) => ({ id, fieldId, capacity: 6 })),
});
const fields = (...plans: [string, ...string[]][]): SetupCommand => ({
  type: "setup.fields",
  fields: plans.map(([id, ...dimensions]) => ({
    id,
    title: id,
    dimensions: dimensions.map((it) => ({ id: it, title: it })),
  })),
});
const allFields: [string, ...string[]][] = [
  ["begegnung", "orte", "kultur"],
  ["infra", "wege", "netz"],
  ["beteiligung", "ehrenamt"],
  ["kooperation", "amt"],
  ["arbeit", "kraefte"],
  ["planung", "daten"],
];

describe("the plan", () => {
  it("[SU1] replaces a whole section: what is kept keeps its id, what is new gets one, the order is the list's", () => {
    const { state, ...hall } = openHall();
    hall.do(ruth, {
      type: "setup.fields",
      fields: [
        { id: "planung", title: "Planung", dimensions: [] },
        { title: "Neues Feld", dimensions: [{ title: "Neue Dimension" }] },
      ],
    });
    const [first, second] = [...state.tables.field.values()].sort((a, b) => a.numeral - b.numeral);
    expect(first).toEqual({ kind: "field", id: "planung", title: "Planung", numeral: 1 });
    expect(second).toMatchObject({ title: "Neues Feld", numeral: 2 });
    expect([...state.tables.dimension.values()]).toMatchObject([
      { fieldId: second?.id, title: "Neue Dimension" },
    ]);
  });

  it("[SU1] changes only what is different", () => {
    const hall = openHall();
    const decision = hall.ask(ruth, agendaWith("still", { minutes: 12 }));
    expect(decision.ok && decision.changes.map(({ id }) => id)).toEqual(["still"]);
  });

  it("[SU2] refuses ids that are given twice, and settings that a step does not know", () => {
    const hall = openHall();
    expect(hall.refusal(ruth, tables(["linde", null], ["linde", null]))).toBe("invalid");
    expect(hall.refusal(ruth, agendaWith("still", { type: "raten" }))).toBe("invalid");
    expect(hall.refusal(ruth, agendaWith("punkte", { settings: { total: "viele" } }))).toBe("invalid");
    expect(hall.refusal(ruth, agendaWith("ankommen", { type: "constructor" }))).toBe("invalid");
  });
});

describe("what is still in use", () => {
  it("[SU3] fields and dimensions in which a card lies, or a field from which one came", () => {
    const hall = openHall();
    hall.open("ideen");
    const card = hall.write(edda, "ideen", "Rufbus", "wege");
    expect(hall.refusal(ruth, fields(...allFields.filter(([id]) => id !== "infra")))).toBe("still-in-use");
    expect(hall.refusal(ruth, fields(...allFields.map(([id]) => [id] as [string])))).toBe("still-in-use");
    hall.do(ida, moving([card], { fieldId: "planung" }));
    expect(hall.refusal(ruth, fields(...allFields.map(([id]) => [id] as [string])))).toBeNull();
    expect(hall.refusal(ruth, fields(...allFields.filter(([id]) => id !== "infra")))).toBe("still-in-use");
    expect(hall.refusal(ruth, fields(...allFields.filter(([id]) => id !== "arbeit")))).toBeNull();
  });

  it("[SU3] tables at which somebody sits, or at which a card was written", () => {
    const hall = openHall();
    hall.open("tisch");
    hall.write(edda, "tisch", "Bus");
    for (const id of ["edda", "falk"])
      hall.do({ role: "participant", id }, { type: "participant.move", tableId: "buche" });
    expect(hall.refusal(ruth, tables(["eiche", null], ["buche", null]))).toBe("still-in-use");
    expect(hall.refusal(ruth, tables(["linde", null], ["eiche", null]))).toBe("still-in-use");
    expect(
      hall.refusal(ruth, tables(["linde", null], ["eiche", null], ["buche", null], ["ulme", null])),
    ).toBeNull();
    expect(hall.refusal(ruth, tables(["linde", null], ["eiche", null], ["buche", null]))).toBeNull();
  });

  it("[SU3] sectors for which somebody has come", () => {
    const hall = openHall();
    expect(hall.refusal(ruth, { type: "setup.sectors", sectors: [] })).toBe("still-in-use");
    const empty = openHall({ seated: false });
    expect(empty.refusal(ruth, { type: "setup.sectors", sectors: [] })).toBeNull();
  });

  it("[SU3] steps that were led; the others may go, also with their phase", () => {
    const { state, ...hall } = openHall();
    hall.open("still");
    expect(hall.refusal(ruth, { type: "setup.agenda", phases: [] })).toBe("still-in-use");
    const plan = agendaWith("still", {});
    const only = {
      ...plan,
      phases: plan.phases.map((it) => ({ ...it, activities: it.activities.slice(1, 2) })),
    };
    hall.do(ruth, only);
    expect(agendaOf(state).map(({ id }) => id)).toEqual(["still"]);
  });

  it("[SU4] a step that was led stays what it is; its words, minutes and place may change", () => {
    const { state, ...hall } = openHall();
    hall.open("einschaetzen");
    hall.close("einschaetzen");
    const settings = { cardKind: "factor", secret: false };
    expect(hall.refusal(ruth, agendaWith("einschaetzen", { type: "vote", settings }))).toBe("still-in-use");
    const counted = { cardKind: "factor", unit: "cards", steps: 9 };
    expect(hall.refusal(ruth, agendaWith("einschaetzen", { settings: counted }))).toBe("still-in-use");
    hall.do(ruth, agendaWith("einschaetzen", { title: { de: "Wie wichtig?" }, minutes: 20 }));
    expect(state.tables.activity.get("einschaetzen")).toMatchObject({
      title: { de: "Wie wichtig?" },
      minutes: 20,
    });
    expect(hall.refusal(ruth, agendaWith("punkte", { type: "pause", settings: {} }))).toBeNull();
  });

  it("[SU4] a vote stays secret or open while it runs and after it: its ballots would not be counted", () => {
    const { state, ...hall } = openHall();
    const plan = (id: string, secret: boolean) => {
      const settings = state.tables.activity.get(id)?.settings as Record<string, unknown>;
      return agendaWith(id, { settings: { ...settings, secret } });
    };
    hall.open("ideen");
    const idea = hall.write(edda, "ideen", "Rufbus");
    // Before it was opened it may still become open, and secret again.
    expect(hall.refusal(ruth, plan("punkte", false))).toBeNull();
    expect(hall.refusal(ruth, plan("punkte", true))).toBeNull();
    hall.open("punkte");
    hall.do(edda, doing("punkte", { do: "cast", dots: { [idea]: 2 }, ballotKey: "a".repeat(64) }));
    expect(hall.refusal(ruth, plan("punkte", false))).toBe("still-in-use");
    hall.open("offen");
    hall.do(edda, doing("offen", { do: "cast", dots: { [idea]: 2 } }));
    expect(hall.refusal(ruth, plan("offen", true))).toBe("still-in-use");
    for (const id of ["punkte", "offen"]) expect(hall.refusal(ruth, plan(id, id === "offen"))).toBe("still-in-use");
  });
});

describe("tables and their fields", () => {
  it("[SU5] a table is only sent to a field that is there", () => {
    const hall = openHall();
    expect(hall.refusal(ruth, tables(["linde", "fehlt"], ["eiche", null], ["buche", null]))).toBe(
      "not-found",
    );
  });

  it("[SU5] a table whose field goes works on all of them, and its people can go on writing", () => {
    const { state, ...hall } = openHall();
    hall.do(ruth, fields(...allFields.filter(([id]) => id !== "begegnung")));
    expect(state.tables.table.get("linde")?.fieldId).toBeNull();
    hall.open("tisch");
    expect(hall.refusal(edda, writing("tisch", "Geht noch"))).toBeNull();
  });
});

describe("the workshop itself", () => {
  it("[SU6] is described by the organiser; code, template and id stay", () => {
    const { state, ...hall } = openHall();
    hall.do(ruth, {
      type: "setup.workshop",
      title: "Talgrund 2040",
      client: "",
      place: "Turnhalle",
      date: "2026-03-21",
      startsAt: "09:30",
      horizonYear: 2040,
      question: { de: "Wie leben wir 2040?" },
      funding: "",
    });
    expect(state.tables.workshop.get("talgrund")).toMatchObject({
      title: "Talgrund 2040",
      horizonYear: 2040,
      joinCode: "7K3MXD",
      templateName: "zukunftswerkstatt",
    });
  });

  it("[SU22] keeps personal data as long as the organiser says; a form that says nothing changes nothing", () => {
    const { state, ...hall } = openHall();
    const details = {
      type: "setup.workshop",
      title: "Talgrund",
      client: "",
      place: "",
      date: "2026-03-14",
      startsAt: "10:00",
      horizonYear: 2035,
      question: { de: "Wie leben wir 2035?" },
      funding: "",
    } as const;
    hall.do(ruth, { ...details, retentionDays: 14 });
    hall.do(ruth, details);
    expect(state.tables.workshop.get("talgrund")?.retentionDays).toBe(14);
    for (const retentionDays of [0, 3651, 1.5])
      expect(v.is(commandSchema, { ...details, retentionDays })).toBe(false);
  });
});
