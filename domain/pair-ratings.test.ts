import { describe, expect, it } from "vitest";
import { activityRules } from "#activities/rules.ts";
import { contextOf } from "./activity-rules.ts";
import { pairId } from "./cells.ts";
import { pairRatingsIn } from "./pair-ratings.ts";
import { ida } from "./testing/cast.ts";
import { assumptionCards, crowd, factorCards, judge, matrixHall, nextFor, settling } from "./testing/matrix-day.ts";

const apart = pairId("assumption-1", "assumption-3");

describe("what the room's pairs are worth", () => {
  it("[CO10] is read from the result that screens are sent: the median, or what was settled by hand", () => {
    const hall = matrixHall({ type: "consistency", cards: [...factorCards(2), ...assumptionCards(2, 2)], people: 3, settings: { raters: 3 } });
    for (const who of crowd(3))
      for (let cell = nextFor(hall, who); cell; ) cell = judge(hall, who, cell, cell === apart ? 1 : 4);
    const result = () => {
      const found = contextOf(hall.state, activityRules, "matrix");
      return found?.rules.result?.(found.context, 1);
    };
    const valueApart = () => pairRatingsIn([result()]).find(({ a, b }) => pairId(a, b) === apart)?.value;
    expect(pairRatingsIn([result()])).toHaveLength(4);
    expect(valueApart()).toBe(1);
    hall.do(ida, settling(apart, 3, "doch vereinbar"));
    expect(valueApart()).toBe(3);
    expect(pairRatingsIn([null, { parts: "?" }, undefined])).toEqual([]);
  });
});
