import Database from "better-sqlite3";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { memoryStorage } from "#components/live/storage.ts";
import type { WorkshopClient } from "#components/live/workshop-client.ts";
import { freshFolder } from "#db/testing/fresh-store.ts";
import type { Card } from "#domain/records.ts";
import { doing, writing } from "#domain/testing/hall.ts";
import { randomFrom } from "#domain/testing/random.ts";
import { must, until } from "#e2e/support/workshop-driver.ts";
import { freshServer, openValley } from "./testing/hall-server.ts";
import { freePort, serverProcess } from "./testing/server-process.ts";

/** Every card that is stored, by its words. */
function storedCards(dataDir: string): Card[] {
  const database = new Database(path.join(dataDir, "weitblick.sqlite"), { readonly: true });
  const rows = database.prepare("select body from card").all() as { body: string }[];
  database.close();
  return rows.map(({ body }) => JSON.parse(body) as Card);
}

/** Comes back within moments: the test is about what comes back, not about waiting. */
function hurry(client: WorkshopClient): void {
  client.socket.io.reconnectionDelay(5);
  client.socket.io.reconnectionDelayMax(40);
}

/** Cuts the line with some of its commands, when they are on their way and before they are answered. */
function loseSomeAnswers(client: WorkshopClient, chance: ReturnType<typeof randomFrom>): { lost: number } {
  const count = { lost: 0 };
  hurry(client);
  client.socket.onAnyOutgoing((event) => {
    if (event !== "command" || !chance.chance(0.3)) return;
    count.lost += 1;
    const { engine } = client.socket.io;
    // Half of them after the command has left, so that only the answer is lost; the others at once.
    if (chance.chance(0.7)) engine.once("drain", () => engine.close());
    else queueMicrotask(() => engine.close());
  });
  return count;
}

describe("every command takes effect exactly once", () => {
  it("[EX17] when the lines of a whole room break all the time: 2,000 commands, 2,000 effects", {
    timeout: 60_000,
  }, async () => {
    const dataDir = freshFolder();
    const valley = await openValley(await freshServer({ dataDir }));
    await valley.open("ideen");
    const chance = randomFrom(17);
    const people = await Promise.all(Array.from({ length: 20 }, () => valley.join("buche")));
    const counts = people.map((person) => loseSomeAnswers(person, chance));
    const wanted = new Set<string>();
    const replies = people.flatMap((person, who) =>
      Array.from({ length: 100 }, (_, index) => {
        const text = `Karte ${index} von ${who}`;
        wanted.add(text);
        return person.keep(writing("ideen", text)).reply;
      }),
    );
    const labels = new Set(
      (await Promise.all(replies)).map((reply) => (reply.ok ? reply.result.label : reply.reason)),
    );
    const lost = counts.reduce((sum, count) => sum + count.lost, 0);
    expect(lost).toBeGreaterThan(400);
    expect(labels.size).toBe(2000);
    const texts = storedCards(dataDir).map(({ text }) => text);
    expect([texts.length, new Set(texts)]).toEqual([2000, wanted]);
  });

  it("[EX18] across a reload of the page and a restart of the server", { timeout: 20_000 }, async () => {
    const [dataDir, port] = [freshFolder(), await freePort()];
    const first = await freshServer({ dataDir, port });
    const valley = await openValley(first);
    await valley.open("ideen");
    const storage = memoryStorage();
    const { token, participantId } = await valley.driver.admit({ tableId: "linde" });
    const options = { storage, person: participantId };
    const before = await valley.driver.client("participant", token, options);
    await before.keep(writing("ideen", "vorher")).reply;
    await first.stop();
    await until("the phone is offline", () => before.line.state === "offline");
    for (const text of ["unterwegs eins", "unterwegs zwei"]) before.keep(writing("ideen", text));
    before.close();
    expect(storage.keys()).toHaveLength(2);

    await freshServer({ dataDir, port });
    const after = await valley.driver.client("participant", token, options);
    await until("all is sent", () => after.outbox.waiting === 0);
    await until("one's own cards are back", () => after.view.all("mine").length === 3);
    expect(
      storedCards(dataDir)
        .map(({ text }) => text)
        .sort(),
    ).toEqual(["unterwegs eins", "unterwegs zwei", "vorher"]);
    after.close();
  });

  it("[EX18] for two pages of one phone that send the same outbox", { timeout: 20_000 }, async () => {
    const dataDir = freshFolder();
    const valley = await openValley(await freshServer({ dataDir }));
    await valley.open("ideen");
    const { token, participantId } = await valley.driver.admit();
    const storage = memoryStorage();
    const options = { storage, person: participantId };
    const one = await valley.driver.client("participant", token, options);
    one.close();
    for (const text of ["a", "b", "c"]) one.keep(writing("ideen", text));
    const pages = await Promise.all([1, 2].map(() => valley.driver.client("participant", token, options)));
    await until("both are empty", () => pages.every((page) => page.outbox.items.length === 0));
    expect(
      storedCards(dataDir)
        .map(({ text }) => text)
        .sort(),
    ).toEqual(["a", "b", "c"]);
    for (const page of pages) page.close();
  });

  it("[EX19] when the server is killed again and again under load", { timeout: 60_000 }, async () => {
    const [dataDir, port] = [freshFolder(), await freePort()];
    let server = await serverProcess(port, dataDir);
    const valley = await openValley(server);
    await valley.open("ideen");
    const people = await Promise.all(Array.from({ length: 30 }, () => valley.join("buche")));
    for (const person of people) hurry(person);
    const chance = randomFrom(19);
    const acknowledged = new Set<string>();
    const working = new AbortController();
    const work = people.map(async (person, who) => {
      for (let index = 0; !working.signal.aborted; index += 1) {
        const text = `Karte ${index} von ${who}`;
        const reply = await person.keep(writing("ideen", text)).reply;
        if (reply.ok) acknowledged.add(text);
        // Some take a card back again; what was acknowledged must stay taken back.
        if (reply.ok && chance.chance(0.05)) {
          const gone = await person.keep(
            doing("ideen", { do: "withdraw", cardId: String(reply.result.cardId) }),
          ).reply;
          if (gone.ok) acknowledged.delete(text);
        }
      }
    });
    for (let kill = 1; kill <= 5; kill += 1) {
      const before = acknowledged.size;
      await until("work goes on", () => acknowledged.size > before + 40 + chance.upTo(60));
      await server.kill();
      server = await serverProcess(port, dataDir);
    }
    working.abort();
    await Promise.all(work);
    const cards = storedCards(dataDir);
    const texts = cards.filter(({ status }) => status === "visible").map(({ text }) => text);
    expect([texts.length, new Set(texts)]).toEqual([acknowledged.size, acknowledged]);
    expect(new Set(cards.map(({ number }) => number)).size).toBe(cards.length);
    const database = new Database(path.join(dataDir, "weitblick.sqlite"), { readonly: true });
    expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
    database.close();
    await until("the lead is back, too", () => valley.lead.line.state === "online");
    await must(valley.lead, { type: "step.close", activityId: "ideen" });
  });
});
