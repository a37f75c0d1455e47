import { describe, expect, it } from "vitest";
import type { CardView } from "#domain/view.ts";
import type { BoardItem, BoardModel } from "./board-model.ts";
import { between, looseOf, toggled } from "./picking.ts";

const item = (id: string, hiddenReason?: string): BoardItem => ({
  card: { id, ...(hiddenReason !== undefined && { hiddenReason }) } as CardView,
  under: [],
});

describe("picking cards on the board", () => {
  const order = ["a", "b", "c", "d"];

  it("takes what lies between two clicks, in whichever direction", () => {
    expect(between(order, "b", "d")).toEqual(["b", "c", "d"]);
    expect(between(order, "d", "b")).toEqual(["b", "c", "d"]);
  });

  it("takes the one card when there was no first click, or when that card is gone", () => {
    expect(between(order, null, "c")).toEqual(["c"]);
    expect(between(order, "gone", "c")).toEqual(["c"]);
    expect(between(order, "a", "gone")).toEqual([]);
  });

  it("knows what is still to be ordered: not what lies in a bundle, not what is hidden", () => {
    const model: BoardModel = {
      columns: [{ dimension: null, bundles: [], items: [item("a"), item("b", "beleidigend")], count: 2 }],
      inbox: [item("c")],
      cards: 3,
      bundles: 0,
    };
    expect(looseOf(model)).toEqual(["a", "c"]);
  });

  it("picks and lets go", () => {
    expect([...toggled(new Set(["a"]), "b")]).toEqual(["a", "b"]);
    expect([...toggled(new Set(["a", "b"]), "a")]).toEqual(["b"]);
  });
});
