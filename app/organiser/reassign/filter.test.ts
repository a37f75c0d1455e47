import { describe, expect, it } from "vitest";
import type { CardView } from "#domain/view.ts";
import { everything, matching, standing } from "./filter.ts";
import { placesOf, placeValue } from "./places.ts";

const card = (number: number, about: Partial<CardView> = {}): CardView => ({
  kind: "card",
  id: `c-${number}`,
  cardKind: "factor",
  number,
  text: `Karte ${number}`,
  title: null,
  activityId: "a",
  fieldId: "f-1",
  dimensionId: null,
  tableId: "t-1",
  clusterId: null,
  mergedInto: null,
  createdAt: 0,
  ...about,
});
const numbers = (cards: readonly CardView[]) => cards.map(({ number }) => number);

describe("the cards that are re-assigned", () => {
  it("[BO17] are those that stand, in the order of their numbers", () => {
    const cards = [
      card(3),
      card(1),
      card(2, { mergedInto: "c-1" }),
      card(4, { hiddenReason: "Name" }),
      card(5, { held: true }),
    ];
    expect(numbers(standing(cards))).toEqual([1, 3]);
  });

  it("[BO17] are found by field, dimension, table, words and the lack of a field", () => {
    const cards = [
      card(1, { dimensionId: "d-1" }),
      card(2, { fieldId: null }),
      card(3, { tableId: "t-2", text: "Öffentlicher Bus" }),
    ];
    const found = (filter: Partial<typeof everything>) =>
      numbers(matching(cards, { ...everything, ...filter }, ({ text }) => text));
    expect(found({})).toEqual([1, 2, 3]);
    expect(found({ place: "field:f-1" })).toEqual([1, 3]);
    expect(found({ place: "dimension:d-1" })).toEqual([1]);
    expect(found({ place: "none" })).toEqual([2]);
    expect(found({ table: "t-2" })).toEqual([3]);
    expect(found({ words: " öffentlicher " })).toEqual([3]);
  });

  it("[BO17] go to a field, one of its dimensions, or nowhere", () => {
    const places = placesOf(
      [
        { kind: "field", id: "f-2", title: "Wohnen", numeral: 2 },
        { kind: "field", id: "f-1", title: "Arbeit", numeral: 1 },
      ],
      [{ kind: "dimension", id: "d-1", fieldId: "f-2", title: "Mieten", order: 1 }],
      "ohne Feld",
    );
    expect(places.map(({ label }) => label)).toEqual(["I Arbeit", "II Wohnen", "II · Mieten", "ohne Feld"]);
    expect(places.map(placeValue)).toEqual(places.map(({ value }) => value));
  });
});
