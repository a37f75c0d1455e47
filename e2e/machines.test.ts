import { execFile } from "node:child_process";
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import JSZip from "jszip";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { backupFolder } from "#server/settings.ts";
import type { Hall } from "./support/hall.ts";
import { type Cast, stepOfType, writeCards } from "./support/moments.ts";
import { openDay } from "./support/open-day.ts";
import { joinByQr } from "./support/phone.ts";
import { must, until } from "./support/workshop-driver.ts";

/** What goes wrong with machines, by the names that facilitators give it. */
let hall: Hall;
let cast: Cast;
let lead: Page;
let wall: Page;

/** Three seconds in minutes: the timed backup, without a minute's wait. */
const often = 0.05;

openDay(
  6,
  async (day) => {
    ({ hall, cast } = day);
    wall = await hall.staff("wall");
  },
  { backupEvery: often },
);

const stage = () => cast.lead.view.get("stage", "stage");
const stepOf = (id: string) => cast.lead.view.get("step", id);

/** Reads the PIN where the facilitator reads it. */
async function pinOn(page: Page): Promise<string> {
  await page.getByRole("button", { name: /Zweites Gerät/ }).click();
  const shown = page.getByRole("dialog").locator("[data-pin]");
  await shown.filter({ hasText: /\d{3} \d{3}/ }).waitFor();
  return (await shown.textContent()) ?? "";
}

