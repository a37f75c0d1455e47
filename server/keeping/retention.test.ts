import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { freshFolder } from "#db/testing/fresh-store.ts";
import { writing } from "#domain/testing/hall.ts";
import { must } from "#e2e/support/workshop-driver.ts";
import { freshServer, openValley } from "../testing/hall-server.ts";

const day = 24 * 3600_000;

it("[RE7] a server that starts when the time is over forgets who took part, in backups too, and keeps the results", async () => {
  const dataDir = freshFolder();
  const backup = { folder: path.join(dataDir, "backups"), minutes: 60 };
  const first = await freshServer({ dataDir, backup });
  const valley = await openValley(first);
  const { driver } = valley;
  const person = await driver.admit({ tableId: "linde" });
  const phone = await driver.client("participant", person.token, { person: person.participantId });
  await valley.open("ideen");
  expect((await phone.keep(writing("ideen", "Rufbus am Abend")).reply).ok).toBe(true);
  await must(valley.lead, { type: "step.close", activityId: "ideen" });
  phone.close();
  await first.stop();
  const whereIs = (bytes: string) =>
    readdirSync(dataDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .filter((entry) => readFileSync(path.join(entry.parentPath, entry.name)).includes(bytes))
      .map(({ name }) => name);
  expect(whereIs(person.participantId).length).toBeGreaterThan(1);

  const second = await freshServer({ dataDir, backup, now: () => Date.now() + 40 * day });
  const ask = async (what: string) =>
    (
      await fetch(`${second.url}/api/workshops/${driver.workshopId}/${what}`, {
        headers: { cookie: driver.organiserSession },
      })
    ).json();
  await expect.poll(async () => (await ask("retention")).log.length).toBe(1);
  await expect.poll(() => whereIs(person.participantId)).toEqual([]);
  expect(await ask("retention")).toMatchObject({ days: 30, log: [{ people: 1, cards: 1, answers: 0 }] });
  const file = await ask("export/werkstatt.json");
  expect(file.records.card).toMatchObject([{ text: "Rufbus am Abend", authorId: null }]);
  expect(file.records.participant).toMatchObject([{ tableId: "linde", joinedAt: 0 }]);
  // The phone is a stranger now.
  const again = await fetch(`${second.url}/plain/${driver.workshopId}`, {
    redirect: "manual",
    headers: { authorization: `Bearer ${person.token}` },
  });
  expect(again.headers.get("location")).toBe("/plain");
});

it("[RE7] nobody but the organiser is told about it", async () => {
  const { driver } = await openValley(await freshServer());
  const answer = await fetch(`${driver.url}/api/workshops/${driver.workshopId}/retention`);
  expect(answer.status).toBe(401);
});
