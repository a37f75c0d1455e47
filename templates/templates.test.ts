import * as v from "valibot";
import { describe, expect, it, test } from "vitest";
import { activityRules } from "#activities/rules.ts";
import { clockTime } from "#domain/agenda.ts";
import type { LocalText } from "#domain/records.ts";
import { type WorkshopTemplate, workshopTemplate } from "#domain/template.ts";
import { templateByName, templates } from "./templates.ts";
import { zukunftswerkstatt } from "./zukunftswerkstatt.ts";
import { zukunftswerkstattVierThemenfelder } from "./zukunftswerkstatt-vier-themenfelder.ts";

const activitiesOf = (template: WorkshopTemplate) => template.phases.flatMap((phase) => phase.activities);
const titlesOf = (template: WorkshopTemplate): LocalText[] => [
  template.title,
  template.description,
  ...template.phases.map((phase) => phase.title),
  ...activitiesOf(template).map((activity) => activity.title),
];
const promptsOf = (template: WorkshopTemplate): LocalText[] =>
  activitiesOf(template).map((activity) => activity.prompt);

test("templates are found by their names", () => {
  expect(new Set(templates.map((template) => template.name)).size).toBe(templates.length);
  for (const template of templates) expect(templateByName(template.name)).toBe(template);
  expect(templateByName("sommerfest")).toBeUndefined();
});

describe.each(templates.map((template) => ({ name: template.name, template })))("$name", ({ template }) => {
  it("is what the schema says", () => {
    expect(v.parse(workshopTemplate, template)).toEqual(template);
  });

  it("has settings that its activities know, to the last key", () => {
    for (const { type, settings } of activitiesOf(template)) {
      const rules = activityRules[type];
      expect(rules, type).toBeDefined();
      expect(v.parse(rules!.settings, settings)).toMatchObject(settings);
    }
  });

  it("says everything in all three languages", () => {
    for (const text of [...titlesOf(template), ...promptsOf(template)])
      for (const words of [text.de, text.simple, text.en]) expect(words?.trim(), text.de).toBeTruthy();
  });

  it("asks one short question at a time, so that the last row can read it", () => {
    for (const { de, simple = "", en = "" } of promptsOf(template))
      for (const words of [de, simple, en]) {
        expect([...words].length, words).toBeLessThanOrEqual(90);
        expect(words.match(/\?/g)?.length ?? 0, words).toBeLessThanOrEqual(1);
      }
  });

  it("keeps to Einfache Sprache: short sentences, no abbreviations, no passive", () => {
    for (const { simple = "" } of [...titlesOf(template), template.question, ...promptsOf(template)])
      for (const sentence of simple.split(/[.!?:]\s/)) {
        expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(15);
        expect(sentence).not.toMatch(/\b(z\. ?B\.|ca\.|usw\.|bzw\.|ggf\.|etc\.|inkl\.|u\. ?a\.)/);
        expect(sentence).not.toMatch(/\b(wird|werden|wurden?)\b.*\b\w*ge\w+(t|en)\b/);
      }
  });
});

describe("the Zukunftswerkstatt", () => {
  const day = [zukunftswerkstatt, zukunftswerkstattVierThemenfelder];

  it("has six fields with five dimensions each, and eight tables for them", () => {
    expect(zukunftswerkstatt.fields.map((field) => field.dimensions.length)).toEqual([5, 5, 5, 5, 5, 5]);
    expect(new Set(zukunftswerkstatt.fields.flatMap((f) => f.dimensions.map((d) => d.title))).size).toBe(30);
    expect(zukunftswerkstatt.tables.map((table) => table.fieldIndex)).toEqual([0, 0, 1, 1, 2, 3, 4, 5]);
    expect(zukunftswerkstatt.sectors).toHaveLength(6);
  });

  it("has four fields without dimensions in its variant, and the same agenda", () => {
    expect(zukunftswerkstattVierThemenfelder.fields.map((field) => field.dimensions)).toEqual([
      [],
      [],
      [],
      [],
    ]);
    expect(zukunftswerkstattVierThemenfelder.phases).toBe(zukunftswerkstatt.phases);
  });

  it("takes five hours and ends at 15:00", () => {
    for (const template of day) {
      const minutes = activitiesOf(template).reduce((sum, activity) => sum + activity.minutes, 0);
      const [hours = 0, past = 0] = template.startsAt.split(":").map(Number);
      expect(minutes).toBe(300);
      expect(clockTime(hours * 60 + past + minutes)).toBe("15:00");
    }
  });

  it("starts its phases when the facilitator's day says so", () => {
    let at = 600;
    const starts = zukunftswerkstatt.phases.map((phase) => {
      const start = clockTime(at);
      at += phase.activities.reduce((sum, activity) => sum + activity.minutes, 0);
      return `${start} ${phase.title.de}`;
    });
    expect(starts).toEqual([
      "10:00 Ankommen",
      "10:35 1 Einflussfaktoren",
      "11:25 2 Trendannahmen",
      "12:50 3 Szenarien",
      "13:55 4 Handlungsoptionen",
      "14:42 Abschluss",
    ]);
  });

  it("seats about seventy people", () => {
    for (const template of day)
      expect(template.tables.reduce((sum, table) => sum + table.capacity, 0)).toBeGreaterThanOrEqual(70);
  });

  it("explains its three hard words where they come first", () => {
    const simple = promptsOf(zukunftswerkstatt).map((prompt) => prompt.simple);
    for (const word of ["Eine Trendannahme sagt", "Ein Szenario ist", "Eine Handlungsoption sagt"])
      expect(
        simple.some((prompt) => prompt?.includes(word)),
        word,
      ).toBe(true);
  });
});
