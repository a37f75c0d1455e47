import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { rehearse } from "./rehearse/rehearsal.ts";
import { isFlawless } from "./rehearse/report.ts";
import { summary } from "./rehearse/summary.ts";

/**
 * The day of the workshop the evening before: a five-hour day with seventy phones in five minutes,
 * `npm run rehearse -- --people 70 --speed 60 --seed 1`, with `--day foresight-intensiv` the day of all methods. Everything
 * that comes out lies in rehearsal/.
 */
const { values } = parseArgs({
  options: {
    people: { type: "string", default: "70" },
    speed: { type: "string", default: "60" },
    seed: { type: "string", default: String(Math.floor(Math.random() * 1e6)) },
    pages: { type: "boolean", default: true },
    day: { type: "string", default: "zukunftswerkstatt-5-stunden" },
  },
  allowNegative: true,
});
const [people, speed, seed] = [Number(values.people), Number(values.speed), Number(values.seed)];
if (!(people >= 8 && people <= 90) || !(speed > 0) || !Number.isInteger(seed)) {
  console.error("Aufruf: npm run rehearse -- --people 8 bis 90 --speed 60 --seed 1 [--day foresight-intensiv] [--no-pages]");
  process.exit(2);
}

const folder = path.resolve("rehearsal");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const dataDir = mkdtempSync(path.join(tmpdir(), "weitblick-rehearsal-"));
console.log(`Generalprobe mit ${people} Menschen, ${speed}-mal so schnell wie der Tag (--seed ${seed}).`);

const { pages, day: template } = values;
const plan = { people, speed, seed, pages, template, dataDir, logFile: path.join(folder, "server.log") };
const report = await rehearse(plan, folder);
rmSync(dataDir, { recursive: true, force: true });
writeFileSync(path.join(folder, "report.json"), `${JSON.stringify(report, null, 2)}\n`);
console.log(`\n${summary(report)}\n\nAlles Weitere steht in ${path.join(folder, "report.json")}.`);
process.exit(isFlawless(report) ? 0 : 1);
