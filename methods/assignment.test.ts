import { describe, expect, it } from "vitest";
import { nextCell } from "./assignment.ts";
import { chanceOf } from "./chance.ts";
import { type HallPlan, judgingHall } from "./testing/judging-hall.ts";

const load = (cell: string, answers: number, leases = 0) => ({ cell, answers, leases });

describe("the next cell to judge", () => {
  it("is where answers and running leases are fewest", () => {
    expect(nextCell([load("a", 3), load("b", 1, 1), load("c", 0, 1)], new Set(), () => 0)).toBe("c");
  });

  it("is never one that the person has answered or skipped", () => {
    const loads = [load("a", 0), load("b", 5), load("c", 9)];
    expect(nextCell(loads, new Set(["a"]), () => 0)).toBe("b");
    expect(nextCell(loads, new Set(["a", "b", "c"]), () => 0)).toBeNull();
    expect(nextCell([], new Set(), () => 0)).toBeNull();
  });

  it("is drawn by chance among equals, each as often", () => {
    const chance = chanceOf(3, "ties");
    const loads = [load("a", 1), load("b", 0, 1), load("c", 2), load("d", 1)];
    const drawn = Array.from({ length: 3000 }, () => nextCell(loads, new Set(), chance.next));
    const times = (cell: string) => drawn.filter((one) => one === cell).length;
    expect(times("c")).toBe(0);
    for (const cell of ["a", "b", "d"]) expect(Math.abs(times(cell) - 1000)).toBeLessThan(120);
  });

  it("is found quickly in the largest matrix", () => {
    const chance = chanceOf(4, "speed");
    const loads = Array.from({ length: 870 }, (_, at) => load(`c-${at}`, chance.whole(0, 5)));
    const done = new Set(loads.slice(0, 60).map((one) => one.cell));
    const start = performance.now();
    for (let call = 0; call < 1000; call += 1) nextCell(loads, done, chance.next);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe("seventy phones judge twelve key factors, nine cells each", () => {
  const plan: HallPlan = { cells: 132, phones: 70, perPhone: 9, skips: 0, leavers: 0, helps: 0 };
  const seeds = Array.from({ length: 200 }, (_, seed) => seed);
  const fewest = (plan: HallPlan) =>
    Math.min(...seeds.flatMap((seed) => judgingHall(seed, plan).answers));

  it("gives every cell four raters when nobody skips", () => {
    expect(fewest(plan)).toBeGreaterThanOrEqual(4);
  });

  it("gives every cell four raters when twenty phones leave halfway and the others may help on", () => {
    expect(fewest({ ...plan, leavers: 20, helps: 3 })).toBeGreaterThanOrEqual(4);
  });

  it("gives every cell three raters when twenty leave and every tenth judgement is skipped", () => {
    expect(fewest({ ...plan, leavers: 20, skips: 0.1 })).toBeGreaterThanOrEqual(3);
  });

  it("asks nobody twice, and nobody for more than the share", () => {
    for (const seed of seeds.slice(0, 20))
      for (const given of judgingHall(seed, { ...plan, leavers: 20, skips: 0.1 }).given) {
        expect(new Set(given).size).toBe(given.length);
        expect(given.length).toBeLessThanOrEqual(9);
      }
  });
});
