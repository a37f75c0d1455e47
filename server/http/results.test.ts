import { describe, expect, it } from "vitest";
import { writing } from "#domain/testing/hall.ts";
import { must } from "#e2e/support/workshop-driver.ts";
import type { ResultsLink } from "#protocol/http.ts";
import { freshServer, openValley } from "../testing/hall-server.ts";

/** A valley whose organiser releases results, and a reader's browser that keeps its cookie. */
async function reading() {
  const valley = await openValley(await freshServer());
  const { driver } = valley;
  const organiser = await driver.organiser();
  const release = (open: boolean, renew = false) => must(organiser, { type: "setup.results", open, renew });
  const path = async (headers: Record<string, string> = { cookie: driver.organiserSession }) =>
    ((await (await fetch(`${driver.url}/api/workshops/${driver.workshopId}/results`, { headers })).json()) as ResultsLink)
      .path;
  const get = (where: string, headers: Record<string, string> = {}) =>
    fetch(driver.url + where, { headers, redirect: "manual" });
  const enter = async (link: string) => {
    const answer = await get(link);
    const cookie = answer.headers.getSetCookie()[0] ?? "";
    return { answer, cookie, held: { cookie: cookie.split(";")[0] ?? "" } };
  };
  return { ...valley, driver, organiser, release, path, get, enter };
}

describe("the link to the results", () => {
  it("[RL2] turns its secret into a cookie, and the page is not to be indexed", async () => {
    const { release, path, get, enter, driver } = await reading();
    expect(await path()).toBeNull();
    await release(true);
    const link = (await path()) ?? "";
    const { answer, cookie, held } = await enter(link);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `/ergebnis/${driver.workshopId}`]);
    expect(cookie).toMatch(/HttpOnly/i);
    const page = await get(`/ergebnis/${driver.workshopId}`, held);
    expect(page.status).toBe(200);
    expect(page.headers.get("x-robots-tag")).toBe("noindex, nofollow");
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(await page.text()).not.toContain(link.split("/").at(-1));
    const unchanged = await get(`/ergebnis/${driver.workshopId}`, { ...held, "if-none-match": page.headers.get("etag") ?? "" });
    expect(unchanged.status).toBe(304);
  });

  it("[RL2] says the same of a link that ended, was renewed, is wrong, or whose workshop is gone", async () => {
    const { release, path, get, enter, driver } = await reading();
    await release(true);
    const link = (await path()) ?? "";
    const { held } = await enter(link);
    const base = `/ergebnis/${driver.workshopId}`;
    const said = async (where: string) => {
      const answer = await get(where, held);
      return [answer.status, answer.headers.getSetCookie(), await answer.text()] as const;
    };
    const wrong = await said(`${base}/${"x".repeat(32)}`);
    expect(wrong[0]).toBe(404);
    await release(true, true);
    for (const where of [link, base, `${base}/export.zip`]) expect(await said(where)).toEqual(wrong);
    expect(await path()).not.toBe(link);
    await release(false);
    for (const where of [base, "/ergebnis/gibt-es-nicht", "/ergebnis/gibt-es-nicht/x"])
      expect(await said(where)).toEqual(wrong);
    await release(true);
    const fresh = await enter((await path()) ?? "");
    await get(base, fresh.held);
    await fetch(`${driver.url}/api/workshops/${driver.workshopId}`, { method: "DELETE", headers: { cookie: driver.organiserSession } });
    expect((await get(base, fresh.held)).status).toBe(404);
  });

  it("[RL2] is told to organiser, lead and wall, and to nobody else", async () => {
    const { release, path, driver, get, tokenOf } = await reading();
    await release(true);
    for (const link of [driver.links.lead, driver.links.wall])
      expect(await path({ authorization: `Bearer ${await tokenOf(link)}` })).toMatch(/^\/ergebnis\//);
    const { token } = await driver.admit({ tableId: "linde" });
    const answer = await get(`/api/workshops/${driver.workshopId}/results`, { authorization: `Bearer ${token}` });
    expect(answer.status).toBe(401);
  });

  it("[RL5] seventy readers at once read the same, and a card that is hidden is gone with the next reading", async () => {
    const { release, path, get, enter, driver, lead, open } = await reading();
    await open("ideen");
    const { result } = await must(lead, writing("ideen", "Rufbus für alle Dörfer"));
    await release(true);
    const { held } = await enter((await path()) ?? "");
    const pages = await Promise.all(Array.from({ length: 70 }, () => get(`/ergebnis/${driver.workshopId}`, held)));
    const tags = new Set(pages.map(({ headers }) => headers.get("etag")));
    expect(tags.size).toBe(1);
    expect(await pages[0]?.text()).toContain("Rufbus für alle Dörfer");
    await must(lead, { type: "card.hide", cardId: String(result.cardId), reason: "Name" });
    expect(await (await get(`/ergebnis/${driver.workshopId}`, held)).text()).not.toContain("Rufbus für alle Dörfer");
  });
});
