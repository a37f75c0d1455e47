import { describe, expect, it } from "vitest";
import { pairId } from "./cells.ts";
import { consistencyMatrixOf, consistencyScale } from "./consistency-matrix.ts";
import { judgedMatrix } from "./judged-matrix.ts";
import { bruno, edda, ida, wanda } from "./testing/cast.ts";
import type { Hall } from "./testing/hall.ts";
import {
  assumptionCards,
  crowd,
  factorCards,
  filling,
  judge,
  matrixHall,
  nextFor,
  settling,
} from "./testing/matrix-day.ts";

const pair = pairId("assumption-1", "assumption-2");
const cards = [...factorCards(2), ...assumptionCards(2, 1)];

/** So many people say something about the only pair that there is. */
function pairDay(values: readonly (number | null)[]): Hall {
  const hall = matrixHall({ type: "consistency", cards, people: values.length, settings: { raters: 9 } });
  for (const [at, who] of crowd(values.length).entries()) {
    expect(nextFor(hall, who)).toBe(pair);
    judge(hall, who, pair, values[at] ?? null);
  }
  return hall;
}

describe("the matrix that a room has filled", () => {
  it("[JU9] has no result for a cell with fewer than three judgements", () => {
    expect(consistencyMatrixOf(pairDay([2, 3, null]).state)).toMatchObject({ coverage: 0 });
    const { pairs, coverage } = consistencyMatrixOf(pairDay([2, 3, 5]).state);
    expect(pairs.get(pair)).toEqual({ median: 3, n: 3 });
    expect(coverage).toBe(1);
  });

  it("[JU10] takes what whoever leads has put there, with the reason, until it is taken back", () => {
    const hall = pairDay([1, 3, 5]);
    expect(hall.refusal(ida, settling(pair, 2, " "))).toBe("empty");
    expect(hall.refusal(ida, settling(pair, 9, "Tippfehler"))).toBe("invalid");
    expect(hall.refusal(wanda, settling(pair, 2, "im Gespräch geklärt"))).toBe("forbidden");
    expect(hall.refusal(edda, settling(pair, 2, "im Gespräch geklärt"))).toBe("forbidden");
    hall.do(ida, settling(pair, 2, "im Gespräch geklärt"));
    expect(consistencyMatrixOf(hall.state).pairs.get(pair)).toEqual({ median: 2, n: 3 });
    hall.do(ida, { type: "undo" });
    expect(consistencyMatrixOf(hall.state).pairs.get(pair)).toEqual({ median: 3, n: 3 });
    hall.do(ida, settling(pair, 2, "im Gespräch geklärt"));
    hall.close("matrix");
    hall.do(ida, settling(pair, null, ""));
    expect(consistencyMatrixOf(hall.state).pairs.get(pair)?.median).toBe(3);
  });

  it("[JU11] is filled by tables: one judgement a table, which counts as it stands", () => {
    const hall = matrixHall({ type: "consistency", cards, settings: { by: "tables" } });
    expect(hall.refusal(edda, filling(pair, 4))).toBe("forbidden");
    expect(hall.refusal(ida, filling(pair, 4))).toBe("no-table");
    expect(hall.refusal(wanda, filling(pair, 4, "eiche"))).toBe("forbidden");
    hall.do(wanda, filling(pair, 4));
    hall.do(wanda, filling(pair, 5));
    expect(consistencyMatrixOf(hall.state).pairs.get(pair)).toEqual({ median: 5, n: 1 });
    hall.do(ida, filling(pair, 1, "buche"));
    hall.do(bruno, filling(pair, 2));
    hall.do(bruno, filling(pair, null));
    const round = {
      activityId: "matrix",
      round: 1,
      by: "tables",
      cells: [pair],
      scale: consistencyScale,
    } as const;
    expect(judgedMatrix(hall.state, round).cells[0]).toMatchObject({ n: 2, value: 3 });
    expect(judgedMatrix(hall.state, round).contested).toEqual([pair]);
  });

  it("[JU12] gives the matrix of the latest step with judgements, and all pairs open without one", () => {
    const empty = matrixHall({ type: "consistency", cards });
    expect([...consistencyMatrixOf(empty.state).pairs]).toEqual([[pair, null]]);
    const hall = pairDay([4, 4, 4]);
    hall.do(ida, { type: "step.round", activityId: "matrix", subjectIds: null });
    expect(hall.step("matrix").round).toBe(2);
    expect(consistencyMatrixOf(hall.state).pairs.get(pair)?.median).toBe(4);
  });
});
