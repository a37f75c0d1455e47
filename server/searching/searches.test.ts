import * as v from "valibot";
import { describe, expect, it, onTestFinished } from "vitest";
import { type SearchJob, searchJob } from "#domain/search-job.ts";
import { dependentMatrix, SPACES } from "#methods/cross-impact/testing/matrices.ts";
import somewhereland from "#methods/cross-impact/testing/somewhereland.json";
import { Searches, type SearchesOptions } from "./searches.ts";

const sizes = somewhereland.descriptors.map(({ states }) => states.length);
const quick: SearchJob = {
  kind: "cross-impact",
  matrix: { sizes, cells: somewhereland.matrix },
  tolerance: 0,
};
/** Takes longer than any test looks at it. */
const long = v.parse(searchJob, {
  kind: "cross-impact",
  matrix: dependentMatrix({ sizes: SPACES["4e8"], seed: 1, sources: "dense" }),
  tolerance: 4,
});

function open(options: SearchesOptions = {}): Searches {
  const searches = new Searches(options);
  onTestFinished(() => searches.stop());
  return searches;
}

const statusOf = (searches: Searches, workshopId: string) => searches.of(workshopId)?.status ?? null;

describe("long searches", () => {
  it("[LS2] end with the best of what they found and how many there are", async () => {
    const searches = open();
    expect(searches.of("tal")).toBeNull();
    searches.start("tal", { ...quick, tolerance: 30 });
    await expect.poll(() => statusOf(searches, "tal")).toBe("done");
    const { kind, progress, result } = searches.of("tal") ?? {};
    expect([kind, progress]).toEqual(["cross-impact", 1]);
    expect(result).toMatchObject({ count: 486, consistent: 10, complete: true, capped: null });
    expect(result?.scenarios).toHaveLength(100);
    expect(result?.scenarios[0]).toEqual({
      states: [0, 2, 0, 1, 2, 2],
      totalImpactScore: 21,
      inconsistency: 0,
      weight: 127,
    });
    expect(searches.resultOf("tal")?.scenarios).toHaveLength(486);
  });

  it("[LS2] find consistent bundles, too, the best first", async () => {
    const searches = open();
    const ratings = [
      [null, null, 5, 1],
      [null, null, 2.5, 4],
      [null, null, null, null],
      [null, null, null, null],
    ];
    searches.start("tal", { kind: "consistency", matrix: { sizes: [2, 2], ratings }, mostPartials: null });
    await expect.poll(() => statusOf(searches, "tal")).toBe("done");
    const result = searches.of("tal")?.result;
    expect(result).toMatchObject({
      kind: "consistency",
      kept: 3,
      combinations: 4,
      complete: true,
      capped: null,
      coverage: 1,
    });
    expect(result?.scenarios.map((one) => one.states)).toEqual([
      [0, 0],
      [1, 1],
      [1, 0],
    ]);
  });

  it("[LS2] tell how far they are", async () => {
    const searches = open();
    searches.start("tal", long);
    await expect.poll(() => searches.of("tal")?.progress ?? 0).toBeGreaterThan(0);
    expect(searches.of("tal")).toMatchObject({ status: "running", result: null });
  });

  it("[LS1] are one a workshop, so many at a time; the others wait for their turn", async () => {
    const searches = open({ mostRunning: 2, mostWaiting: 1 });
    for (const id of ["a", "b", "c"]) expect(searches.start(id, long)).toBe(true);
    expect(["a", "b", "c"].map((id) => statusOf(searches, id))).toEqual(["running", "running", "waiting"]);
    expect(searches.start("d", quick)).toBe(false);
    expect(statusOf(searches, "d")).toBeNull();
    // Its own place in the queue it may take again.
    const before = searches.of("c")?.id;
    expect(searches.start("c", quick)).toBe(true);
    expect(searches.of("c")?.id).not.toBe(before);
    searches.forget("a");
    await expect
      .poll(() => ["a", "b", "c"].map((id) => statusOf(searches, id)))
      .toEqual([null, "running", "done"]);
  });

  it("[LS3] are gone at once when cancelled, and make room", async () => {
    const searches = open();
    searches.start("a", long);
    searches.start("b", quick);
    searches.forget("a");
    expect(searches.of("a")).toBeNull();
    await expect.poll(() => statusOf(searches, "b")).toBe("done");
    expect(searches.of("a")).toBeNull();
  });

  it("[LS4] end after their time with what they have, and say so", async () => {
    const searches = open({ mostMilliseconds: 300 });
    searches.start("tal", long);
    await expect.poll(() => statusOf(searches, "tal")).toBe("done");
    expect(searches.of("tal")?.result).toMatchObject({
      complete: false,
      capped: "stopped",
      weights: { isStopped: true },
    });
  });

  it("[LS4] have failed when their thread dies, and the next one runs", async () => {
    const searches = open({ mostRunning: 1 });
    // A schema would not have let this in.
    searches.start("a", { kind: "cross-impact", matrix: { sizes: [2], cells: [] }, tolerance: 0 });
    searches.start("b", quick);
    await expect.poll(() => ["a", "b"].map((id) => statusOf(searches, id))).toEqual(["failed", "done"]);
    expect(searches.of("a")?.result).toBeNull();
  });
});
