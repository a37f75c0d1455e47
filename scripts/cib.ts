import { readFileSync } from "node:fs";
import path from "node:path";
import { matrixOf, type NamedMatrix } from "#methods/cross-impact/named-matrix.ts";
import { readScw } from "#methods/cross-impact/scw-read.ts";
import { analyseCrossImpact, type CrossImpactAnalysis } from "#methods/cross-impact.ts";
import { finish } from "#methods/stepwise.ts";
import { faultSentences } from "./cib/faults.ts";

/**
 * The consistent scenarios of a ScenarioWizard file as JSON: `npm run --silent cib -- FILE.scw`. States are counted from 1;
 * the highest total impact score comes first.
 */
const [file, ...others] = process.argv.slice(2);
if (!file || others.length > 0) refuse("Aufruf: npm run --silent cib -- DATEI.scw", 2);
else answer(file);

function answer(name: string): void {
  const bytes = bytesOf(name);
  const reading = bytes && readScw(bytes);
  if (!reading) refuse(`Die Datei ${name} gibt es nicht, oder sie lässt sich nicht lesen.`);
  else if (!reading.ok) refuse(`${name}, Zeile ${reading.line}: ${faultSentences[reading.reason]}`);
  else {
    const analysis = finish(analyseCrossImpact(matrixOf(reading.matrix), { seed: 1 }));
    process.stdout.write(`${JSON.stringify(report(reading.matrix, analysis))}\n`);
  }
}

/** npm runs us in the checkout; the file is meant from where npm was called. */
function bytesOf(name: string): Uint8Array | null {
  for (const folder of [process.env.INIT_CWD ?? "", ""])
    try {
      return readFileSync(path.resolve(folder, name));
    } catch {
      // Not there; perhaps in the other folder.
    }
  return null;
}

function report({ descriptors }: NamedMatrix, { scenarios, complete, weights }: CrossImpactAnalysis) {
  return {
    descriptors: descriptors.map(({ name }) => name),
    states: descriptors.map(({ states }) => states),
    consistent: scenarios
      .filter(({ inconsistency }) => inconsistency === 0)
      .map(({ states, totalImpactScore, inconsistency, weight }) => ({
        states: states.map((state) => state + 1),
        totalImpactScore,
        inconsistency,
        weight,
      })),
    complete,
    weightMethod: weights.method,
  };
}

function refuse(sentence: string, status = 1): void {
  console.error(sentence);
  process.exitCode = status;
}
