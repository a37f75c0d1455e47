import { describe, expect, it } from "vitest";
import type { Activity, Phase } from "#domain/records.ts";
import { runPlan, settingWords } from "./run-plan.ts";

const phase = (id: string, order: number): Phase => ({ kind: "phase", id, order, title: { de: id } });
const step = (
  id: string,
  phaseId: string,
  order: number,
  minutes: number,
  more: Partial<Activity> = {},
): Activity => ({
  kind: "activity",
  id,
  phaseId,
  order,
  type: "collect",
  title: { de: id },
  prompt: { de: "?" },
  minutes,
  scope: "everybody",
  settings: {},
  ...more,
});
const phases = [phase("nachmittag", 2), phase("vormittag", 1)];
const activities = [
  step("punkten", "nachmittag", 1, 12, { type: "vote", whenLate: { order: 2, minutes: 5 } }),
  step("begrüßung", "vormittag", 1, 10, { type: "pause" }),
  step("blitzlicht", "vormittag", 3, 10, { type: "pause", whenLate: { order: 1, minutes: 10 } }),
  step("sammeln", "vormittag", 2, 25),
];

describe("the run sheet on paper", () => {
  it("[PR11] has every step once, in the order in which it is led, with its phase", () => {
    const { rows } = runPlan({ startsAt: "10:00", phases, activities });
    expect(rows.map(({ activity, phase }) => [phase?.id, activity.id])).toEqual([
      ["vormittag", "begrüßung"],
      ["vormittag", "sammeln"],
      ["vormittag", "blitzlicht"],
      ["nachmittag", "punkten"],
    ]);
  });

  it("[PR11] tells when each begins and ends, also after a delay that was accepted", () => {
    const times = (plan: ReturnType<typeof runPlan>) =>
      plan.rows.map(({ begins, ends }) => `${begins}-${ends}`);
    const plan = runPlan({ startsAt: "10:00", phases, activities });
    expect(times(plan)).toEqual(["10:00-10:10", "10:10-10:35", "10:35-10:45", "10:45-10:57"]);
    expect(plan.ends).toBe("10:57");
    const late = runPlan({
      startsAt: "10:00",
      phases,
      activities,
      shifts: [{ activityId: "blitzlicht", minutes: 12 }],
    });
    expect(times(late).slice(1)).toEqual(["10:10-10:35", "10:47-10:57", "10:57-11:09"]);
  });

  it("[PR11] says what may be dropped when it is late, and in which order", () => {
    const { rows } = runPlan({ startsAt: "10:00", phases, activities });
    expect(rows.map(({ whenLate }) => whenLate)).toEqual([
      null,
      null,
      { turn: 1, saves: 10, left: 0 },
      { turn: 2, saves: 5, left: 7 },
    ]);
  });

  it("[PR11] is empty for a day without steps, and knows only words of settings", () => {
    expect(runPlan({ startsAt: "09:30", phases: [], activities: [] })).toEqual({ rows: [], ends: "09:30" });
    expect(
      settingWords(step("a", "b", 1, 1, { settings: { occasion: "break", silent: true, total: 5 } })),
    ).toEqual({
      occasion: "break",
    });
    expect(settingWords(step("a", "b", 1, 1, { settings: null }))).toEqual({});
  });
});
