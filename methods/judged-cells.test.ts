import { describe, expect, it } from "vitest";
import { chanceOf } from "./chance.ts";
import { judgeCells } from "./judged-cells.ts";

const influence = { from: 0, to: 3 };
const cell = (name: string, ...judgements: (number | null)[]) => ({ cell: name, judgements });

describe("many people judge the cells of a matrix", () => {
  it("gives each cell its median, quartiles and distribution", () => {
    const [judged] = judgeCells([cell("A>B", 1, 2, null, 2, 3)], influence).cells;
    expect(judged).toEqual({
      cell: "A>B",
      n: 4,
      missing: 1,
      settled: null,
      value: 2,
      result: {
        median: 2,
        q1: 1.75,
        q3: 2.25,
        iqr: 0.5,
        isContested: false,
        distribution: [
          { value: 0, count: 0 },
          { value: 1, count: 1 },
          { value: 2, count: 2 },
          { value: 3, count: 1 },
        ],
      },
    });
  });

  it("has no result for a cell that fewer than three judged, however many do not know", () => {
    const two = cell("A>B", 3, 3, null, null);
    expect(judgeCells([two], influence).cells[0]).toMatchObject({ n: 2, missing: 2, result: null, value: null });
    expect(judgeCells([two], influence, 2).cells[0]).toMatchObject({ n: 2, value: 3 });
    expect(judgeCells([cell("A>B")], influence, 0).cells[0]).toMatchObject({ n: 0, result: null });
  });

  it("sends cells two steps apart to be talked about, the widest first, until they are settled", () => {
    const cells = [
      cell("near", 1, 2, 2, 2),
      cell("apart", 1, 1, 3, 3),
      cell("widest", 0, 0, 3, 3),
      { ...cell("settled", 0, 0, 3, 3), settled: 2 },
    ];
    const judged = judgeCells(cells, influence);
    expect(judged.contested).toEqual(["widest", "apart"]);
    expect(judged.cells.map((one) => one.value)).toEqual([2, 2, 1.5, 2]);
    expect(judged.cells[3]?.result).toMatchObject({ median: 1.5, isContested: true });
  });

  it("covers what has a result or was settled, of all cells", () => {
    const cells = [cell("a", 1, 1, 1), cell("b", 1), cell("c"), { ...cell("d"), settled: 0 }];
    expect(judgeCells(cells, influence).coverage).toBe(0.5);
    expect(judgeCells([], influence).coverage).toBe(0);
  });

  it("takes any scale, and refuses what is not on it", () => {
    expect(judgeCells([cell("o", -2, -2, 1)], { from: -2, to: 2 }).cells[0]?.value).toBe(-2);
    expect(() => judgeCells([cell("o", 4)], influence)).toThrow(RangeError);
    expect(() => judgeCells([cell("o", 0.5)], influence)).toThrow(RangeError);
  });

  it("never depends on the order of the judgements, nor of the cells", () => {
    const chance = chanceOf(7, "cells");
    const cells = Array.from({ length: 50 }, (_, at) =>
      cell(`c-${at}`, ...Array.from({ length: chance.whole(0, 9) }, () => chance.whole(0, 3))),
    );
    const before = judgeCells(cells, influence);
    const mixed = chance.shuffled(cells).map((one) => ({ ...one, judgements: chance.shuffled(one.judgements) }));
    const after = judgeCells(mixed, influence);
    expect(after.coverage).toBe(before.coverage);
    expect(new Map(after.cells.map((one) => [one.cell, one]))).toEqual(
      new Map(before.cells.map((one) => [one.cell, one])),
    );
    for (const one of before.cells)
      expect((one.result?.distribution ?? []).reduce((sum, step) => sum + step.count, 0)).toBe(one.result ? one.n : 0);
  });
});
