import { expect, it } from "vitest";
import { writing } from "#domain/testing/hall.ts";
import { must } from "#e2e/support/workshop-driver.ts";
import { freshServer, openValley } from "../testing/hall-server.ts";

it("[PR4] lead and organiser print at any time, nobody else does", async () => {
  const valley = await openValley(await freshServer());
  const { driver } = valley;
  await valley.open("ideen");
  for (let index = 0; index < 300; index += 1)
    await must(valley.lead, writing("ideen", `Karte ${index} im Wortlaut`));
  const page = (headers: Record<string, string>) =>
    fetch(`${driver.url}/api/workshops/${driver.workshopId}/print`, { headers, redirect: "manual" });
  const started = performance.now();
  const printed = await page({ cookie: driver.organiserSession });
  const text = await printed.text();
  expect(performance.now() - started).toBeLessThan(5000);
  expect(text.match(/Karte \d+ im Wortlaut/g)).toHaveLength(300);
  expect(printed.headers.get("content-security-policy")).toMatch(/script-src 'nonce-[^']+'$/);
  const lead = await valley.tokenOf(driver.links.lead);
  expect((await page({ authorization: `Bearer ${lead}` })).status).toBe(200);
  const { token } = await driver.admit({ tableId: "linde" });
  for (const bearer of ["nobody", token]) {
    const answer = await page({ authorization: `Bearer ${bearer}` });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/link-expired"]);
  }
});
