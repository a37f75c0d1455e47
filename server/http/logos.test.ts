import { describe, expect, it } from "vitest";
import { until, WorkshopDriver } from "#e2e/support/workshop-driver.ts";
import { freshServer } from "../testing/hall-server.ts";

const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(200, 7)]);

async function openDesk() {
  const server = await freshServer();
  const driver = await WorkshopDriver.create(server.url, server.organiserPath, "zukunftswerkstatt", "Talgrund");
  const logos = `${server.url}/api/workshops/${driver.workshopId}/logos`;
  const upload = (body: BodyInit, cookie = driver.organiserSession, query = "use=funding&alt=Freistaat%20Talgrund") =>
    fetch(`${logos}?${query}`, { method: "POST", headers: { cookie }, body });
  return { driver, logos, upload, url: server.url };
}
const refused = async (answer: Response) => [answer.status, ((await answer.json()) as { refused: string }).refused];

describe("logos over http", () => {
  it("[SU23] are uploaded by the organiser, told to the screens without a byte, and served with their own type for good", async () => {
    const { driver, logos, upload } = await openDesk();
    const answer = await upload(png);
    expect(answer.status).toBe(201);
    const { logoId } = (await answer.json()) as { logoId: string };
    const served = await fetch(`${logos}/${logoId}`);
    expect(Buffer.from(await served.arrayBuffer()).equals(png)).toBe(true);
    expect(served.headers.get("content-type")).toBe("image/png");
    expect(served.headers.get("cache-control")).toContain("immutable");
    expect(served.headers.get("x-content-type-options")).toBe("nosniff");
    expect((await driver.lookup()).logos).toEqual([{ id: logoId, alt: "Freistaat Talgrund" }]);
    const wall = await driver.staff("wall");
    await until("the wall knows the logo", () => wall.view.get("logo", logoId));
    expect(JSON.stringify([...wall.view.snapshot().values()])).not.toContain("iVBORw0KGg");
    wall.close();
  });

  it("[SU23] are refused with a reason: SVG, a PNG by name only, too large, without words, from somebody else", async () => {
    const { logos, upload } = await openDesk();
    expect(await refused(await upload('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toEqual([415, "not-a-picture"]);
    expect(await refused(await upload("GIF89a"))).toEqual([415, "not-a-picture"]);
    expect(await refused(await upload(png, undefined, "use=funding&alt=%20"))).toEqual([400, "invalid"]);
    expect(await refused(await upload(png, "weitblick=nobody"))).toEqual([401, "unauthorised"]);
    expect((await fetch(`${logos}/missing`)).status).toBe(404);
    // Also one that is still on its way when it is refused: the answer must arrive, not a cut line.
    for (const size of [300 * 1024, 3 * 1024 * 1024, 30 * 1024 * 1024])
      expect(await refused(await upload(Buffer.concat([png, Buffer.alloc(size)])))).toEqual([413, "too-large"]);
  });
});

describe("phones that reach the server", () => {
  it("[EQ5] say once how they reached it; who has not opened the page says nothing", async () => {
    const { driver, url } = await openDesk();
    const reach = `${url}/api/workshops/${driver.workshopId}/reach`;
    const headers = { cookie: driver.organiserSession };
    const { path, key } = (await (await fetch(reach, { method: "POST", headers })).json()) as { path: string; key: string };
    const page = await fetch(url + path);
    expect(await page.text()).toContain("/socket.io/?EIO=4&transport=websocket");
    const phone = page.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    const say = (cookie: string, line: string) =>
      fetch(url + path, {
        method: "POST",
        headers: { cookie, "content-type": "application/json" },
        body: JSON.stringify({ line }),
      });
    const counted = async () => (await fetch(`${reach}/${key}`, { headers })).json();
    expect(await counted()).toMatchObject({ phones: 1, websocket: 0, polling: 0 });
    expect((await say(phone, "polling")).status).toBe(200);
    expect((await say(phone, "websocket")).status).toBe(200);
    expect((await say("weitblick.reach=somebody-else-16", "polling")).status).toBe(404);
    expect((await say(phone, "carrier pigeon")).status).toBe(400);
    expect(await counted()).toMatchObject({ phones: 1, websocket: 1, polling: 0 });
  });

  it("[SU24] are counted once each, without anything about them, for those who check", async () => {
    const { driver, url } = await openDesk();
    const reach = `${url}/api/workshops/${driver.workshopId}/reach`;
    const headers = { cookie: driver.organiserSession };
    const made = await fetch(reach, { method: "POST", headers });
    const { path, key } = (await made.json()) as { path: string; key: string };
    const first = await fetch(url + path);
    expect(await first.text()).toContain("Dieses Telefon erreicht Weitblick");
    const cookie = first.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    await fetch(url + path, { headers: { cookie } });
    await fetch(url + path);
    expect(await (await fetch(`${reach}/${key}`, { headers })).json()).toMatchObject({ phones: 2 });
    expect((await fetch(`${reach}/${key}`)).status).toBe(401);
    expect((await fetch(reach, { method: "POST" })).status).toBe(401);
  });
});
