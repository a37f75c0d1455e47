import { describe, expect, it } from "vitest";
import { templateByName } from "#templates/templates.ts";
import { dropsFor, minutesToday } from "./late.ts";
import { plannedStep } from "./planned-step.ts";
import type { Activity, Step } from "./records.ts";

const step = (id: string, more: Partial<Step> = {}): Step => ({ ...plannedStep(id), ...more });

const planned = (id: string, type: string, minutes: number, whenLate?: Activity["whenLate"]) => {
  const activity: Activity = {
    kind: "activity",
    id,
    phaseId: "tag",
    order: 1,
    type,
    title: { de: id },
    prompt: { de: "" },
    minutes,
    scope: "everybody",
    settings: {},
    ...(whenLate && { whenLate }),
  };
  return { activity, step: step(id) };
};

const told = (drops: ReturnType<typeof dropsFor>) => drops.map(({ activity, to, saves }) => [activity.id, to, saves]);

describe("making up time", () => {
  it("[PH23] is proposed as the template says", () => {
    const later = [
      planned("Einschätzen", "rate", 10, { order: 3, minutes: 5 }),
      planned("Pause", "pause", 15),
      planned("Blitzlicht", "pause", 10, { order: 1, minutes: 10 }),
      planned("Kurz", "pause", 3, { order: 2, minutes: 5 }),
    ];
    expect(told(dropsFor(later))).toEqual([
      ["Blitzlicht", 0, 10],
      ["Kurz", 0, 3],
      ["Einschätzen", 5, 5],
    ]);
  });

  it("[PH23] follows a rule where the template says nothing", () => {
    const later = [
      planned("Kleine Pause", "pause", 15),
      planned("Punkten", "vote", 10),
      planned("Blitzlicht", "pause", 10),
      planned("Galerie", "pause", 12),
      planned("Mittagspause", "pause", 45),
      planned("Kaffeepause", "pause", 10),
      planned("Noch einmal punkten", "vote", 12),
      planned("Sammeln", "collect", 25),
    ];
    expect(told(dropsFor(later))).toEqual([
      ["Blitzlicht", 0, 10],
      ["Galerie", 7, 5],
      ["Punkten", 5, 5],
      ["Kleine Pause", 10, 5],
    ]);
  });

  it("[PH23] touches nothing that has begun, and tells what was done already", () => {
    const begun = planned("Galerie", "pause", 12);
    const done = planned("Blitzlicht", "pause", 10);
    const drops = dropsFor([
      { ...begun, step: step("Galerie", { status: "open" }) },
      { ...done, step: step("Blitzlicht", { minutes: 0 }) },
    ]);
    expect(drops).toMatchObject([{ activity: { id: "Blitzlicht" }, isDone: true }]);
    expect(minutesToday(done.activity, step("Blitzlicht", { minutes: 0 }))).toBe(0);
    expect(minutesToday(done.activity, undefined)).toBe(10);
  });

  it("[PH23] makes up at least twenty minutes on the day of the template", () => {
    const plans = templateByName("zukunftswerkstatt")?.phases.flatMap(({ activities }) => activities) ?? [];
    const saved = plans.reduce((sum, { whenLate }) => sum + (whenLate?.minutes ?? 0), 0);
    expect(saved).toBeGreaterThanOrEqual(20);
  });
});
