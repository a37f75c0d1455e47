import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { parseArgs } from "node:util";
import { prepare } from "#methods/cross-impact/matrix.ts";
import { withinTolerance } from "#methods/cross-impact/search.ts";
import { dependentMatrix, SPACES } from "#methods/cross-impact/testing/matrices.ts";
import { analyseCrossImpact, type CrossImpactMatrix } from "#methods/cross-impact.ts";
import { finish } from "#methods/stepwise.ts";

/**
 * How long a complete search of a cross-impact matrix takes: `npm run bench:cib -- --seeds 10`. By itself, since it needs
 * neither build nor server, and the other measurement takes minutes of load on both cores.
 */
const { values } = parseArgs({ options: { seeds: { type: "string", default: "10" } } });
const seeds = Array.from({ length: Number(values.seeds) }, (_, at) => at + 1);
/** What must hold for the sparse ones, in seconds. */
const bars: Partial<Record<keyof typeof SPACES, number>> = { "2e7": 2, "4e8": 5 };
const everything = { mostNodes: Number.MAX_SAFE_INTEGER, mostFound: 1_000_000 };

const rows = Object.entries(SPACES).flatMap(([space, sizes]) =>
  (["sparse", "dense"] as const).map((kind) => {
    const runs = seeds.map((seed) =>
      measure(dependentMatrix({ sizes, seed, sources: kind === "dense" ? "dense" : [3, 6] })),
    );
    const bar = kind === "sparse" ? bars[space as keyof typeof SPACES] : undefined;
    return { space, kind, descriptors: sizes.length, bar, runs };
  }),
);

console.log(
  `Node ${process.version}, ${cpus()[0]?.model ?? "?"}, ${availableParallelism()} Kerne, je ${seeds.length} Matrizen`,
);
console.table(
  rows.map(({ space, kind, descriptors, bar, runs }) => ({
    Raum: space,
    Matrix: kind === "sparse" ? "3 bis 6 Einflüsse" : "alle auf alle",
    Deskriptoren: descriptors,
    "Suche, Median s": middle(runs.map(({ search }) => search)).toFixed(3),
    "Suche, längste s": Math.max(...runs.map(({ search }) => search)).toFixed(3),
    "mit Gewichten, längste s": Math.max(...runs.map(({ whole }) => whole)).toFixed(3),
    "Knoten, meiste": Math.max(...runs.map(({ nodes }) => nodes)),
    gefunden: `${Math.min(...runs.map(({ found }) => found))} bis ${Math.max(...runs.map(({ found }) => found))}`,
    "Soll, s": bar ?? "-",
  })),
);
mkdirSync("bench-results", { recursive: true });
writeFileSync("bench-results/cib.json", JSON.stringify(rows, null, 2));
const slow = rows.filter(({ bar, runs }) => bar !== undefined && runs.some(({ search }) => search > bar));
for (const { space, bar } of slow) console.error(`Der Raum ${space} brauchte länger als ${bar} s.`);
process.exitCode = slow.length > 0 ? 1 : 0;

/** Seconds of the complete search alone, and of the whole analysis with its weights. */
function measure(matrix: CrossImpactMatrix) {
  const begun = performance.now();
  const { scenarios, nodes, capped } = finish(withinTolerance(prepare(matrix), 0, everything));
  const search = (performance.now() - begun) / 1000;
  if (capped) throw new Error(`the search was not complete: ${capped}`);
  const again = performance.now();
  finish(analyseCrossImpact(matrix, { seed: 1 }));
  return { search, whole: (performance.now() - again) / 1000, nodes, found: scenarios.length };
}

function middle(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
