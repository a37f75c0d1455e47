import { describe, expect, it } from "vitest";
import type { CardView } from "#domain/view.ts";
import { tableCards } from "./table-cards.ts";

const card = (id: string, activityId: string, more: Partial<CardView> = {}): CardView => ({
  kind: "card",
  id,
  cardKind: "factor",
  number: Number(id),
  text: id,
  title: null,
  activityId,
  fieldId: null,
  dimensionId: null,
  tableId: "linde",
  clusterId: null,
  mergedInto: null,
  createdAt: 0,
  ...more,
});
const day = [
  { id: "sammeln", type: "collect" },
  { id: "ordnen", type: "sort" },
  { id: "still", type: "collect" },
];
const cards = [
  card("2", "sammeln"),
  card("1", "sammeln"),
  card("3", "sammeln", { tableId: "eiche" }),
  card("4", "sammeln", { held: true }),
  card("5", "sammeln", { hiddenReason: "x" }),
  card("6", "sammeln", { mergedInto: "1" }),
];
const shown = (activityId: string) => tableCards(cards, day, activityId, "linde").map(({ id }) => id);

describe("what a table has to show", () => {
  it("is its own cards that stand, of the step on stage or the last one before it", () => {
    expect(shown("sammeln")).toEqual(["1", "2"]);
    expect(shown("ordnen")).toEqual(["1", "2"]);
  });

  it("is nothing while the step itself is still covered", () => {
    expect(shown("still")).toEqual([]);
  });
});
