import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { WorkshopClient } from "#components/live/workshop-client.ts";
import type { RehearsalAnswer } from "#protocol/http.ts";
import { violations } from "./support/axe.ts";
import { Hall } from "./support/hall.ts";
import { stepOfType } from "./support/moments.ts";
import { agenda, must, until } from "./support/workshop-driver.ts";

let hall: Hall;
let desk: Page;
let lead: Page;
let wall: Page;
let phone: Page;
/** The same rehearsal as the lead's page sees it, to know where the day stands. */
let watching: WorkshopClient;

beforeAll(async () => {
  hall = await Hall.open();
  desk = await hall.organiser();
  await desk.goto(`${hall.origin}/organiser/${hall.driver.workshopId}`);
});
afterAll(async () => {
  watching?.close();
  await hall.close();
});

const section = () => desk.getByRole("region", { name: "Probelauf", exact: true });
const band = (page: Page) => page.getByText("Probelauf: Nichts davon bleibt.");

async function rehearsal() {
  const { workshopId, organiserSession: cookie } = hall.driver;
  const answer = await fetch(`${hall.driver.url}/api/workshops/${workshopId}/rehearsal`, { headers: { cookie } });
  return ((await answer.json()) as RehearsalAnswer).rehearsal;
}

/** Opens one of the section's links, as a click does: in a new tab of the same browser. */
async function opened(name: string, size?: { width: number; height: number }): Promise<Page> {
  const [page] = await Promise.all([
    desk.context().waitForEvent("page"),
    section().getByRole("link", { name: new RegExp(name) }).click(),
  ]);
  if (size) await page.setViewportSize(size);
  return page;
}

const on = () => {
  const at = watching.view.get("stage", "stage")?.activityId ?? "";
  return watching.view.get("activity", at);
};

/** The facilitator goes on until this step is on. */
async function goOnTo({ id }: { id: string }): Promise<string> {
  for (let times = 0; on()?.id !== id && times < 30; times += 1) {
    const before = on()?.id;
    await must(watching, { type: "step.next" });
    await until("the day goes on", () => on()?.id !== before);
  }
  return id;
}
const step = (type: string, cardKind: "factor" | "option") => stepOfType(agenda(watching), type, cardKind);

