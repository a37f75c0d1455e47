import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { freshFolder } from "#db/testing/fresh-store.ts";
import { doing, writing } from "#domain/testing/hall.ts";
import { must } from "#e2e/support/workshop-driver.ts";
import { freshServer, openValley } from "../testing/hall-server.ts";

/** All files under a folder in which some bytes occur. */
function whereIs(folder: string, bytes: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(bytes));
}

/** Two halls on one server that takes backups; in the first somebody has written, and it was backed up. */
async function twoValleys() {
  const dataDir = freshFolder();
  const folder = path.join(dataDir, "backups");
  const server = await freshServer({ dataDir, backup: { folder, minutes: 60 } });
  const valley = await openValley(server);
  const { driver } = valley;
  const summit = await driver.sibling("MARKE-GIPFEL");
  const backups = () => readdirSync(folder).filter((name) => name.endsWith(".sqlite"));
  await valley.open("ideen");
  const person = await driver.admit({ tableId: "linde" });
  const phone = await driver.client("participant", person.token, { person: person.participantId });
  const reply = await phone.keep(writing("ideen", "MARKE-KARTE Rufbus")).reply;
  const cardId = reply.ok ? String(reply.result.cardId) : "";
  await must(valley.lead, { type: "step.close", activityId: "ideen" });
  await expect.poll(() => whereIs(folder, "MARKE-KARTE")).not.toEqual([]);
  return { server, dataDir, folder, valley, summit, backups, phone, cardId, person };
}

describe("a server that takes backups", () => {
  it("[KE7] takes one at each change of step", async () => {
    const dataDir = freshFolder();
    const folder = path.join(dataDir, "backups");
    const valley = await openValley(await freshServer({ dataDir, backup: { folder, minutes: 60 } }));
    const newest = () => readdirSync(folder).filter((name) => name.endsWith(".sqlite")).sort().at(-1);
    for (const type of ["step.open", "step.close", "step.reopen"] as const) {
      const before = newest();
      await must(valley.lead, { type, activityId: "ideen" });
      await expect.poll(newest).not.toBe(before);
    }
  });

  it("[KE8] holds nothing of a deleted workshop any more: not in rows, log, or backups", async () => {
    const { server, dataDir, valley, summit, backups, person, phone } = await twoValleys();
    phone.close();
    const { workshopId, organiserSession } = valley.driver;
    expect(backups().length).toBeGreaterThan(1);
    const answer = await fetch(`${server.url}/api/workshops/${workshopId}`, {
      method: "DELETE",
      headers: { cookie: organiserSession },
    });
    expect(await answer.json()).toEqual({ deleted: true });
    for (const bytes of ["MARKE-KARTE", person.participantId, "Talgrund", valley.driver.joinCode])
      expect([bytes, whereIs(dataDir, bytes)]).toEqual([bytes, []]);
    // That it was deleted and when is known, and the other workshop is there, in its backup too.
    expect(whereIs(dataDir, workshopId)).not.toEqual([]);
    expect(backups()).toHaveLength(1);
    expect(whereIs(dataDir, "MARKE-GIPFEL").length).toBeGreaterThan(1);
    const organiser = await summit.organiser();
    expect(organiser.view.all("workshop")).toHaveLength(1);
    organiser.close();
  });

  it("[KE9] keeps the words of a withdrawn card in backups for a week at most, in none that is newer", async () => {
    const { folder, valley, backups, phone, cardId } = await twoValleys();
    const before = backups();
    await must(valley.lead, { type: "step.reopen", activityId: "ideen" });
    await must(phone, doing("ideen", { do: "withdraw", cardId }));
    await must(valley.lead, { type: "step.close", activityId: "ideen" });
    await expect.poll(() => backups().filter((name) => !before.includes(name)).length).toBeGreaterThan(1);
    const newest = backups().sort().at(-1) ?? "";
    expect(whereIs(folder, "MARKE-KARTE").map((file) => path.basename(file))).not.toContain(newest);
  });
});
