import { expect, it } from "vitest";
import { sharedRanks } from "./shared-ranks.ts";

it("lets equals share a rank and skips the next, whatever their order", () => {
  const most = (a: number, b: number) => b - a;
  expect(sharedRanks([4, 7, 1, 4], most)).toEqual([2, 1, 4, 2]);
  expect(sharedRanks([4, 1, 4, 7], most)).toEqual([2, 4, 2, 1]);
  expect(sharedRanks([2, 2, 2], most)).toEqual([1, 1, 1]);
  expect(sharedRanks([], most)).toEqual([]);
});
