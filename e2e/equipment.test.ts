import type { Locator, Page } from "playwright-core";
import { encode } from "uqr";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./support/axe.ts";
import { calm } from "./support/calm.ts";
import { Hall } from "./support/hall.ts";
import { type Cast, closeCast, openCast } from "./support/moments.ts";

/** The day before, and 08:45 in the hall: what is printed, and whether the equipment works. */
let hall: Hall;
let cast: Cast;
let desk: Page;

beforeAll(async () => {
  hall = await Hall.open();
  cast = await openCast(hall.driver, 0);
  desk = await hall.organiser();
});
afterAll(async () => {
  closeCast(cast);
  await hall.close();
});

/** How many sheets of paper come out of the printer. */
async function printedPages(page: Page): Promise<number> {
  await calm(page);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** The words of a place as people read them: hyphens are there for the eye. */
const wordsIn = async (place: Locator) => (await place.innerText()).replaceAll("\u00ad", "").replace(/\s+/g, " ");

/** How many of these are larger inside than the paper they stand on; the tail of a letter is not a line. */
const spilling = (place: Locator) =>
  place.evaluateAll((all) => all.filter((it) => it.scrollHeight > it.clientHeight + 12).length);

async function openSheet(name: string): Promise<void> {
  await desk.goto(`${hall.origin}/organiser/${hall.driver.workshopId}`);
  await desk.locator("#prints").getByRole("link", { name, exact: true }).click();
  await desk.getByRole("heading", { level: 1, name }).waitFor();
  await desk.locator(".sheet, .tent, .run-paper").first().waitFor();
}

describe("on paper, the day before", () => {
  it("a sheet for each table: number, field, code, address, three sentences", async () => {
    await openSheet("QR-Blätter für die Tische");
    const tents = desk.locator(".tent");
    expect(await tents.count()).toBe(8);
    const second = await wordsIn(tents.nth(1));
    expect(second).toContain("Tisch 2");
    expect(second).toContain("Begegnungs- und Entwicklungsräume");
    const { joinCode } = hall.driver;
    expect(second).toContain(`${joinCode.slice(0, 3)} ${joinCode.slice(3)}`);
    expect(await tents.nth(1).getByRole("listitem").count()).toBe(6);
    expect(await printedPages(desk)).toBe(8);
    expect(await violations(desk)).toEqual([]);
    for (const [size, pages] of [["A5", 8], ["A6", 4], ["A4", 8]] as const) {
      await desk.getByRole("radio", { name: new RegExp(`^${size}`) }).check();
      expect(await printedPages(desk)).toBe(pages);
      expect(await spilling(desk.locator(".tent-side, .tent-words"))).toBe(0);
    }
  });

  it("the secret links of the table hosts apart from that, each sheet marked", async () => {
    await openSheet("Links für die Tischmoderation");
    const sheets = desk.locator(".host-sheet");
    expect(await sheets.count()).toBe(8);
    for (const [index, { host }] of hall.driver.links.tables.entries()) {
      const words = await wordsIn(sheets.nth(index));
      expect(words).toContain("Nur für die Tischmoderation");
      expect(words.replaceAll(" ", "")).toContain(host);
    }
    expect(await printedPages(desk)).toBe(8);
    expect(await violations(desk)).toEqual([]);
  });

  it("the run sheet: every step once, with its time, and what to drop when it is late", async () => {
    await openSheet("Ablaufplan");
    const ids = await desk.locator("tr[data-step]").evaluateAll((rows) => rows.map((row) => row.getAttribute("data-step")));
    expect(ids).toEqual(cast.day.map(({ id }) => id));
    const first = desk.getByRole("row").nth(1);
    expect(await first.getByRole("rowheader").innerText()).toBe("10:00");
    expect(await desk.getByText(/^Wenn es spät ist, 1\.: weglassen, spart 10 Min$/).count()).toBe(1);
    expect(await printedPages(desk)).toBe(2);
    expect(await violations(desk)).toEqual([]);
  });

  it("blank cards: four or two on a sheet, as many sheets as wanted, with field, dimensions and question", async () => {
    await openSheet("Leere Kartenbögen");
    expect(await desk.locator(".blank").count()).toBe(6 * 4);
    const card = await wordsIn(desk.locator(".blank").first());
    expect(card).toContain("blaue Karten");
    expect(card).toContain("Multifunktionale Orte");
    expect(card).toContain("Was prägt Ihr Thema hier bei uns bis 2035?");
    await desk.getByRole("radio", { name: /^A5/ }).check();
    await desk.getByLabel("Für welches Feld").selectOption({ label: "Infrastrukturen im ländlichen Raum" });
    await desk.getByLabel("Anzahl Bögen").fill("3");
    await expect.poll(() => desk.locator(".blank").count()).toBe(3 * 2);
    expect(await desk.locator(".blank").first().innerText()).toContain("gelbe Karten");
    expect(await printedPages(desk)).toBe(3);
    expect(await violations(desk)).toEqual([]);
  });

  it("the emergency sheet: one page, with the way in, what to do, and the day; never the PIN", async () => {
    await openSheet("Notfallblatt");
    await desk.getByText("/uebernehmen").waitFor();
    const words = await wordsIn(desk.locator(".emergency"));
    for (const { title } of cast.day) expect(words).toContain(title.de);
    expect(words).toContain("npm run restore");
    const lead = await hall.staff("lead");
    const pin = await lead.evaluate(
      async (path) => ((await (await fetch(path)).json()) as { pin: string }).pin,
      `/api/workshops/${hall.driver.workshopId}/pin`,
    );
    expect(pin).toMatch(/^\d{6}$/);
    expect(words.replaceAll(" ", "")).not.toContain(pin);
    expect(await printedPages(desk)).toBe(1);
    expect(await spilling(desk.locator(".emergency"))).toBe(0);
    expect(await violations(desk)).toEqual([]);
  });
});

/** Whether a drawn code says exactly this text: its dark modules, read from the picture, are those of the text. */
async function says(code: Locator, text: string): Promise<boolean> {
  const path = (await code.locator("path").getAttribute("d")) ?? "";
  const { data } = encode(text, { ecc: "M", border: 0 });
  const drawn = data.map((row) => row.map(() => false));
  for (const [, x = "", y = "", width = ""] of path.matchAll(/M(\d+) (\d+)h(\d+)/g))
    for (let at = 0; at < Number(width); at += 1) {
      const row = drawn[Number(y)];
      if (row) row[Number(x) + at] = true;
    }
  return JSON.stringify(drawn) === JSON.stringify(data);
}

describe("in the hall, 08:45: the equipment check", () => {
  const part = (name: string) => desk.getByRole("region", { name });

  it("is found on the organiser's list of what is left, and begins with what nobody has tried", async () => {
    await desk.goto(`${hall.origin}/organiser/${hall.driver.workshopId}`);
    await desk.getByRole("link", { name: "Technik-Check" }).click();
    await desk.getByRole("radio", { name: hall.origin }).check();
    await part("Dieser Rechner").getByText("über WebSocket").waitFor();
    await part("Dieser Rechner").getByText("Internet ist nicht nötig").waitFor();
    await desk.getByText("Noch 2 zu tun: Beamer, Telefone").waitFor();
  });

  it("counts the phones that scan its code, and by which way they came", async () => {
    const phones = part("Telefone");
    await phones.getByText("Noch kein Telefon erreicht").waitFor();
    const address = `http://${await phones.locator(".equipment-address").innerText()}`;
    expect(new URL(address).origin).toBe(hall.origin);
    expect(await says(phones.getByRole("img"), address)).toBe(true);
    const phone = await hall.device("phone");
    await phone.goto(address);
    await phone.getByRole("heading", { name: "Verbunden – alles in Ordnung" }).waitFor();
    await phone.getByText("Auch die schnelle Verbindung (WebSocket) klappt.").waitFor();
    expect(await violations(phone)).toEqual([]);
    await phones.getByText("1 Telefon erreicht").waitFor();
    await phones.getByText("1 mit WebSocket, 0 nur mit Abfragen.").waitFor();
    const old = await hall.device("phone");
    await old.addInitScript(() => Reflect.deleteProperty(window, "WebSocket"));
    await old.goto(address);
    await old.getByText("kommt hier nicht durch").waitFor();
    await phones.getByText("1 mit WebSocket, 1 nur mit Abfragen.").waitFor();
    await phone.reload();
    await phones.getByText("2 Telefone erreicht").waitFor();
  });

  it("judges the window on an old projector, and one that is not full", async () => {
    const [picture] = await Promise.all([
      desk.waitForEvent("popup"),
      part("Beamer").getByRole("button", { name: "Testbild öffnen" }).click(),
    ]);
    await picture.setViewportSize({ width: 1024, height: 768 });
    await picture.getByText("1024 × 768 Bildpunkte. Das reicht.").waitFor();
    await part("Beamer").getByText("Der Beamer zeigt 1024 × 768 Bildpunkte").waitFor();
    await part("Beamer").getByText("Das reicht: Der kleinste Text hat 29 Punkte").waitFor();
    expect(await violations(picture)).toEqual([]);
    const cut = await picture.evaluate(() => {
      const foot = document.querySelector("#smallest-text")?.getBoundingClientRect().bottom ?? 0;
      return { foot, height: innerHeight, wide: document.documentElement.scrollWidth };
    });
    expect(cut.foot).toBeLessThan(cut.height);
    expect(cut.wide).toBeLessThanOrEqual(1024);
    await desk.getByText("Alles bereit", { exact: true }).waitFor();
    await picture.setViewportSize({ width: 800, height: 600 });
    await part("Beamer").getByText("Das ist zu wenig.").waitFor();
    await desk.getByText("Noch zu tun: Beamer").waitFor();
    await picture.close();
    await desk.getByText("Noch zu tun: Beamer").waitFor();
  });

  it("makes a code for the Wi-Fi that stays in this browser, and a sheet with both ways in", async () => {
    const asked: string[] = [];
    desk.context().on("request", (request) => asked.push(`${request.url()} ${request.postData() ?? ""}`));
    const wifi = part("QR-Code für das WLAN");
    await wifi.getByLabel("Name des WLANs (SSID)").fill('Saal; "oben"');
    await wifi.getByLabel("Passwort").fill("Löwe:zahn,77");
    expect(await says(wifi.getByRole("img"), 'WIFI:T:WPA;S:Saal\\; \\"oben\\";P:Löwe\\:zahn\\,77;;')).toBe(true);
    const [sign] = await Promise.all([desk.waitForEvent("popup"), wifi.getByRole("link", { name: /Groß zeigen/ }).click()]);
    await sign.getByRole("heading", { name: "1. Ins WLAN" }).waitFor();
    const join = `${hall.origin}/j/${hall.driver.joinCode}`;
    expect(await says(sign.getByRole("img", { name: "QR-Code zum Mitmachen" }), join)).toBe(true);
    await sign.getByText("Löwe:zahn,77").waitFor();
    expect(await violations(sign)).toEqual([]);
    expect(await printedPages(sign)).toBe(1);
    await sign.close();
    await desk.reload();
    await desk.getByLabel("Passwort").waitFor();
    expect(await desk.getByLabel("Passwort").inputValue()).toBe("Löwe:zahn,77");
    expect(decodeURIComponent(asked.join(" "))).not.toMatch(/Löwe|oben/);
  });

  it("has no violation that axe can find, on a laptop, on a phone, and for whoever leads", async () => {
    expect(await violations(desk)).toEqual([]);
    await desk.setViewportSize({ width: 360, height: 740 });
    expect(await violations(desk)).toEqual([]);
    expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const lead = await hall.staff("lead");
    await lead.getByRole("link", { name: "Technik-Check" }).waitFor();
    await lead.goto(`${hall.origin}/lead/${hall.driver.workshopId}/technik`);
    await lead.getByText("Noch kein Telefon erreicht").waitFor();
    expect(await violations(lead)).toEqual([]);
  });

  it("asks no other machine for anything", () => {
    expect(hall.requests.filter((url) => !url.startsWith(hall.origin) && !/^(data|blob):/.test(url))).toEqual([]);
    expect(hall.pageErrors).toEqual([]);
  });
});
