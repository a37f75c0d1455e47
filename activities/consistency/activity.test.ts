import { describe, expect, it } from "vitest";
import { contextOf } from "#domain/activity-rules.ts";
import { pairId, partsOfCell } from "#domain/cells.ts";
import { ida } from "#domain/testing/cast.ts";
import type { Hall } from "#domain/testing/hall.ts";
import {
  assumptionCards,
  crowd,
  factorCards,
  judge,
  type MatrixPlan,
  matrixHall,
  nextFor,
  settling,
} from "#domain/testing/matrix-day.ts";
import { viewFor } from "#domain/viewer.ts";
import { activityMinutes, activityRules } from "../rules.ts";
import type { ConsistencyResult } from "./result.ts";

const cards = [...factorCards(2), ...assumptionCards(2, 2)];
const apart = pairId("assumption-1", "assumption-3");

/** Two factors with two assumptions each: four pairs, which so many people all judge. */
function judgedDay(people: number, answerOf: (cell: string, at: number) => number): Hall {
  const hall = matrixHall({ type: "consistency", cards, people, settings: { raters: people } });
  for (const [at, who] of crowd(people).entries())
    for (let cell = nextFor(hall, who); cell; ) cell = judge(hall, who, cell, answerOf(cell, at));
  return hall;
}

function resultOf(hall: Hall): ConsistencyResult {
  const found = contextOf(hall.state, activityRules, "matrix");
  if (!found) throw new Error("no step");
  return found.rules.result?.(found.context, 1) as ConsistencyResult;
}

describe("the consistency matrix", () => {
  it("[CM1] asks about pairs of assumptions of two key factors, never of one", () => {
    const hall = judgedDay(3, () => 3);
    const [part] = resultOf(hall).parts;
    expect(part?.cells.map(({ cell }) => cell)).toHaveLength(4);
    const factorOf = new Map(
      part?.factors.flatMap(({ id, assumptions }) => assumptions.map((one) => [one.id, id] as const)),
    );
    for (const { cell } of part?.cells ?? []) {
      const { row, column } = partsOfCell(cell);
      expect(factorOf.get(row)).not.toBe(factorOf.get(column));
    }
  });

  it("[CM2] marks where the room disagrees, and warns of more than a fifth of ones and fives", () => {
    const [part] = resultOf(judgedDay(4, (cell, at) => (cell === apart ? (at % 2 ? 5 : 1) : 3))).parts;
    expect(part?.contested).toEqual([apart]);
    expect(part?.isTooExtreme).toBe(false);
    const [blackAndWhite] = resultOf(judgedDay(3, (cell) => (cell === apart ? 1 : 4))).parts;
    expect(blackAndWhite?.extremeShare).toBe(0.25);
    expect(blackAndWhite?.isTooExtreme).toBe(true);
  });

  it("[JU13] shows values only once they are revealed", () => {
    const hall = judgedDay(3, () => 4);
    const kinds = () =>
      [...viewFor(hall.state, { role: "wall" }, activityRules).values()].map(({ kind }) => kind);
    expect(kinds()).not.toContain("result");
    hall.close("matrix");
    hall.do(ida, { type: "step.reveal", activityId: "matrix" });
    expect(kinds()).toContain("result");
  });

  it("[JU14] keeps each table to its own field", () => {
    const plan: MatrixPlan = {
      type: "consistency",
      cards: [...factorCards(4), ...assumptionCards(4, 1)],
      scope: "table",
    };
    const hall = matrixHall(plan);
    const fieldOf = (id: string) => hall.state.tables.card.get(id)?.fieldId;
    for (const part of resultOf(hall).parts)
      for (const { cell } of part.cells) {
        const { row, column } = partsOfCell(cell);
        expect(fieldOf(row)).toBe(part.fieldId);
        expect(fieldOf(column)).toBe(part.fieldId);
      }
    expect(resultOf(hall).parts).toHaveLength(2);
  });

  it("[JU10] tells in the minutes which pair was set by hand, and why", () => {
    const hall = judgedDay(3, () => 4);
    hall.close("matrix");
    hall.do(ida, settling(apart, 2, "im Gespräch geklärt"));
    const found = contextOf(hall.state, activityRules, "matrix");
    if (!found) throw new Error("no step");
    const { context } = found;
    const { activity, step } = context;
    const about = { context, activity, step, board: hall.state, language: "de" } as const;
    expect(JSON.stringify(activityMinutes.consistency?.(about))).toContain("2, Grund: im Gespräch geklärt");
  });
});
