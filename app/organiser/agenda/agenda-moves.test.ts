import { describe, expect, it } from "vitest";
import type { PhasePlan, StepPlan } from "../plans.ts";
import { movedStep, otherYears, placeBeside, withYear } from "./agenda-moves.ts";

const step = (id: string, prompt = ""): StepPlan => ({
  id,
  type: "collect",
  title: { de: id },
  prompt: { de: prompt, en: prompt },
  minutes: 10,
  scope: "everybody",
  settings: {},
});
const phase = (id: string, ...activities: StepPlan[]): PhasePlan => ({ id, title: { de: id }, activities });
const order = (phases: readonly PhasePlan[]) =>
  phases.map((it) => it.activities.map(({ id }) => id).join("")).join("|");

describe("moving a step", () => {
  const day = [phase("1", step("a"), step("b")), phase("2"), phase("3", step("c"))];
  const move = (at: { phase: number; step: number }, by: -1 | 1) => {
    const to = placeBeside(day, at, by);
    return to && order(movedStep(day, at, to));
  };

  it("stays in its phase while there is room", () => {
    expect(move({ phase: 0, step: 0 }, 1)).toBe("ba||c");
    expect(move({ phase: 0, step: 1 }, -1)).toBe("ba||c");
  });
  it("enters the next phase at its near end", () => {
    expect(move({ phase: 0, step: 1 }, 1)).toBe("a|b|c");
    expect(move({ phase: 2, step: 0 }, -1)).toBe("ab|c|");
  });
  it("goes nowhere beyond the day", () => {
    expect(move({ phase: 0, step: 0 }, -1)).toBeNull();
    expect(move({ phase: 2, step: 0 }, 1)).toBeNull();
  });
  it("leaves the old plan as it was", () => {
    move({ phase: 0, step: 1 }, 1);
    expect(order(day)).toBe("ab||c");
  });
});

it("finds years that are not the horizon and replaces them in all languages", () => {
  const day = [phase("1", step("a", "Was kommt bis 2035?"))];
  expect(otherYears(day, 2035)).toEqual([]);
  expect(otherYears(day, 2040)).toEqual(["2035"]);
  expect(withYear(day, "2035", 2040)[0]?.activities[0]?.prompt).toEqual({
    de: "Was kommt bis 2040?",
    en: "Was kommt bis 2040?",
  });
});
