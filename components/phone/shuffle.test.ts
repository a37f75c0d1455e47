import { expect, test } from "vitest";
import { shuffledFor } from "./shuffle.ts";

const cards = Array.from({ length: 40 }, (_, index) => ({ id: `card-${index}` }));
const ids = (things: readonly { id: string }[]) => things.map(({ id }) => id);

test("one person always sees the same order, two people do not", () => {
  expect(ids(shuffledFor("ann", cards))).toEqual(ids(shuffledFor("ann", [...cards].reverse())));
  expect(ids(shuffledFor("ann", cards))).not.toEqual(ids(shuffledFor("bob", cards)));
});

test("a card that goes leaves the order of the others alone", () => {
  const without = cards.filter(({ id }) => id !== "card-7");
  expect(ids(shuffledFor("ann", without))).toEqual(
    ids(shuffledFor("ann", cards)).filter((id) => id !== "card-7"),
  );
});

test("over many people every card comes first about equally often", () => {
  const first = new Map<string, number>();
  for (let person = 0; person < 4000; person += 1) {
    const id = shuffledFor(`person-${person}`, cards)[0]?.id ?? "";
    first.set(id, (first.get(id) ?? 0) + 1);
  }
  expect(first.size).toBe(cards.length);
  expect(Math.max(...first.values())).toBeLessThan(160);
});
