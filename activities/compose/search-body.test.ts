import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { searchJob } from "#domain/search-job.ts";
import { findBundles } from "#methods/consistency.ts";
import { workOf } from "#server/searching/jobs.ts";
import { foundIn, searchMatrix } from "./search-body.ts";

const problem = {
  factors: [
    { factor: "bus", assumptions: ["b1", "b2"] },
    { factor: "arzt", assumptions: ["a1", "a2", "a3"] },
    { factor: "laden", assumptions: ["l1", "l2"] },
  ],
  pairs: [
    { a: "b1", b: "a1", value: 1 },
    { a: "l2", b: "a3", value: 4.5 },
    { a: "b2", b: "l1", value: 5 },
    { a: "b1", b: "l2", value: 2 },
  ],
};

describe("a box for the server's search", () => {
  it("[CO12] brings back what the screen would have found itself, in the ids of the box", () => {
    const work = workOf(v.parse(searchJob, { kind: "consistency", matrix: searchMatrix(problem) }));
    let turn = work.next();
    while (!turn.done) turn = work.next();
    const result = turn.value;
    if (result.kind !== "consistency") throw new Error(result.kind);
    const { nodes: _, ...found } = foundIn(result, problem);
    const { nodes: __, ...own } = findBundles(problem);
    expect(found).toEqual(own);
    expect(found.bundles.length).toBeGreaterThan(5);
  });
});
