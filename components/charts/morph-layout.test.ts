import { describe, expect, it } from "vitest";
import { isStacked, stackedRows } from "./morph-layout.ts";

const row = (id: string, count: number, length: number) => ({
  id,
  values: Array.from({ length: count }, () => ({ text: "a".repeat(length) })),
});

describe("the morphological box on the wall", () => {
  it("[CO14] has its values side by side while the words are short, and one below the other when they are long", () => {
    expect(isStacked([row("bus", 3, 40), row("arzt", 2, 30)], 3)).toBe(false);
    expect(isStacked([row("bus", 4, 200)], 3)).toBe(true);
    expect(isStacked([row("bus", 3, 40), row("arzt", 2, 200)], 3)).toBe(true);
    expect(isStacked([row("bus", 1, 400)], 3)).toBe(false);
    expect(isStacked([], 0)).toBe(false);
  });

  it("[CO14] goes on in another row where values below each other would be higher than a wall", () => {
    const rows = stackedRows([
      row("bus", 6, 200),
      row("arzt", 4, 200),
      row("laden", 4, 40),
      row("post", 1, 4000),
    ]);
    expect(rows.map(({ id, values }) => [id, values.length])).toEqual([
      ["bus", 2],
      ["bus", 2],
      ["bus", 2],
      ["arzt", 2],
      ["arzt", 2],
      ["laden", 4],
      ["post", 1],
    ]);
  });
});
