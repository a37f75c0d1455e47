import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { WorkshopClient } from "#components/live/workshop-client.ts";
import { planOfTheDay } from "#domain/testing/cast.ts";
import { type Chance, randomFrom } from "#domain/testing/random.ts";
import { must, until, WorkshopDriver } from "#e2e/support/workshop-driver.ts";
import { ServerProcess } from "../rehearse/server-process.ts";
import { Ledger } from "./ledger.ts";
import { readStored } from "./stored.ts";
import { leadOn, writeOn } from "./writers.ts";

export interface KillPlan {
  readonly kills: number;
  readonly phones: number;
  /** Commands that are acknowledged between two kills, on average. */
  readonly between: number;
  readonly seed: number;
  readonly tell: (sentence: string) => void;
}

export interface KillReport {
  kills: number;
  acknowledged: number;
  /** Done on the disk when the server was killed, and answered only by the next one. */
  doneUnanswered: number;
  exports: number;
  /** Milliseconds from the kill until all phones were back, and until the server listened again. */
  readonly back: number[];
  readonly listening: number[];
  readonly troubles: string[];
}

/** A workshop that has so many kills behind it makes room for a fresh one: no hall writes for a week. */
const killsPerHall = 20;
const backWithin = 60_000;

/** Kills a server under load again and again and compares what is on the disk with what the room was told. */
export async function killLoop(plan: KillPlan): Promise<KillReport> {
  const report: KillReport = {
    kills: 0,
    acknowledged: 0,
    doneUnanswered: 0,
    exports: 0,
    back: [],
    listening: [],
    troubles: [],
  };
  for (let hall = 1; report.kills < plan.kills && report.troubles.length === 0; hall += 1) {
    await oneHall(Math.min(killsPerHall, plan.kills - report.kills), hall, plan, report);
    plan.tell(`${report.kills} von ${plan.kills}: ${report.acknowledged} bestätigt, ${report.troubles.length} Fehler`);
  }
  return report;
}

async function oneHall(kills: number, number: number, plan: KillPlan, report: KillReport): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "weitblick-kills-"));
  const dataDir = path.join(folder, "data");
  const chance = randomFrom(plan.seed * 1000 + number);
  const server = await ServerProcess.start(dataDir, path.join(folder, "server.log"), false);
  const { driver, lead, phones, ledger } = await openHall(server, plan.phones);
  const clients = [lead, ...phones.map(({ client }) => client)];
  const working = new AbortController();
  ledger.begin(readStored(dataDir));
  const work = [
    leadOn(lead, ledger, chance, working.signal),
    ...phones.map((phone) => writeOn(phone.client, phone, ledger, chance, working.signal)),
    takeAway(driver, report, chance, working.signal),
  ];
  try {
    for (let kill = 1; kill <= kills && ledger.troubles.length === 0; kill += 1) {
      const enough = ledger.acknowledged + plan.between / 2 + chance.upTo(plan.between);
      await until("the room writes on", () => ledger.acknowledged >= enough, backWithin);
      await sleep(chance.upTo(30));
      const killedAt = performance.now();
      await server.end("SIGKILL");
      // What it had sent off is still read; then nothing more comes.
      await until("everybody is off", () => clients.every(({ line }) => line.state !== "online"));
      ledger.compare(readStored(dataDir), `Saal ${number}, Abschuss ${kill}`);
      await server.start();
      report.listening.push(performance.now() - killedAt);
      await until("everybody is back", () => clients.every(({ line }) => line.state === "online"), backWithin);
      report.back.push(performance.now() - killedAt);
      report.kills += 1;
    }
    working.abort();
    await Promise.all(work);
    ledger.compare(readStored(dataDir), `Saal ${number}, am Ende`);
  } catch (error) {
    ledger.troubles.push(`Saal ${number}: ${String(error)}`);
    working.abort();
  }
  report.acknowledged += ledger.acknowledged;
  report.doneUnanswered += ledger.doneUnanswered;
  report.troubles.push(...ledger.troubles);
  for (const client of clients) client.close();
  await server.end("SIGTERM");
  rmSync(folder, { recursive: true, force: true });
}

/** The day of the tests' valley, with as many phones as are wanted. */
async function openHall(server: ServerProcess, count: number) {
  const driver = await WorkshopDriver.create(server.url, server.organiserPath, "empty", "Abschüsse");
  const organiser = await driver.organiser();
  for (const command of planOfTheDay) await must(organiser, command);
  organiser.close();
  const lead = hurried(await driver.staff("lead"));
  const phones = await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const { token, participantId } = await driver.admit({ tableId: index % 2 ? "linde" : "eiche" });
      const client = await driver.client("participant", token, { person: participantId });
      return { client: hurried(client), id: participantId, number: index + 1 };
    }),
  );
  return { driver, lead, phones, ledger: new Ledger() };
}

/** Comes back soon: the loop is about what comes back, not about waiting. */
function hurried(client: WorkshopClient): WorkshopClient {
  client.socket.io.reconnectionDelay(20);
  client.socket.io.reconnectionDelayMax(200);
  return client;
}

/** The backup is downloaded now and then, as the organiser may do at any time. */
async function takeAway(driver: WorkshopDriver, report: KillReport, chance: Chance, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await sleep(300 + chance.upTo(700));
    const text = await driver
      .export("werkstatt.json")
      .then((answer) => (answer.ok ? answer.text() : null))
      .catch(() => null);
    if (text === null) continue;
    JSON.parse(text);
    report.exports += 1;
  }
}
