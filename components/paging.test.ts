import { describe, expect, it } from "vitest";
import { clampPage, fillSlot, type PagedColumn, type PageRules, paginate } from "./paging.ts";

const rules: PageRules = { slots: 3, height: 100, gap: 5, most: 9 };
const column = (...heights: number[]): PagedColumn => ({ head: 10, heights });
const cards = (count: number, height = 20) => Array.from({ length: count }, () => height);

describe("a slot", () => {
  it("takes what fits below each other, and no more than its share of nine", () => {
    expect(fillSlot([20, 20, 20, 20], 0, 90, 5, 9)).toBe(3);
    expect(fillSlot([20, 20, 20, 20], 0, 900, 5, 3)).toBe(3);
    expect(fillSlot([20, 20], 2, 90, 5, 3)).toBe(2);
  });

  it("takes one card even if it is too high, or the wall would stand still", () => {
    expect(fillSlot([500, 20], 0, 90, 5, 3)).toBe(1);
  });
});

describe("pages", () => {
  it("show every column, also while all are empty", () => {
    expect(paginate([column(), column(), column()], rules)).toEqual([
      [0, 1, 2].map((at) => ({ column: at, slots: [[]] })),
    ]);
  });

  it("give the place of a finished column to the one with most left", () => {
    const pages = paginate([column(...cards(3)), column(...cards(8)), column(...cards(4))], rules);
    expect(pages).toHaveLength(2);
    expect(pages[1]).toEqual([
      {
        column: 1,
        slots: [
          [3, 4, 5],
          [6, 7],
        ],
      },
      { column: 2, slots: [[3]] },
    ]);
  });

  it("bring in the next column when one has run out", () => {
    const pages = paginate(
      [1, 4, 4, 2].map((count) => column(...cards(count))),
      rules,
    );
    expect(pages.map((page) => page.map((part) => part.column))).toEqual([
      [0, 1, 2],
      [1, 2, 3],
    ]);
  });

  it("keep a single column as wide as the wall from its first card on", () => {
    expect(paginate([column(20)], rules)).toEqual([[{ column: 0, slots: [[0], [], []] }]]);
    expect(paginate([column()], rules)).toEqual([[{ column: 0, slots: [[], [], []] }]]);
  });

  it("never hold more than nine, lose no card and show none twice", () => {
    const columns = [41, 3, 0, 77, 12].map((count) => column(...cards(count, 13)));
    const seen = columns.map(() => [] as number[]);
    for (const page of paginate(columns, rules)) {
      const onPage = page.flatMap((part) => part.slots.flat());
      expect(onPage.length).toBeLessThanOrEqual(9);
      expect(page.reduce((sum, part) => sum + part.slots.length, 0)).toBeLessThanOrEqual(3);
      for (const part of page) seen[part.column]?.push(...part.slots.flat());
    }
    expect(seen).toEqual(columns.map(({ heights }) => heights.map((_, index) => index)));
  });

  it("do not move what is being read when a card comes in at the end", () => {
    const before = paginate([column(...cards(5)), column(...cards(4)), column(...cards(7))], rules);
    const after = paginate([column(...cards(5)), column(...cards(4)), column(...cards(8))], rules);
    expect(after[0]).toEqual(before[0]);
  });

  it("are none without columns; a page beyond the last is the last", () => {
    expect(paginate([], rules)).toEqual([]);
    expect([clampPage(9, 3), clampPage(-1, 3), clampPage(0, 0)]).toEqual([2, 0, 0]);
  });
});
