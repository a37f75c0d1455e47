import { renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { freshFolder } from "#db/testing/fresh-store.ts";
import { writing } from "#domain/testing/hall.ts";
import { until } from "#e2e/support/workshop-driver.ts";
import { freshServer, openValley } from "../testing/hall-server.ts";

it("[KE17] while no backup succeeds those who lead and organise are told since when, and nobody else", async () => {
  const dataDir = freshFolder();
  const folder = path.join(dataDir, "backups");
  // The shortest time apart that a test can wait for.
  const server = await freshServer({ dataDir, backup: { folder, minutes: 1 / 600 } });
  const { lead, organiser, open, join } = await openValley(server);
  const phone = await join("linde");
  await open("ideen");
  expect(lead.presence.backupFailsSince).toBeNull();
  await until("there is a folder", () => {
    try {
      renameSync(folder, `${folder}.away`);
      writeFileSync(folder, "");
      return true;
    } catch {
      return false;
    }
  });
  await phone.keep(writing("ideen", "Rufbus")).reply;
  const since = await until("the lead is told", () => lead.presence.backupFailsSince);
  expect(Math.abs(Date.now() - since)).toBeLessThan(60_000);
  await until("the organiser is told", () => organiser.presence.backupFailsSince === since);
  expect(phone.presence.backupFailsSince).toBeNull();
  rmSync(folder);
  await until("it is over", () => lead.presence.backupFailsSince === null);
});
