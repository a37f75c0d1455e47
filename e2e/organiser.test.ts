import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { violations } from "./support/axe.ts";
import type { Hall } from "./support/hall.ts";
import { type Cast, stepOfType, writeCards } from "./support/moments.ts";
import { openDay } from "./support/open-day.ts";
import { must } from "./support/workshop-driver.ts";

let hall: Hall;
let cast: Cast;
let desk: Page;
let backup: { path: string; records: Record<string, unknown[]> };
const day = "Zukunftswerkstatt Hainland 2035";

openDay(3, async (opened) => {
  ({ hall, cast } = opened);
  const collect = stepOfType(cast.day, "collect", "factor");
  await must(cast.lead, { type: "step.open", activityId: collect.id });
  await writeCards(cast, collect, 6);
  desk = await hall.organiser();
  await desk.goto(`${hall.origin}/organiser`);
});

const row = (title: string) =>
  desk.getByRole("listitem").filter({ has: desk.getByRole("link", { name: title, exact: true }) });
/** Presses a button without a mouse. */
const press = async (name: string | RegExp, within: Page | ReturnType<typeof row> = desk) =>
  within.getByRole("button", { name }).press("Enter");

describe("a workshop as a whole, by keyboard", () => {
  it("is saved as a template, and the template makes a new one", async () => {
    await press(`„${day}“ als Vorlage speichern`);
    const dialog = desk.getByRole("dialog");
    await dialog.getByRole("textbox").fill("Unser Tag");
    await dialog.getByRole("textbox").press("Enter");
    await desk.getByRole("heading", { name: "Unser Tag" }).waitFor();
    await desk.getByRole("radio", { name: /^Unser Tag/ }).focus();
    await desk.keyboard.press("Space");
    await desk.getByRole("textbox", { name: "Titel" }).fill("Werkstatt Weißbachtal");
    await desk.getByRole("textbox", { name: "Titel" }).press("Enter");
    await desk.waitForURL(/\/organiser\/[\w-]+$/);
    await desk.getByRole("heading", { level: 1, name: "Werkstatt Weißbachtal" }).waitFor();
    await desk.goto(`${hall.origin}/organiser`);
    await row("Werkstatt Weißbachtal").getByText("0 Karten").waitFor();
  });

  it("is downloaded as a backup with all that was written", async () => {
    const [download] = await Promise.all([
      desk.waitForEvent("download"),
      row(day).getByRole("link", { name: /Sicherung/ }).press("Enter"),
    ]);
    const path = await download.path();
    backup = { path, records: JSON.parse(readFileSync(path, "utf8")).records };
    expect(download.suggestedFilename()).toMatch(/^\d{4}-\d\d-\d\d-werkstatt\.json$/);
    expect(backup.records.card).toHaveLength(6);
  });

  it("comes back as a copy, because it is here already, and a wrong file says what to do", async () => {
    const file = desk.getByLabel("Datei mit der Sicherung");
    await file.setInputFiles({ name: "urlaub.json", mimeType: "application/json", buffer: Buffer.from("{}") });
    await press("Sicherung einlesen");
    await desk.getByText("Das ist keine Sicherung von Weitblick.", { exact: false }).waitFor();
    await file.setInputFiles(backup.path);
    await press("Sicherung einlesen");
    const copy = desk.getByRole("button", { name: "Als Kopie einlesen" });
    await copy.waitFor();
    await copy.press("Enter");
    const came = row(`Kopie von ${day}`);
    await came.getByText("6 Karten").waitFor();
    const codes = await desk.locator(".org-counts code").allTextContents();
    expect(new Set(codes).size).toBe(codes.length);
  });

  it("is archived: apart, to be read, and back again", async () => {
    await press(`„Kopie von ${day}“ archivieren`);
    const archive = desk.getByRole("region", { name: "Archiv" });
    await archive.getByRole("link", { name: `Kopie von ${day}`, exact: true }).waitFor();
    await archive.getByRole("link", { name: `Kopie von ${day}`, exact: true }).press("Enter");
    await desk.getByText("Diese Werkstatt liegt im Archiv.").waitFor();
    await desk.goto(`${hall.origin}/organiser`);
    await press(`„Kopie von ${day}“ aus dem Archiv zurückholen`);
    await archive.waitFor({ state: "detached" });
  });

  it("is organised by two: one is invited, comes in, and is sent away again", async () => {
    await desk.getByRole("textbox", { name: /Für wen/ }).fill("Vertretung");
    await desk.getByRole("textbox", { name: /Für wen/ }).press("Enter");
    const link = await desk.getByRole("textbox", { name: /Einladung für/ }).inputValue();
    const other = await hall.device("laptop");
    await other.goto(link);
    await other.getByRole("heading", { level: 1, name: "Werkstätten" }).waitFor();
    await desk.reload();
    await press("„Vertretung“ den Zugang nehmen");
    await press("Zugang nehmen", desk.getByRole("dialog"));
    await desk.getByRole("heading", { name: "Vertretung" }).waitFor({ state: "detached" });
    await other.reload();
    await other.getByText(/Link/).first().waitFor();
    expect(await other.getByRole("link", { name: day }).count()).toBe(0);
  });

  it("has no violation that axe can find, with all of it on the page and a dialog open", async () => {
    await press(`„Kopie von ${day}“ archivieren`);
    await desk.getByRole("region", { name: "Archiv" }).waitFor();
    expect(await violations(desk)).toEqual([]);
    await press("Vorlage „Unser Tag“ umbenennen");
    expect(await violations(desk)).toEqual([]);
    await desk.keyboard.press("Escape");
    await desk.setViewportSize({ width: 360, height: 740 });
    expect(await violations(desk)).toEqual([]);
    expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
