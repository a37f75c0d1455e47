import { describe, expect, it } from "vitest";
import { feedbackOf } from "./feedback.ts";

describe("what one sees of the room after the own answer", () => {
  const room = [1, 2, 3, 3, 4, 4, 4, 5, 5, 5];

  it("is the own answer, median, quartiles and n, as in the case ten", () => {
    expect(feedbackOf(room, 4)).toEqual({
      own: 4,
      n: 10,
      median: 4,
      q1: 3,
      q3: 4.75,
      iqr: 1.75,
      isOutside: false,
    });
  });

  it("asks those outside the middle half for a reason, and never who does not know", () => {
    const outside = [1, 2, 3, 4, 5, null].filter((own) => feedbackOf(room, own)?.isOutside);
    expect(outside).toEqual([1, 2, 5]);
  });

  it("is nothing while fewer than five have said something", () => {
    expect(feedbackOf([1, 2, 3, 4, null, null], 1)).toBeNull();
    expect(feedbackOf([1, 2, 3, 4, 5, null], 1)).toMatchObject({ n: 5, median: 3 });
    expect(feedbackOf([], null)).toBeNull();
  });
});