describe("what goes wrong with machines", () => {
  it("Host laptop dies", async () => {
    const options = stepOfType(cast.day, "collect", "option");
    await must(cast.lead, { type: "step.open", activityId: options.id });
    await writeCards(cast, options, 4);
    const vote = stepOfType(cast.day, "vote");
    await must(cast.lead, { type: "step.open", activityId: vote.id });
    const phone = await joinByQr(hall, 1);
    await phone.getByText("noch 5 Punkte").waitFor();
    await phone.getByRole("button", { name: /Punkt/ }).filter({ hasText: "+" }).first().click();
    await phone.getByRole("button", { name: "Abgeben", exact: true }).click();
    await phone.getByText("Ihre Punkte sind abgegeben").first().waitFor();
    await until("the vote is counted", () => cast.lead.view.get("progress", vote.id)?.answered === 1);

    lead = await hall.staff("lead");
    const pin = await pinOn(lead);
    expect((await wall.content()).includes(pin)).toBe(false);
    await lead.context().close();

    const before = { step: stepOf(vote.id), stage: stage() };
    await hall.restartServer();
    await until("the room is back", () => cast.lead.line.state === "online");
    expect({ step: stepOf(vote.id), stage: stage() }).toEqual(before);
    expect(cast.lead.view.get("progress", vote.id)?.answered).toBe(1);
    await phone.getByText("Ihre Punkte sind abgegeben").first().waitFor();
    await wall.getByRole("timer").filter({ hasText: /\d:\d\d/ }).first().waitFor();

    const second = await hall.device("phone");
    await second.goto(`${hall.origin}/uebernehmen`);
    await second.getByLabel("Code der Werkstatt").fill(hall.driver.joinCode);
    await second.getByLabel(/PIN/).fill(pin.startsWith("000") ? "111111" : "000000");
    await second.getByRole("button", { name: "Übernehmen" }).click();
    await second.getByText("Diese PIN stimmt nicht.", { exact: false }).waitFor();
    await second.getByLabel(/PIN/).fill(pin);
    await second.getByRole("button", { name: "Übernehmen" }).click();
    await second.waitForURL(/\/lead\//);
    await second.getByRole("heading", { name: "Regieplan" }).waitFor();
    const deadline = stepOf(vote.id)?.deadline ?? 0;
    await second.getByRole("button", { name: "+5 Min" }).click();
    await until("there is more time", () => (stepOf(vote.id)?.deadline ?? 0) >= deadline + 299_000);
    // Within a thumb's reach on a narrow phone, and nothing sticks out at the side.
    expect(await second.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    const keys = second.locator(".keys:visible button");
    for (const box of await keys.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON())))
      expect(box.height).toBeGreaterThanOrEqual(44);
    expect(hall.pageErrors).toEqual([]);
    for (const page of [second, phone]) await page.context().close();
  });

  it("Backup", async () => {
    const factors = stepOfType(cast.day, "collect", "factor");
    await must(cast.lead, { type: "step.open", activityId: factors.id });
    await writeCards(cast, factors, 60);
    await must(cast.lead, { type: "step.reveal", activityId: factors.id });
    lead = await hall.staff("lead");

    // By itself, with no change of step.
    const backups = backupFolder(hall.dataDir);
    const taken = () => readdirSync(backups).filter((name) => name.endsWith(".sqlite")).sort();
    const known = taken().at(-1) ?? "";
    const last = "Was erst kurz vor dem Ausfall gesagt wurde";
    await cast.people[0]?.keep({
      type: "activity",
      activityId: factors.id,
      command: { do: "write", text: last, fieldId: null, dimensionId: null },
    }).reply;
    await until("a backup was taken by itself", () => (taken().at(-1) ?? "") > known, 20_000);

    const pressed = performance.now();
    const [printed] = await Promise.all([
      lead.context().waitForEvent("page"),
      lead.getByRole("link", { name: "Jetzt drucken" }).click(),
    ]);
    await printed.getByText(last).waitFor();
    expect(performance.now() - pressed).toBeLessThan(10_000);
    await printed.emulateMedia({ media: "print" });
    const sheets = printed.locator("section");
    expect(await sheets.count()).toBeGreaterThan(1);
    expect(await sheets.nth(1).evaluate((it) => getComputedStyle(it).breakBefore)).toBe("page");
    expect(await printed.evaluate(() => getComputedStyle(document.body).color)).toBe("rgb(0, 0, 0)");
    await printed.close();

    const desk = await hall.organiser();
    await desk.goto(`${hall.origin}/organiser/${hall.driver.workshopId}`);
    const [download] = await Promise.all([
      desk.waitForEvent("download"),
      desk.getByRole("link", { name: "Export (ZIP)" }).click(),
    ]);
    const zip = await JSZip.loadAsync(readFileSync(await download.path()));
    expect(Object.keys(zip.files)).toEqual(expect.arrayContaining(["protokoll.docx", "daten.xlsx", "daten.json"]));
    expect(await zip.file("protokoll.md")?.async("string")).toContain(last);

    // The laptop is gone; what is left is the folder of backups, on a stick.
    const board = () => cast.lead.view.all("card").map(({ id, number, text }) => `${number} ${id} ${text}`).sort();
    const wasThere = board();
    expect(wasThere.length).toBeGreaterThan(60);
    const elsewhere = path.join(hall.dataDir, "another-laptop");
    const run = await promisify(execFile)(
      process.execPath,
      ["--import", "tsx", "scripts/restore.ts", backups, "--to", elsewhere],
      { env: { ...process.env, NODE_ENV: "production" } },
    );
    expect(run.stdout).toContain("Wiederhergestellt: eine Werkstatt");
    await hall.restartServer(elsewhere);
    await until("the room is back", () => cast.lead.line.state === "online");
    expect(board()).toEqual(wasThere);
    expect(stage()?.activityId).toBe(factors.id);
    // The screens that stayed open go on by themselves, and a new one sees the same board.
    await lead.getByText(/\d+ verbunden/).waitFor();
    const again = await hall.staff("lead");
    await again.locator("[data-board-card]").first().waitFor();
    const said = cast.lead.view.all("card").find(({ text }) => text === last);
    await must(cast.lead, { type: "stage.spotlight", on: { kind: "card", id: said?.id ?? "" } });
    await wall.locator(".card[data-spotlight]").filter({ hasText: last }).waitFor();
    expect(hall.pageErrors).toEqual([]);
  }, 120_000);

  it("Backups that fail are told to those who lead and organise, until one succeeds", async () => {
    const options = stepOfType(cast.day, "collect", "option");
    await must(cast.lead, { type: "step.open", activityId: options.id });
    const desk = await hall.organiser();
    await desk.goto(`${hall.origin}/organiser/${hall.driver.workshopId}`);
    const phone = await joinByQr(hall, 4);
    const again = await hall.staff("lead");
    await again.getByRole("heading", { name: "Regieplan" }).waitFor();
    const folder = backupFolder(hall.dataDir);
    // A file where the folder should be: as good as a stick that was pulled out.
    renameSync(folder, `${folder}.away`);
    writeFileSync(folder, "");
    await writeCards(cast, options, 1);
    const said = /Sicherung fehlgeschlagen seit \d\d:\d\d/;
    await again.getByRole("alert").filter({ hasText: said }).waitFor();
    await desk.getByRole("alert").filter({ hasText: said }).waitFor();
    expect(await phone.getByText(/Sicherung/).count()).toBe(0);
    rmSync(folder);
    renameSync(`${folder}.away`, folder);
    await again.getByText(said).waitFor({ state: "detached" });
    await desk.getByText(said).waitFor({ state: "detached" });
    for (const page of [desk, phone, again]) await page.context().close();
  });

  it("A workshop that is put away says so on every desk and phone, and comes back", async () => {
    const phone = await joinByQr(hall, 4);
    const [host, again] = [await hall.host(4), await hall.staff("lead")];
    await host.getByRole("heading", { name: /Menschen? ohne Telefon/ }).waitFor();
    const organiser = await hall.driver.organiser();
    await must(organiser, { type: "setup.archive", archived: true });
    for (const desk of [host, again]) await desk.getByRole("alert").filter({ hasText: "ist abgelegt" }).waitFor();
    await phone.getByRole("heading", { name: "Diese Werkstatt ist abgelegt" }).waitFor();
    expect(await phone.getByRole("textbox").count()).toBe(0);
    await must(organiser, { type: "setup.archive", archived: false });
    await phone.getByRole("textbox").waitFor();
    for (const desk of [host, again]) await desk.getByText("ist abgelegt").waitFor({ state: "detached" });
    organiser.close();
    for (const page of [phone, host, again]) await page.context().close();
  });
});