describe("a rehearsal in the browser", () => {
  it("is started by the organiser with 30 people at 60 times the speed, and tells how it goes", async () => {
    await section().getByLabel("Wie viele simulierte Menschen?").fill("4");
    await section().getByRole("button", { name: "Probelauf starten" }).click();
    await section().getByText("Bitte eine Zahl zwischen 5 und 70 eintragen.").waitFor();
    expect(await rehearsal()).toBeNull();
    await section().getByLabel("Wie viele simulierte Menschen?").fill("30");
    await section().getByRole("radio", { name: /^60-mal so schnell/ }).check({ force: true });
    await section().getByRole("button", { name: "Probelauf starten" }).click();
    await section().getByText("läuft", { exact: true }).waitFor();
    await section().getByText(/^[1-9]\d* da, 30 simulierte/).waitFor();
    expect(await violations(desk)).toEqual([]);
  });

  it("is led with its own lead, wall and phone, and each of them says that it is one", async () => {
    wall = await opened("Beamer öffnen", { width: 1920, height: 1080 });
    await band(wall).waitFor();
    lead = await opened("Moderation öffnen");
    await band(lead).first().waitFor();
    await lead.getByRole("navigation", { name: "Regieplan" }).waitFor();
    phone = await opened("Als Telefon mitmachen", { width: 360, height: 740 });
    await phone.getByRole("radio", { name: "Egal, wo Platz ist" }).check({ force: true });
    await phone.getByRole("button", { name: "Mitmachen" }).click();
    await phone.waitForURL(/\/w\//);
    await band(phone).waitFor();
    const [cookie] = (await desk.context().cookies()).filter(({ name }) => name.startsWith("weitblick.lead."));
    const workshopId = (await rehearsal())?.workshopId ?? "";
    watching = await hall.driver.client("lead", cookie?.value ?? "", { workshopId });
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  it("brings cards, a rating and a vote: people react to what is open, and the results are shown", async () => {
    const collect = await goOnTo(step("collect", "factor"));
    await until("the cards are shown", () => watching.view.get("step", collect)?.revealed, 60_000);
    const some = watching.view.all("card").filter(({ activityId }) => activityId === collect);
    expect(some.length).toBeGreaterThan(10);
    await wall.locator(".card").first().waitFor();
    await goOnTo(step("rate", "factor"));
    await until("the rating is shown", () => watching.view.all("result").length > 0, 60_000);
    await wall.getByText(/Personen haben bewertet/).first().waitFor();
    await goOnTo(step("collect", "option"));
    const before = watching.view.all("card").length;
    await until("there are more cards", () => watching.view.all("card").length > before + 10, 60_000);
    await goOnTo(step("vote", "option"));
    await until("the vote is shown", () => watching.view.all("result").some(({ activityId }) => activityId === on()?.id), 60_000);
    // Held, so that there is time to look.
    await lead.getByRole("button", { name: "Probelauf anhalten" }).click();
    await wall.getByText(/O-\d{3}/).filter({ visible: true }).first().waitFor();
  }, 240_000);

  it("is held, and goes on at another speed, from the lead's own screen", async () => {
    await section().getByText("angehalten", { exact: true }).waitFor();
    await lead.getByRole("combobox", { name: "Tempo" }).selectOption({ label: "20-mal so schnell" });
    await lead.getByRole("button", { name: "Probelauf fortsetzen" }).click();
    await section().getByText("läuft", { exact: true }).waitFor();
    expect((await rehearsal())?.pace).toEqual({ isRunning: true, speed: 20, leads: true });
    await lead.getByRole("combobox", { name: "Tempo" }).selectOption({ label: "60-mal so schnell" });
  });

  it("comes to the end of the day", async () => {
    await goOnTo({ id: agenda(watching).at(-1)?.id ?? "" });
    await section().getByText("Der Tag ist zu Ende.").waitFor({ timeout: 60_000 });
  }, 90_000);

  it("is in no list of workshops, but its workshop tells of it", async () => {
    const list = await desk.context().newPage();
    await list.goto(`${hall.origin}/organiser`);
    const rows = list.locator(".org-workshops > li");
    await rows.first().waitFor();
    expect(await rows.count()).toBe(1);
    await rows.getByRole("link", { name: "Probelauf im Gang" }).waitFor();
    await list.close();
  });

  it("is erased with one click: every screen is told, the workshop is empty, and no byte is left", async () => {
    const now = await rehearsal();
    const cards = watching.view.all("card").map(({ text }) => text).filter((text) => text.length > 20 && /^[ -~]+$/.test(text));
    expect(now?.cards).toBeGreaterThan(40);
    await section().getByRole("button", { name: "Beenden und alle Spuren löschen" }).click();
    await section().getByRole("button", { name: "Probelauf starten" }).waitFor();
    for (const page of [wall, lead, phone]) await page.getByText(/gelöscht/).first().waitFor();
    const organiser = await hall.driver.organiser();
    expect(organiser.view.all("card")).toEqual([]);
    expect(organiser.view.get("attendance", "all")?.joined).toBe(0);
    organiser.close();
    const files = readdirSync(hall.dataDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const bytes = files.map((entry) => readFileSync(path.join(entry.parentPath, entry.name)));
    for (const mark of [now?.workshopId ?? "", ...cards.slice(0, 20)]) {
      expect(mark).not.toBe("");
      expect([mark, bytes.some((file) => file.includes(mark))]).toEqual([mark, false]);
    }
    expect(hall.pageErrors).toEqual([]);
  });
});
