import type { ConsistencyProblem } from "../consistency.ts";

/**
 * The project's case `consistency_3factors`: matrix and rules from the ScenLab help (evolve:IT / Z_punkt),
 * seaice.scenlab.com/?page_id=66, table 1, and ?page_id=70. Published on a scale of -2..+2, of which 3 is added
 * here. The ranking is not published but computed by the project, twice and independently.
 */
const PUBLISHED: readonly (readonly [rows: string[], columns: string[], values: number[][]])[] = [
  [
    ["Increasing", "Stable", "Decreasing"],
    ["Preemptive Strikes", "Containment", "Isolation"],
    [
      [2, 1, -1],
      [0, 2, 0],
      [-2, -1, 1],
    ],
  ],
  [
    ["P1", "P2"],
    ["Preemptive Strikes", "Containment", "Isolation"],
    [
      [0, 1, -1],
      [1, 0, 2],
    ],
  ],
  [
    ["P1", "P2"],
    ["Increasing", "Stable", "Decreasing"],
    [
      [0, 0, 1],
      [-1, 0, 0],
    ],
  ],
];

export const scenLab: ConsistencyProblem = {
  factors: [
    { factor: "Foreign Policy", assumptions: ["Preemptive Strikes", "Containment", "Isolation"] },
    { factor: "Defense Budget", assumptions: ["Increasing", "Stable", "Decreasing"] },
    { factor: "Other key factor", assumptions: ["P1", "P2"] },
  ],
  pairs: PUBLISHED.flatMap(([rows, columns, values]) =>
    rows.flatMap((a, row) => columns.map((b, column) => ({ a, b, value: values[row]![column]! + 3 }))),
  ),
};

/** Bundle, sum on the published scale (each of the three pairs is 3 higher here), partial inconsistencies. */
export const scenLabRanking: readonly (readonly [bundle: string, sum: number, partials: number])[] = [
  ["Containment + Stable + P1", 3, 0],
  ["Isolation + Decreasing + P2", 3, 0],
  ["Preemptive Strikes + Increasing + P1", 2, 0],
  ["Containment + Increasing + P1", 2, 0],
  ["Containment + Stable + P2", 2, 0],
  ["Isolation + Stable + P2", 2, 0],
  ["Preemptive Strikes + Increasing + P2", 2, 1],
  ["Preemptive Strikes + Stable + P2", 1, 0],
  ["Containment + Decreasing + P1", 1, 1],
  ["Isolation + Decreasing + P1", 1, 1],
  ["Preemptive Strikes + Stable + P1", 0, 0],
  ["Containment + Increasing + P2", 0, 1],
  ["Isolation + Increasing + P2", 0, 2],
  ["Containment + Decreasing + P2", -1, 1],
  ["Isolation + Stable + P1", -1, 1],
  ["Isolation + Increasing + P1", -2, 2],
];

/** The bundles that the project's case lists as free of partial inconsistencies. */
export const scenLabWithoutPartials: readonly string[] = [
  "Containment + Stable + P1",
  "Isolation + Decreasing + P2",
  "Preemptive Strikes + Increasing + P1",
  "Containment + Increasing + P1",
  "Containment + Stable + P2",
  "Isolation + Stable + P2",
  "Preemptive Strikes + Stable + P2",
  "Preemptive Strikes + Stable + P1",
];
