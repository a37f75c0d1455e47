import type { Locator, Page } from "playwright-core";
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
