import { describe, expect, it } from "vitest";
import { castOf, thoughtsFor, volumesOf } from "./cast.ts";
import { chanceOf } from "#methods/chance.ts";

const places = { tables: 8, sectors: 6 };
const seeds = Array.from({ length: 50 }, (_, seed) => seed);

describe("the cast", () => {
  it("is the same for the same seed", () => {
    expect(castOf(70, 3, places)).toEqual(castOf(70, 3, places));
    expect(castOf(70, 3, places)).not.toEqual(castOf(70, 4, places));
  });

  it.each(seeds)("brings five to ten of seventy late, and nobody twice (seed %i)", (seed) => {
    const people = castOf(70, seed, places);
    expect(new Set(people.map(({ name }) => name)).size).toBe(70);
    const late = people.filter((person) => person.late).length;
    expect(late).toBeGreaterThanOrEqual(5);
    expect(late).toBeLessThanOrEqual(10);
  });

  it("puts nobody at a table that is full by the plan", () => {
    for (const seed of seeds) {
      const people = castOf(70, seed, places);
      for (let table = 0; table < places.tables; table += 1)
        expect(people.filter((person) => person.table === table).length).toBeLessThanOrEqual(12);
    }
  });
});

describe("what is said", () => {
  it("has the volumes of a real day, and less with fewer people", () => {
    for (const seed of seeds) {
      const { factor, assumption, option } = volumesOf(70, seed);
      expect(factor >= 150 && factor <= 210).toBe(true);
      expect(assumption >= 60 && assumption <= 90).toBe(true);
      expect(option >= 90 && option <= 140).toBe(true);
      expect(volumesOf(14, seed).factor).toBeLessThan(50);
    }
  });

  it("says about half of the factors twice, so that there is something to merge", () => {
    const thoughts = thoughtsFor("factor", 1, 40, 2035, chanceOf(1, "thoughts"));
    expect(thoughts).toHaveLength(40);
    const ideas = new Set(thoughts.map(({ idea }) => idea)).size;
    expect(ideas).toBeGreaterThanOrEqual(20);
    expect(ideas).toBeLessThanOrEqual(25);
  });

  it("finds words for every kind and field, however many are asked for", () => {
    for (const kind of ["factor", "assumption", "scenario", "option"] as const)
      for (let field = 0; field < 8; field += 1)
        expect(thoughtsFor(kind, field, 60, 2035, chanceOf(1, "many"))).toHaveLength(60);
  });
});
