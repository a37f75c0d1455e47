import { describe, expect, it, onTestFinished } from "vitest";
import { randomId } from "#components/live/random-id.ts";
import { until } from "#e2e/support/workshop-driver.ts";
import type { JoinAnswer, LookupAnswer } from "#protocol/http.ts";
import { freshServer, openValley } from "./testing/hall-server.ts";

const opened = async () => {
  const server = await freshServer();
  const valley = await openValley(server);
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(server.url + path, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  const join = (change: object = {}, headers: Record<string, string> = {}) =>
    post(
      "/api/join",
      { code: valley.driver.joinCode, tableId: null, sectorId: null, joinId: randomId(), ...change },
      headers,
    );
  return { server, ...valley, post, enter: join };
};
const cookieOf = (answer: Response) => answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";

describe("joining over http", () => {
  it("[JO6] lets three hundred people in from one address, at once", { timeout: 60_000 }, async () => {
    const { driver, lead, enter } = await opened();
    const answers = await Promise.all(Array.from({ length: 300 }, () => enter()));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const people = (await Promise.all(answers.map((answer) => answer.json()))) as JoinAnswer[];
    expect(new Set(people.map(({ participantId }) => participantId)).size).toBe(300);
    const phones = await Promise.all(people.map(({ token }) => driver.client("participant", token)));
    onTestFinished(() => {
      for (const phone of phones) phone.close();
    });
    await until("all are counted", () => lead.presence.connected === 300);
    await until("nobody stands", () => lead.view.get("attendance", "all")?.joined === 300);
    expect(Object.values(lead.view.get("attendance", "all")?.byTable ?? {})).toEqual([100, 100, 100]);
  });

  it("[JO1] makes one person of a phone that asks twice, because an answer was lost or a page reloaded", async () => {
    const { lead, enter } = await opened();
    const joinId = randomId();
    const [first, second] = await Promise.all([enter({ joinId }), enter({ joinId })]);
    const [one, two] = (await Promise.all([first?.json(), second?.json()])) as [JoinAnswer, JoinAnswer];
    expect(two.participantId).toBe(one.participantId);
    const again = await enter({}, { cookie: cookieOf(first as Response) });
    expect(((await again.json()) as JoinAnswer).participantId).toBe(one.participantId);
    await until("one has come", () => lead.view.get("attendance", "all")?.joined === 1);
  });

  it("[JO7] slows wrong codes down for all together, and always lets in whoever has the right one", async () => {
    const { post, enter, driver } = await opened();
    const statuses: number[] = [];
    for (let tries = 0; tries < 40; tries += 1)
      statuses.push((await post("/api/lookup", { code: `ZZZZ${10 + tries}` })).status);
    expect(statuses.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 404));
    expect(statuses.at(-1)).toBe(429);
    expect((await enter()).status).toBe(200);
    const spoken = driver.joinCode.toLowerCase().replaceAll("0", "o").replaceAll("1", "l");
    const answer = await post("/api/lookup", { code: ` ${spoken.slice(0, 3)}-${spoken.slice(3)} ` });
    expect(((await answer.json()) as LookupAnswer).title).toBe("Talgrund");
  });

  it("[JO5] refuses what makes no sense, and whatever is too large", async () => {
    const { post, enter } = await opened();
    expect((await post("/api/join", "{")).status).toBe(400);
    expect((await enter({ joinId: "kurz" })).status).toBe(400);
    expect((await enter({ tableId: "../../etc" })).status).toBe(400);
    expect(await (await enter({ tableId: "ulme" })).json()).toEqual({ refused: "not-found" });
    expect((await post("/api/join", JSON.stringify({ code: "x".repeat(100_000) }))).status).toBe(413);
  });

  it("[JO9] tells the join page title, tables and sectors, and nobody who is there", async () => {
    const { post, enter, driver } = await opened();
    const { participantId } = (await (await enter({ tableId: "linde" })).json()) as JoinAnswer;
    const text = await (await post("/api/lookup", { code: driver.joinCode })).text();
    expect(JSON.parse(text)).toMatchObject({ title: "Talgrund", joined: false, tableId: null });
    expect(text).not.toContain(participantId);
  });
});

describe("links of staff", () => {
  it("[SE9] the organiser's link works once; later it is of no use to whoever finds it", async () => {
    const { server } = await opened();
    const answer = await fetch(server.url + server.organiserPath, { redirect: "manual" });
    expect([answer.headers.get("location"), cookieOf(answer)]).toEqual(["/link-expired?role=organiser", ""]);
  });

  it("[SE11] work for their own role and table only", async () => {
    const { server, driver, tableLink } = await opened();
    const lands = async (path: string) =>
      (await fetch(server.url + path, { redirect: "manual" })).headers.get("location");
    expect(await lands(driver.links.wall)).toBe(`/wall/${driver.workshopId}`);
    expect(await lands(driver.links.wall.replace("/wall/", "/lead/"))).toBe("/link-expired?role=lead");
    expect(await lands(tableLink(1))).toBe(`/host/${driver.workshopId}`);
    expect(await lands(tableLink(1).replace("table=linde", "table=eiche"))).toBe("/link-expired?role=host");
    expect(await lands(tableLink(1).split("?")[0] ?? "")).toBe("/link-expired?role=host");
    expect(await lands(`/l/${driver.workshopId}/queen/x`)).toBe("/link-expired");
  });

  it("[SE11] are shown to organiser and lead, never to the wall, a host or a phone", async () => {
    const { server, driver, tokenOf, tableLink } = await opened();
    const links = async (token: string) =>
      (
        await fetch(`${server.url}/api/workshops/${driver.workshopId}/links`, {
          headers: { authorization: `Bearer ${token}` },
        })
      ).status;
    const phone = (await driver.admit()).token;
    const [lead, wall, host] = await Promise.all(
      [driver.links.lead, driver.links.wall, tableLink(1)].map(tokenOf),
    );
    expect(await links(lead ?? "")).toBe(200);
    for (const token of [wall, host, phone, "falsch"]) expect(await links(token ?? "")).toBe(401);
  });

  it("[SE8] leave a token in the browser that scripts cannot read, and only its hash in the database", async () => {
    const { server, driver } = await opened();
    const answer = await fetch(server.url + driver.links.lead, { redirect: "manual" });
    expect(answer.headers.getSetCookie()[0]).toMatch(/HttpOnly/);
    expect(answer.headers.getSetCookie()[0]).toMatch(/SameSite=Lax/);
    expect(answer.headers.getSetCookie()[0]).not.toMatch(/Secure/);
    expect([answer.headers.get("referrer-policy"), answer.headers.get("cache-control")]).toEqual([
      "no-referrer",
      "no-store",
    ]);
  });
});
