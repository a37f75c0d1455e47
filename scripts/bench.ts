import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { bareWs, type Subject, socketIo, weitblick } from "./bench/clients.ts";
import { type Figures, measure } from "./bench/load.ts";
import { startServerProcess } from "./bench/processes.ts";

/**
 * Measures Weitblick beside two baselines in one run, interleaved, medians of the rounds:
 * `npm run bench -- --clients 70,300 --rounds 3`
 */
const { values } = parseArgs({
  options: {
    clients: { type: "string", default: "70,300" },
    rounds: { type: "string", default: "3" },
    only: { type: "string", default: "a,b,c" },
  },
});
const sizes = values.clients.split(",").map(Number);
const rounds = Number(values.rounds);
const file = (name: string) => new URL(`./bench/${name}`, import.meta.url);
const servers = {
  a: { file: file("bare-ws-server.ts"), subject: async (port: number): Promise<Subject> => bareWs(port) },
  b: { file: file("socketio-server.ts"), subject: async (port: number): Promise<Subject> => socketIo(port) },
  c: { file: file("weitblick-server.ts"), subject: weitblick },
} as const;
type Letter = keyof typeof servers;
const letters = values.only.split(",").filter((letter): letter is Letter => letter in servers);

const report: Record<string, Record<string, Figures>> = {};
for (const clients of sizes) {
  const runs: Record<Letter, Figures[]> = { a: [], b: [], c: [] };
  for (let round = 1; round <= rounds; round += 1) {
    for (const letter of letters) {
      const dataDir = mkdtempSync(path.join(tmpdir(), "weitblick-bench-"));
      const server = await startServerProcess(servers[letter].file, dataDir);
      const subject = await servers[letter].subject(server.port, server.organiserPath);
      const figures = await measure(subject, server.child.pid ?? 0, clients);
      runs[letter].push(figures);
      await server.stop();
      rmSync(dataDir, { recursive: true });
      console.log(
        `${clients} Menschen, Runde ${round}, ${subject.name}: ruhig p95 ${ms(figures.steady.lastScreenP95)}, Ansturm p95 ${ms(figures.burst.lastScreenP95)}, verloren ${figures.lost}`,
      );
    }
  }
  report[clients] = Object.fromEntries(letters.map((letter) => [letter, medianOf(runs[letter])]));
  show(clients, report[clients] ?? {});
}
mkdirSync("bench-results", { recursive: true });
writeFileSync("bench-results/bench.json", JSON.stringify(report, null, 2));
process.exit(0);

function medianOf(runs: readonly Figures[]): Figures {
  const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
  const combine = (parts: readonly unknown[]): unknown =>
    typeof parts[0] === "number"
      ? middle(parts as number[])
      : Object.fromEntries(
          Object.keys(parts[0] as object).map((key) => [
            key,
            combine(parts.map((part) => (part as Record<string, unknown>)[key])),
          ]),
        );
  return combine(runs) as Figures;
}

function show(clients: number, figures: Record<string, Figures>): void {
  const rows: Record<string, Record<string, string>> = {};
  const { a, b, c } = figures;
  const line = (name: string, read: (it: Figures) => number, unit = "") => {
    const value = (it: Figures | undefined) => (it ? `${read(it).toFixed(2)}${unit}` : "-");
    const ratio = (it: Figures | undefined) => (c && it ? (read(c) / read(it)).toFixed(2) : "-");
    rows[name] = { a: value(a), b: value(b), c: value(c), "c/a": ratio(a), "c/b": ratio(b) };
  };
  line("Beitritt aller, s", (it) => it.joinSeconds);
  line("Beitritt, KiB je Telefon", (it) => it.joinBytesPerClient / 1024);
  for (const [name, load] of [
    ["ruhig", (it: Figures) => it.steady],
    ["Ansturm", (it: Figures) => it.burst],
  ] as const) {
    line(`${name}: letzter Schirm p50, ms`, (it) => load(it).lastScreenP50);
    line(`${name}: letzter Schirm p95, ms`, (it) => load(it).lastScreenP95);
    line(`${name}: letzter Schirm p99, ms`, (it) => load(it).lastScreenP99);
    line(`${name}: Quittung p95, ms`, (it) => load(it).ackP95);
    line(`${name}: CPU je 1000 Zustellungen, ms`, (it) => load(it).cpuPer1000);
    line(`${name}: Bytes je Zustellung`, (it) => load(it).bytesPerDelivery);
    line(`${name}: andere Prozesse, Kerne`, (it) => load(it).othersBusy);
  }
  line("Speicher im Leerlauf, MiB", (it) => it.idleMiB);
  line("Speicher je Mensch, MiB", (it) => (it.joinedMiB - it.idleMiB) / clients);
  line("Speicher am höchsten, MiB", (it) => it.peakMiB);
  line("Verlorene Karten", (it) => it.lost);
  console.log(`\n${clients} Menschen, Mediane aus ${rounds}:`);
  console.table(rows);
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}
