import { describe, expect, it } from "vitest";
import { contextOf } from "#domain/activity-rules.ts";
import { bruno, edda, gesine, ida, wanda } from "#domain/testing/cast.ts";
import type { Hall } from "#domain/testing/hall.ts";
import {
  crowd,
  factorCards,
  filling,
  judge,
  matrixHall,
  nextFor,
  settling,
} from "#domain/testing/matrix-day.ts";
import { viewFor } from "#domain/viewer.ts";
import { activityMinutes, activityRules } from "../rules.ts";
import type { InfluenceResult } from "./result.ts";

const resultOf = (hall: Hall) => {
  const found = contextOf(hall.state, activityRules, "matrix");
  return found?.rules.result?.(found.context, 1) as InfluenceResult;
};

/** Everybody judges every pair: the row's number minus one, so that the first factors move least. */
function judgedDay(people: number): Hall {
  const hall = matrixHall({ cards: factorCards(3), people, settings: { raters: people } });
  for (const who of crowd(people))
    for (let cell = nextFor(hall, who); cell !== null; )
      cell = judge(hall, who, cell, Number(cell.slice("factor-".length, cell.indexOf("~"))) - 1);
  return hall;
}

describe("the influence matrix", () => {
  it("[JU9] sums rows and columns of what at least three have judged", () => {
    const [part] = resultOf(judgedDay(3)).parts;
    expect(part?.coverage).toBe(1);
    expect(part?.analysis.factors.map(({ activeSum }) => activeSum)).toEqual([0, 4, 2]);
    expect(part?.analysis.factors.map(({ passiveSum }) => passiveSum)).toEqual([3, 1, 2]);
    expect(part?.analysis.leverage[0]).toBe("factor-3");
    expect(resultOf(judgedDay(2)).parts[0]?.coverage).toBe(0);
  });

  it("[JU13] tells how often each cell was judged, and what was said only after the reveal", () => {
    const hall = judgedDay(3);
    const seen = () => [...viewFor(hall.state, { role: "lead" }, activityRules).values()];
    expect(seen().find(({ kind }) => kind === "progress")).toMatchObject({ coverage: [3, 3, 3, 3, 3, 3] });
    expect(seen().some(({ kind }) => kind === "result" || kind === "my-response")).toBe(false);
    hall.close("matrix");
    hall.reveal("matrix");
    expect(seen().some(({ kind }) => kind === "result")).toBe(true);
  });

  it("[JU14] asks each table only about its own field", () => {
    const hall = matrixHall({ cards: factorCards(4), scope: "table" });
    const odd = new Set(["factor-1~factor-3", "factor-3~factor-1"]);
    expect(odd.has(nextFor(hall, edda) ?? "")).toBe(true);
    expect(odd.has(nextFor(hall, gesine) ?? "")).toBe(false);
    expect(resultOf(hall).parts.map(({ fieldId }) => fieldId)).toEqual(["begegnung", "infra"]);
    const tables = matrixHall({ cards: factorCards(4), scope: "table", settings: { by: "tables" } });
    tables.do(wanda, filling("factor-1~factor-3", 3));
    expect(tables.refusal(bruno, filling("factor-1~factor-3", 3))).toBe("unknown-subject");
    expect(resultOf(tables).parts[0]?.analysis.factors[0]?.activeSum).toBe(3);
  });

  it("[JU10] names corrected cells with their reason in the minutes", () => {
    const hall = judgedDay(3);
    hall.do(ida, settling("factor-1~factor-2", 3, "im Gespräch geklärt"));
    hall.close("matrix");
    const found = contextOf(hall.state, activityRules, "matrix");
    if (!found) throw new Error("no step");
    const { context } = found;
    const blocks = activityMinutes.influence?.({
      context,
      activity: context.activity,
      step: context.step,
      board: hall.state,
      language: "de",
    });
    expect(JSON.stringify(blocks)).toContain("3, Grund: im Gespräch geklärt");
    expect(JSON.stringify(blocks)).toContain("F-001 Faktor 1 → F-002 Faktor 2");
  });
});
