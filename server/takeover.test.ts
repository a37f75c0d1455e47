import { describe, expect, it } from "vitest";
import { writing } from "#domain/testing/hall.ts";
import { must, until } from "#e2e/support/workshop-driver.ts";
import { PinTries } from "./http/pin-tries.ts";
import { freshServer, openValley } from "./testing/hall-server.ts";

const post = (url: string, body: unknown) =>
  fetch(`${url}/api/takeover`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

async function openDay() {
  const server = await freshServer();
  const valley = await openValley(server);
  const { driver } = valley;
  const leadToken = await valley.tokenOf(driver.links.lead);
  const pinPath = `${server.url}/api/workshops/${driver.workshopId}/pin`;
  const pin = async () => {
    const answer = await fetch(pinPath, { headers: { authorization: `Bearer ${leadToken}` } });
    return ((await answer.json()) as { pin: string }).pin;
  };
  return { server, valley, driver, pin, pinPath, code: driver.joinCode };
}

describe("taking over with the PIN", () => {
  it("[SE14] makes another device the lead, where the day stands as it stood", async () => {
    const { server, valley, driver, pin, code } = await openDay();
    await valley.open("ideen");
    const answer = await post(server.url, { code: code.toLowerCase(), pin: ` ${await pin()} ` });
    expect(await answer.json()).toEqual({ workshopId: driver.workshopId });
    const cookie = answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    const second = await driver.client("lead", cookie.slice(cookie.indexOf("=") + 1));
    expect(second.view.get("stage", "stage")?.activityId).toBe("ideen");
    await must(second, { type: "step.extend", activityId: "ideen", minutes: 5 });
    second.close();
  });

  it("[SE14] is shown to whoever leads and nobody else; a renewed one ends the old", async () => {
    const { server, valley, driver, pin, pinPath, code } = await openDay();
    const phone = await driver.admit({ tableId: "linde" });
    const wall = await valley.tokenOf(driver.links.wall);
    for (const token of ["", phone.token, wall])
      expect((await fetch(pinPath, { headers: { authorization: `Bearer ${token}` } })).status).toBe(401);
    const old = await pin();
    expect(old).toMatch(/^\d{6}$/);
    await must(valley.lead, { type: "stage.pin" });
    expect(await pin()).not.toBe(old);
    expect((await post(server.url, { code, pin: old })).status).toBe(403);
    expect((await post(server.url, { code, pin: await pin() })).status).toBe(200);
    const { heard } = await valley.record("wall", wall);
    expect(heard()).not.toContain(await pin());
  });

  it("[SE15] makes everybody wait a minute after five wrong ones, also who knows the right one", async () => {
    const { server, pin, code } = await openDay();
    const right = await pin();
    const wrong = right === "000000" ? "000001" : "000000";
    for (let tries = 0; tries < 5; tries += 1)
      expect(await (await post(server.url, { code, pin: wrong })).json()).toEqual({ refused: "wrong-pin" });
    const refused = await post(server.url, { code, pin: right });
    expect([refused.status, await refused.json()]).toEqual([429, { refused: "pin-wait" }]);
    expect(await (await post(server.url, { code: "000000", pin: right })).json()).toEqual({ refused: "unknown-code" });
  });

  it("[SE15] takes the right one after that minute; one that is right begins the count anew", () => {
    let now = 1000;
    const tries = new PinTries(() => now);
    for (let wrong = 0; wrong < 4; wrong += 1) tries.failed("talgrund");
    tries.passed("talgrund");
    for (let wrong = 0; wrong < 4; wrong += 1) tries.failed("talgrund");
    expect(tries.mustWait("talgrund")).toBe(false);
    tries.failed("talgrund");
    tries.failed("anderswo");
    expect([tries.mustWait("talgrund"), tries.mustWait("anderswo")]).toEqual([true, false]);
    now += 59_999;
    expect(tries.mustWait("talgrund")).toBe(true);
    now += 1;
    expect(tries.mustWait("talgrund")).toBe(false);
  });
});

describe("cards that wait for their release", () => {
  it("[VI21] reach no other screen with any byte before", async () => {
    const { valley, driver } = await openDay();
    const wall = await valley.record("wall", await valley.tokenOf(driver.links.wall));
    const host = await valley.record("host", await valley.tokenOf(valley.tableLink(1)));
    const neighbour = await driver.admit({ tableId: "linde" });
    const phone = await valley.record("participant", neighbour.token, { person: neighbour.participantId });
    const author = await valley.join("linde");
    await valley.open("geprueft");
    await must(author, writing("geprueft", "Noch nicht gelesen"));
    await until("the lead has it", () => valley.lead.view.all("card").some((card) => card.held));
    await until("its author has it", () => author.view.all("mine").some((card) => card.held));
    // A later change that all of them are sent: before it nothing of the card can still be on its way.
    await must(valley.lead, { type: "stage.page", page: 1 });
    for (const { client } of [wall, host, phone])
      await until("the page is turned", () => client.view.get("stage", "stage")?.wallPage === 1);
    for (const { heard } of [wall, host, phone]) expect(heard()).not.toContain("Noch nicht gelesen");
    const [card] = valley.lead.view.all("card");
    await must(valley.lead, { type: "card.release", cardIds: [card?.id ?? ""] });
    for (const { client } of [wall, host, phone])
      await until("it is seen", () => client.view.all("card").some(({ text }) => text === "Noch nicht gelesen"));
  });
});
