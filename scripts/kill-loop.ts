import { parseArgs } from "node:util";
import { killLoop } from "./kill-loop/loop.ts";

/**
 * Proves that nothing that was acknowledged is lost and nothing is done twice when the server dies: it is killed again
 * and again while phones write. `npm run kill-loop -- --kills 200 --phones 70 --between 500 --seed 1`
 */
const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "200" },
    phones: { type: "string", default: "70" },
    between: { type: "string", default: "500" },
    seed: { type: "string", default: String(Math.floor(Math.random() * 1e6)) },
  },
});
const [kills, phones, between, seed] = [values.kills, values.phones, values.between, values.seed].map(Number) as [
  number,
  number,
  number,
  number,
];
if (!(kills >= 1) || !(phones >= 1 && phones <= 300) || !(between >= 10) || !Number.isInteger(seed)) {
  console.error("Aufruf: npm run kill-loop -- --kills 200 --phones 70 --between 500 --seed 1");
  process.exit(2);
}

console.log(`Der Server wird ${kills}-mal abgeschossen (kill -9), während ${phones} Telefone schreiben (--seed ${seed}).`);
const started = performance.now();
const report = await killLoop({ kills, phones, between, seed, tell: (sentence) => console.log(sentence) });
const minutes = Math.round((performance.now() - started) / 6000) / 10;
console.log(`
Abschüsse: ${report.kills} in ${minutes} Minuten
Bestätigt: ${report.acknowledged} Befehle; davon ${report.doneUnanswered} getan, aber erst nach dem Neustart beantwortet
Verloren, doppelt oder falsch: ${report.troubles.length}
Datenbank unversehrt: nach jedem Abschuss geprüft
Server wieder da: ${figures(report.listening)}; alle Telefone zurück: ${figures(report.back)}
Dazwischen heruntergeladene Sicherungen: ${report.exports}`);
for (const trouble of report.troubles.slice(0, 20)) console.error(trouble);
process.exit(report.troubles.length === 0 && report.kills === kills ? 0 : 1);

function figures(milliseconds: readonly number[]): string {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  const at = (part: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);
  return `Median ${at(0.5)} ms, p95 ${at(0.95)} ms, höchstens ${at(1)} ms`;
}
