import { setTimeout as sleep } from "node:timers/promises";
import { sampleCards } from "#server/rehearsal/sample-cards.ts";
import type { BenchClient, Subject } from "./clients.ts";
import { cpuSeconds, machineSeconds, memoryMiB } from "./processes.ts";

export interface Figures {
  joinSeconds: number;
  joinBytesPerClient: number;
  idleMiB: number;
  joinedMiB: number;
  peakMiB: number;
  steady: Load;
  burst: Load;
  lost: number;
}

export interface Load {
  lastScreenP50: number;
  lastScreenP95: number;
  lastScreenP99: number;
  ackP95: number;
  cpuPer1000: number;
  bytesPerDelivery: number;
  /** CPU seconds per second of everything that is neither this server nor this load. */
  othersBusy: number;
}

const texts = sampleCards().map((card) => card.text);

/** Joins, keeps a steady load, then a burst; measures from sending to the last screen that shows the card. */
export async function measure(subject: Subject, pid: number, clients: number): Promise<Figures> {
  const counter = { bytes: 0, seen: new Map<string, { left: number; done: (at: number) => void }>() };
  const heard = {
    bytes: (count: number) => {
      counter.bytes += count;
    },
    card: (id: string) => {
      const entry = counter.seen.get(id);
      if (!entry) return;
      entry.left -= 1;
      if (entry.left === 0) entry.done(performance.now());
    },
  };
  const idleMiB = memoryMiB(pid).now;
  const first = await subject.join(heard);
  const people: BenchClient[] = [first];
  let serial = 0;
  let lost = 0;

  const run = async (cards: number, seconds: number): Promise<Load> => {
    const screens: Promise<number | null>[] = [];
    const acks: Promise<number>[] = [];
    counter.bytes = 0;
    const before = { cpu: cpuSeconds(pid), own: process.cpuUsage(), machine: machineSeconds(), at: performance.now() };
    for (let index = 0; index < cards; index += 1) {
      const due = before.at + (index * seconds * 1000) / cards;
      const wait = due - performance.now();
      if (wait > 0) await sleep(wait);
      const sent = performance.now();
      const id = `k${serial++}`;
      screens.push(
        new Promise((resolve) => {
          const timer = setTimeout(() => resolve(null), 20_000);
          counter.seen.set(id, {
            left: people.length,
            done: (at) => {
              clearTimeout(timer);
              resolve(at - sent);
            },
          });
        }),
      );
      const person = people[(index * 7) % people.length] as BenchClient;
      acks.push(person.send(id, texts[index % texts.length] ?? "Bus").then(() => performance.now() - sent));
    }
    const ack = (await Promise.all(acks)).sort((a, b) => a - b);
    const all = await Promise.all(screens);
    const elapsed = (performance.now() - before.at) / 1000;
    const own = process.cpuUsage(before.own);
    const ownSeconds = (own.user + own.system) / 1e6;
    const server = cpuSeconds(pid) - before.cpu;
    const screen = all.filter((it) => it !== null).sort((a, b) => a - b);
    lost += all.length - screen.length;
    const deliveries = cards * people.length;
    return {
      lastScreenP50: quantile(screen, 0.5),
      lastScreenP95: quantile(screen, 0.95),
      lastScreenP99: quantile(screen, 0.99),
      ackP95: quantile(ack, 0.95),
      cpuPer1000: (server / deliveries) * 1e6,
      bytesPerDelivery: counter.bytes / deliveries,
      othersBusy: (machineSeconds() - before.machine - ownSeconds - server) / elapsed,
    };
  };

  // 300 cards lie on the board before the room comes in.
  await run(300, 1.5);
  counter.bytes = 0;
  const joinStart = performance.now();
  await inGroups(clients - 1, 20, async () => void people.push(await subject.join(heard)));
  const joinSeconds = (performance.now() - joinStart) / 1000;
  const joinBytesPerClient = counter.bytes / Math.max(1, clients - 1);
  await sleep(500);
  const joinedMiB = memoryMiB(pid).now;
  const steady = await run(200, 10);
  await sleep(500);
  const burst = await run(120, 2);
  const peakMiB = memoryMiB(pid).peak;
  for (const person of people) person.close();
  await subject.finish();
  return { joinSeconds, joinBytesPerClient, idleMiB, joinedMiB, peakMiB, steady, burst, lost };
}

async function inGroups(count: number, size: number, work: () => Promise<void>): Promise<void> {
  for (let done = 0; done < count; done += size)
    await Promise.all(Array.from({ length: Math.min(size, count - done) }, work));
}

function quantile(sorted: readonly number[], q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
}
