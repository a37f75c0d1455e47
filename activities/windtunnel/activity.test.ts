import { describe, expect, it } from "vitest";
import { activityMinutes, activityRules } from "#activities/rules.ts";
import { contextOf } from "#domain/activity-rules.ts";
import { cellId } from "#domain/cells.ts";
import { ida } from "#domain/testing/cast.ts";
import type { Hall } from "#domain/testing/hall.ts";
import { crowd, judge, matrixHall, nextFor, settling, tunnelCards } from "#domain/testing/matrix-day.ts";
import { viewFor } from "#domain/viewer.ts";
import type { TunnelResult } from "./result.ts";

/** What three options do in two scenarios: one helps in both, one in the first alone, one is a bet. */
const effects: Readonly<Record<string, number>> = {
  [cellId("option-1", "scenario-1")]: 2,
  [cellId("option-1", "scenario-2")]: 1,
  [cellId("option-2", "scenario-1")]: 1,
  [cellId("option-2", "scenario-2")]: 0,
  [cellId("option-3", "scenario-1")]: 2,
  [cellId("option-3", "scenario-2")]: -2,
};

function judgedDay(people = 3): Hall {
  const hall = matrixHall({ type: "windtunnel", cards: tunnelCards(3, 2), people, settings: { raters: people } });
  for (const who of crowd(people))
    for (let cell = nextFor(hall, who); cell; ) cell = judge(hall, who, cell, effects[cell] ?? 0);
  return hall;
}

function resultOf(hall: Hall): TunnelResult {
  const found = contextOf(hall.state, activityRules, "matrix");
  return found?.rules.result?.(found.context, 1) as TunnelResult;
}

describe("the wind tunnel", () => {
  it("tells what holds always from what is a bet, with the least regret as a set", () => {
    const result = resultOf(judgedDay());
    expect(Object.fromEntries(result.options.map(({ option, optionClass }) => [option, optionClass]))).toEqual({
      "option-1": "no-regret",
      "option-2": "rest",
      "option-3": "bet",
    });
    expect(Object.fromEntries(result.options.map(({ option, maxRegret }) => [option, maxRegret]))).toEqual({
      "option-1": 0,
      "option-2": 1,
      "option-3": 3,
    });
    expect(result.minimaxRegret).toEqual({ value: 0, options: ["option-1"] });
    expect(result).toMatchObject({ coverage: 1, judges: 3 });
  });

  it("takes a pair that was settled by hand, and can take it back", () => {
    const hall = judgedDay();
    hall.do(ida, settling(cellId("option-2", "scenario-2"), 1, "hilft doch"));
    const classOf = (id: string) => resultOf(hall).options.find(({ option }) => option === id)?.optionClass;
    expect(classOf("option-2")).toBe("no-regret");
    hall.do(ida, { type: "undo" });
    expect(classOf("option-2")).toBe("rest");
  });

  it("takes on what a hall can judge where nothing was selected", () => {
    const hall = matrixHall({ type: "windtunnel", cards: tunnelCards(30, 9) });
    const found = contextOf(hall.state, activityRules, "matrix");
    expect(found?.rules.progress(found.context)?.coverage).toHaveLength(15 * 5);
  });

  it("shows nothing before the reveal, and tells all of it in the minutes", () => {
    const hall = judgedDay();
    const results = () => [...viewFor(hall.state, { role: "wall" }, activityRules).values()].filter(({ kind }) => kind === "result");
    expect(results()).toEqual([]);
    hall.close("matrix");
    hall.reveal("matrix");
    expect(results()).toHaveLength(1);
    const found = contextOf(hall.state, activityRules, "matrix");
    const { context } = found ?? { context: null };
    if (!context) throw new Error("no step");
    const told = JSON.stringify(
      activityMinutes.windtunnel?.({ context, activity: context.activity, step: context.step, board: hall.state, language: "de" }),
    );
    for (const words of ["O-001 Option 1", "trägt immer", "Wette", "+2", "0 (am wenigsten)"]) expect(told).toContain(words);
  });
});
