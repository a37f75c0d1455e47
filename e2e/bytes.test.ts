import { gzipSync } from "node:zlib";
import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Hall } from "./support/hall.ts";
import { closeCast, openCast, stepOfType } from "./support/moments.ts";
import { joinByQr } from "./support/phone.ts";
import { must } from "./support/workshop-driver.ts";

const kib = (bytes: number) => bytes / 1024;
const plannedTypes = 20;

let hall: Hall;
beforeAll(async () => {
  hall = await Hall.open();
});
afterAll(() => hall.close());

/** What one activity type adds to a phone's first load: its texts and a few lines of registry. */
function largestType(): number {
  const folder = new URL("../activities/", import.meta.url);
  const types = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const sizes = types.map((entry) => {
    const texts = JSON.parse(readFileSync(new URL(`${entry.name}/messages.de.json`, folder), "utf8")) as { phone: object };
    return gzipSync(JSON.stringify(texts.phone)).length + 250;
  });
  return Math.max(...sizes) * (plannedTypes - types.length);
}

describe("the first load on a phone", () => {
  it("stays below 190 KiB of JavaScript and 260 KiB in all, also with twenty activity types", async () => {
    const cast = await openCast(hall.driver, 1);
    await must(cast.lead, { type: "step.open", activityId: stepOfType(cast.day, "collect", "factor").id });
    const joined = await joinByQr(hall);
    const cookies = await joined.context().cookies();
    const phone = await hall.device("phone");
    await phone.context().addCookies(cookies);
    const session = await phone.context().newCDPSession(phone);
    await session.send("Network.enable");
    const types = new Map<string, string>();
    const sizes = { Script: 0, all: 0 };
    session.on("Network.responseReceived", ({ requestId, type }) => types.set(requestId, type));
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      sizes.all += encodedDataLength;
      if (types.get(requestId) === "Script") sizes.Script += encodedDataLength;
    });
    await phone.goto(`${hall.origin}/w/${hall.driver.workshopId}`);
    await phone.getByRole("button", { name: "Karte abschicken" }).waitFor();
    const first = { ...sizes };
    const reserve = largestType();
    console.log(
      `JavaScript ${kib(first.Script).toFixed(1)} KiB, alles ${kib(first.all).toFixed(1)} KiB, für ${plannedTypes} Arten von Schritten noch ${kib(reserve).toFixed(1)} KiB`,
    );
    expect(first.Script).toBeGreaterThan(50 * 1024);
    expect(kib(first.Script)).toBeLessThanOrEqual(190);
    expect(kib(first.all + reserve)).toBeLessThanOrEqual(260);
    closeCast(cast);
  });
});
