import { setTimeout as sleep } from "node:timers/promises";
import * as v from "valibot";
import { collectSettings } from "#activities/collect/activity.ts";
import type { Activity } from "#domain/records.ts";
import { viewKey } from "#domain/view-key.ts";
import { until } from "#e2e/support/workshop-driver.ts";
import { thoughtsFor } from "#server/rehearsal/cast.ts";
import { fieldAt } from "./collecting.ts";
import type { RehearsedHall } from "./hall.ts";
import type { Phone } from "./phone.ts";
import { write } from "./writing.ts";

/** The server ends right after the third answer of so many cards, with as many more on their way. */
const volley = { cards: 8, answers: 3 };

/**
 * The server is updated (SIGTERM) or its plug is pulled (SIGKILL) while cards are being sent, and comes back on the
 * same data: what was answered a moment ago must be there, what was not is sent again.
 */
export async function restart(
  hall: RehearsedHall,
  activity: Activity,
  signal: "SIGTERM" | "SIGKILL",
  writes: Volley = cardsOf,
): Promise<void> {
  const { server, ledger } = hall;
  const [some, others] = [hall.phones.slice(0, volley.cards), hall.phones.slice(-volley.cards)];
  const sendFirst = writes(hall, activity, some, signal);
  const sendMore = writes(hall, activity, others, `${signal} again`);
  const sendMeanwhile = writes(hall, activity, some, `${signal} meanwhile`);
  const { reached, count } = countdown(volley.answers);
  const sent = sendFirst(count);
  await Promise.race([reached, sleep(3000)]);
  sent.push(...sendMore());
  const inFlight = ledger.inFlight().length;
  const from = performance.now();
  const since = () => Math.round(performance.now() - from);
  const { code } = await server.end(signal);
  const endedAfter = since();
  if (signal === "SIGTERM" && code !== 0)
    hall.trouble(`the server ended with ${code} instead of 0 after SIGTERM`);
  // The room writes on while there is no server.
  sent.push(...sendMeanwhile());
  await hall.pace.minutes(0.5);
  const unanswered = ledger.inFlight().length;
  await server.start();
  const startedAfter = since();
  await everybodyBack(hall);
  const backAfter = since();
  await Promise.all(sent);
  hall.incidents.push({
    what: signal === "SIGTERM" ? "Server neu gestartet (SIGTERM)" : "Server abgeschossen (kill -9)",
    unterwegs: inFlight,
    ohneAntwort: unanswered,
    beendetMs: endedAfter,
    wiederDaMs: startedAfter,
    alleZurueckMs: backAfter,
  });
  await compareScreens(hall);
}

/** One contribution of each phone, sent when it is called; `answered` is told of each answer. */
export type Volley = (
  hall: RehearsedHall,
  activity: Activity,
  phones: readonly Phone[],
  occasion: string,
) => (answered?: () => void) => Promise<void>[];

/** Thought up beforehand, so that sending takes no time. */
function cardsOf(hall: RehearsedHall, activity: Activity, phones: readonly Phone[], occasion: string) {
  const chance = hall.chance(occasion);
  const { cardKind } = v.parse(collectSettings, activity.settings);
  const thoughts = phones.map((phone) =>
    thoughtsFor(cardKind, fieldAt(hall, phone.tableId), 1, hall.horizonYear, chance),
  );
  return (answered: () => void = () => undefined) =>
    phones.map(async (phone, index) => {
      const [thought] = thoughts[index] ?? [];
      if (thought) await write(hall, phone, activity, thought);
      answered();
    });
}

/** Resolves when so many have called it. */
function countdown(from: number): { reached: Promise<void>; count: () => void } {
  let left = from;
  let reach: () => void = () => undefined;
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  const count = () => {
    left -= 1;
    if (left === 0) reach();
  };
  return { reached, count };
}

/** All phones lose the Wi-Fi at once and storm back. */
export async function everybodyCut(hall: RehearsedHall): Promise<void> {
  const from = performance.now();
  for (const { client } of hall.phones) client.socket.io.engine.close();
  await sleep(150);
  await everybodyBack(hall);
  hall.incidents.push({ what: "WLAN weg, alle zurück", millisekunden: Math.round(performance.now() - from) });
}

export async function everybodyBack(hall: RehearsedHall): Promise<void> {
  const missing = () =>
    hall.screens.all.filter(({ client }) => client.line.state !== "online").map(({ name }) => name);
  await until("everybody is back", () => missing().length === 0, 45_000).catch(() =>
    hall.trouble(`did not come back: ${missing().join(", ")}`),
  );
}

/** Every screen shows exactly what a fresh one would: nothing was missed on the way, nothing stayed too long. */
export async function compareScreens(hall: RehearsedHall): Promise<void> {
  await Promise.all(
    hall.screens.all.map(
      ({ name, client }) =>
        new Promise<void>((resolve) => {
          client.socket.timeout(15_000).emit("hello", { have: null }, (error, welcome) => {
            // Compared in this very moment: the next message would already be newer than the fresh view.
            if (error || !welcome.ok) hall.trouble(`${name} got no fresh view`);
            else {
              const fresh = [...welcome.view.set, ...welcome.private.set];
              const differences = differing(
                client.view.snapshot(),
                new Map(fresh.map((it) => [viewKey(it), it])),
              );
              if (differences.length > 0)
                hall.trouble(`${name} shows something else: ${differences.slice(0, 3).join(", ")}`);
            }
            resolve();
          });
        }),
    ),
  );
}

function differing(shown: ReadonlyMap<string, object>, fresh: ReadonlyMap<string, object>): string[] {
  const keys = new Set([...shown.keys(), ...fresh.keys()]);
  return [...keys].filter((key) => inOrder(shown.get(key)) !== inOrder(fresh.get(key)));
}

/** JSON with sorted keys: in which order a server counts is no difference. */
const inOrder = (record: unknown) =>
  JSON.stringify(record, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
