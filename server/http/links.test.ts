import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { must, until, WorkshopDriver } from "#e2e/support/workshop-driver.ts";
import { startServer } from "../server.ts";

it("[SE11] a table's host link ends with the table, the others go on", async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), "weitblick-links-"));
  const settings = { port: 0, host: "127.0.0.1", dataDir, publicUrl: null, development: false };
  const server = await startServer(settings, { pages: false });
  onTestFinished(async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true });
  });
  const url = `http://127.0.0.1:${server.port}`;
  const driver = await WorkshopDriver.create(url, server.organiserPath, "zukunftswerkstatt", "Werkstatt");
  const organiser = await driver.organiser();
  const tables = [...organiser.view.all("table")].sort((a, b) => a.number - b.number).slice(0, 7);
  const kept = tables.map(({ id, fieldId, capacity }) => ({ id, fieldId, capacity }));
  const seventh = await driver.staff("host", 7);
  const eighth = await driver.staff("host", 8);
  const link = driver.links.tables.find(({ number }) => number === 8)?.host ?? "";
  const kept8 = await fetch(url + link, { redirect: "manual" });
  const token = kept8.headers.getSetCookie()[0]?.split(";")[0]?.split("=")[1] ?? "";
  await must(organiser, { type: "setup.tables", tables: kept });
  organiser.close();
  // Who was there is sent away at once, and whoever comes back with what the link gave is not let in.
  await until("the eighth host is sent away", () => eighth.line.state === "lost");
  expect(eighth.line).toEqual({ state: "lost", reason: "unauthorised" });
  const again = await driver.client("host", token).catch((error: Error) => error.message);
  expect(again).toBe("host was refused: unauthorised");
  expect((await seventh.send({ type: "undo" })).ok).toBe(false);
  expect(seventh.line.state).toBe("online");
  for (const client of [seventh, eighth]) client.close();
  const leadsTo = async (number: number) => {
    const link = driver.links.tables.find((table) => table.number === number)?.host ?? "";
    return (await fetch(url + link, { redirect: "manual" })).headers.get("location");
  };
  expect(await leadsTo(8)).toBe("/link-expired?role=host");
  expect(await leadsTo(7)).toBe(`/host/${driver.workshopId}`);
});
