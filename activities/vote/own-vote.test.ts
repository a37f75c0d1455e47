import { expect, test } from "vitest";
import { readOwnVote, sameDots, spentOf } from "./own-vote.ts";

test("a dot against costs a dot, and zeros say nothing", () => {
  expect(spentOf({ a: 2, b: -1, c: 0 })).toBe(3);
  expect(sameDots({ a: 2, b: 0 }, { a: 2 })).toBe(true);
  expect(sameDots({ a: 2 }, { a: 1 })).toBe(false);
});

test.each([null, 7, "x", {}, { key: "k" }, { key: "k", dots: { a: "2" } }, { key: "k", dots: null }])(
  "what is no vote is not taken for one: %j",
  (stored) => expect(readOwnVote(stored)).toBeNull(),
);

test("what was kept is found again", () => {
  expect(readOwnVote({ key: "k", dots: { a: 1 }, cast: { a: 1 } })).toEqual({
    key: "k",
    dots: { a: 1 },
    cast: { a: 1 },
  });
  expect(readOwnVote({ key: "k", dots: {} })).toEqual({ key: "k", dots: {} });
});
