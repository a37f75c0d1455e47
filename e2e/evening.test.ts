import JSZip from "jszip";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { WorkshopClient } from "#components/live/workshop-client.ts";
import { sampleCards } from "#server/rehearsal/sample-cards.ts";
import { violations } from "./support/axe.ts";
import { Hall } from "./support/hall.ts";
import { stepOfType } from "./support/moments.ts";
import { agenda, must, until } from "./support/workshop-driver.ts";

const newFields = [
  "Begegnungs- und Entwicklungsräume",
  "Infrastrukturen im ländlichen Raum",
  "Beteiligung und Zivilgesellschaft",
  "Kooperationsstrukturen und Governance",
  "Regionale Wirtschaft und Arbeitsmarkt",
  "Demografische Entwicklung",
];
const hiddenWords = "Der Name eines Menschen, der hier nicht stehen soll";

let hall: Hall;
let lead: WorkshopClient;
let desk: Page;
const guests: WorkshopClient[] = [];

/** The day: 40 cards in four topic areas by fourteen people, one of them hidden, two merged, three in a bundle. */
beforeAll(async () => {
  hall = await Hall.open({ template: "zukunftswerkstatt-vier-themenfelder" });
  const { driver } = hall;
  lead = await driver.staff("lead");
  const { tables, sectors } = await driver.lookup();
  const sizes = [6, 5, 2, 1].flatMap((count, at) => Array.from({ length: count }, () => sectors[at]?.id ?? null));
  for (const [index, sectorId] of sizes.entries())
    guests.push(await driver.join({ tableId: tables[index % tables.length]?.id ?? null, sectorId }));
  const collect = stepOfType(agenda(lead), "collect", "factor");
  await must(lead, { type: "step.open", activityId: collect.id });
  const fields = [...lead.view.all("field")].sort((a, b) => a.numeral - b.numeral);
  const ids: string[] = [];
  for (const [index, { text }] of sampleCards().slice(0, 40).entries()) {
    const command = {
      do: "write",
      text: index === 39 ? hiddenWords : text,
      fieldId: fields[index % 4]?.id ?? null,
      dimensionId: null,
    };
    ids.push(String((await must(lead, { type: "activity", activityId: collect.id, command })).result.cardId));
  }
  const [first = "", , , , fifth = "", , , , ninth = ""] = ids;
  await must(lead, { type: "board.merge", cardIds: [first, fifth], title: null });
  await must(lead, { type: "board.cluster", cardIds: [first, ninth], title: "Orte der Begegnung" });
  await must(lead, { type: "card.hide", cardId: ids[39] ?? "", reason: "Name" });
  await must(lead, { type: "next-step.add", what: "Runder Tisch zum Rufbus", who: "Landkreis", until: "Mai" });
  await must(lead, { type: "step.close", activityId: collect.id });
  await must(lead, { type: "step.reveal", activityId: collect.id });
  desk = await hall.organiser();
  await desk.goto(`${hall.origin}/organiser/${driver.workshopId}`);
});
afterAll(async () => {
  for (const client of [lead, ...guests]) client.close();
  await hall.close();
});

const fieldOf = (title: string) => lead.view.all("field").find((it) => it.title === title);
/** How many cards stand in the field of this title. */
const lying = (title: string) =>
  lead.view.all("card").filter((it) => it.fieldId === fieldOf(title)?.id && it.mergedInto === null).length;
const select = (name: string | RegExp) => desk.getByRole("combobox", { name });
const boxes = () => desk.getByRole("list", { name: "Karten" }).getByRole("checkbox");
const place = (index: number) => `field:${fieldOf(newFields[index] ?? "")?.id}`;
const said = (words: string) => desk.getByText(words, { exact: true }).last().waitFor();

describe("the evening after", () => {
  it("adds six fields to the four of the day, and no card moves", async () => {
    for (const title of newFields) {
      await desk.locator("#fields-add").click();
      await desk.locator(":focus[id^='field-']").fill(title);
    }
    await desk.locator("#fields").getByRole("button", { name: "Speichern" }).click();
    await until("the fields are there", () => lead.view.all("field").length === 10);
    for (const title of newFields) expect(lying(title)).toBe(0);
  });

  it("moves three of the four fields by one mapping, with piles and bundles", async () => {
    await desk.getByRole("link", { name: "Karten neu zuordnen" }).click();
    await desk.getByRole("heading", { level: 1, name: "Karten neu zuordnen" }).waitFor();
    const old = [...lead.view.all("field")].sort((a, b) => a.numeral - b.numeral).slice(0, 4);
    for (const index of [0, 1, 2])
      await select(`Wohin gehen die Karten aus: ${old[index]?.title}`).selectOption(place(index));
    await desk.getByRole("button", { name: "29 Karten umziehen" }).click();
    await said("29 Karten neu zugeordnet.");
    await until("three fields are full", () => [9, 10, 10].every((count, at) => lying(newFields[at] ?? "") === count));
    const bundle = lead.view.all("cluster").find(({ title }) => title === "Orte der Begegnung");
    expect(bundle?.fieldId).toBe(fieldOf(newFields[0] ?? "")?.id);
    expect(await violations(desk)).toEqual([]);
  });

  it("moves the rest by hand: filtered, a range picked with Shift and by keyboard, one move taken back", async () => {
    const fourth = [...lead.view.all("field")].sort((a, b) => a.numeral - b.numeral)[3];
    await select("Feld oder Dimension").selectOption(`field:${fourth?.id}`);
    await desk.getByText("Alle 9 Karten dieser Liste").waitFor();
    await boxes().nth(0).click();
    await boxes().nth(3).click({ modifiers: ["Shift"] });
    await desk.getByText("4 Karten gewählt").waitFor();
    await select("Neues Feld oder neue Dimension").selectOption(place(3));
    await desk.getByRole("button", { name: "Zuordnen" }).click();
    await said("4 Karten neu zugeordnet.");
    await desk.getByText("Alle 5 Karten dieser Liste").waitFor();
    // By keyboard: the first, and down with Shift.
    await boxes().nth(0).focus();
    await desk.keyboard.press("Space");
    await desk.keyboard.press("Shift+ArrowDown");
    await desk.keyboard.press("Shift+ArrowDown");
    await desk.getByText("3 Karten gewählt").waitFor();
    await select("Neues Feld oder neue Dimension").selectOption(place(4));
    await desk.getByRole("button", { name: "Zuordnen" }).press("Enter");
    await said("3 Karten neu zugeordnet.");
    await desk.getByText("Alle 2 Karten dieser Liste").waitFor();
    await desk.getByRole("button", { name: "Letzten Umzug zurücknehmen" }).last().click();
    await desk.getByText("Alle 5 Karten dieser Liste").waitFor();
    expect(lying(newFields[4] ?? "")).toBe(0);
    await desk.getByRole("checkbox", { name: /^Alle 5 Karten/ }).check();
    await select("Neues Feld oder neue Dimension").selectOption(place(5));
    await desk.getByRole("button", { name: "Zuordnen" }).click();
    await desk.getByText("Keine Karte passt dazu.").waitFor();
    expect(lying(newFields[5] ?? "")).toBe(5);
    await select("Feld oder Dimension").selectOption(place(5));
    expect(await desk.getByText(`ursprünglich: IV ${fourth?.title}`).count()).toBe(5);
  });

  it("has the origin of each moved card in the minutes of the ZIP", async () => {
    const { driver } = hall;
    const answer = await fetch(`${driver.url}/api/workshops/${driver.workshopId}/export/export.zip`, {
      headers: { cookie: driver.organiserSession },
    });
    const zip = await JSZip.loadAsync(await answer.arrayBuffer());
    const minutes = (await zip.file("protokoll.md")?.async("string")) ?? "";
    const annex = minutes.slice(minutes.indexOf("Anlage 2"));
    for (const numeral of ["I", "II", "III", "IV"]) expect(annex).toMatch(new RegExp(`geschrieben zu Feld ${numeral}\\b`));
    expect(annex.match(/geschrieben zu Feld/g)).toHaveLength(39);
    expect(minutes).not.toContain(hiddenWords);
  });
});

describe("the results, read at home", () => {
  let phone: Page;
  let link: string;

  it("are released by the organiser, and a phone without any session reads them", async () => {
    await desk.goto(`${hall.origin}/organiser/${hall.driver.workshopId}#results`);
    await desk.getByRole("button", { name: "Ergebnisse zum Lesen freigeben" }).click();
    await desk.getByRole("img", { name: "QR-Code zu den Ergebnissen" }).waitFor();
    const typed = await desk.getByRole("textbox", { name: "Link zu den Ergebnissen" }).inputValue();
    link = hall.origin + new URL(typed).pathname;
    phone = await hall.device("phone");
    await phone.goto(link);
    expect(new URL(phone.url()).pathname).toBe(`/ergebnis/${hall.driver.workshopId}`);
    const text = (await phone.locator("body").innerText()).replaceAll("\u00ad", "");
    for (const card of lead.view.all("card").filter(({ hiddenReason }) => hiddenReason === undefined))
      expect(text).toContain(card.text);
    expect(text).toContain("Bündel „Orte der Begegnung“");
    expect(text).not.toContain(hiddenWords);
  });

  it("hold small groups back, are fit for a phone, and pass axe", async () => {
    const { sectors } = await hall.driver.lookup();
    const rows = phone.getByRole("row");
    await rows.filter({ hasText: sectors[0]?.title ?? "?" }).first().waitFor();
    for (const small of sectors.slice(2, 4))
      expect(await phone.getByRole("cell", { name: small.title, exact: true }).count()).toBe(0);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await violations(phone)).toEqual([]);
  });

  it("hand out files on another day, and what was agreed", async () => {
    expect(await phone.getByRole("link", { name: "Protokoll (Word)" }).count()).toBe(0);
    const organiser = await hall.driver.organiser();
    const [workshop] = organiser.view.all("workshop");
    if (!workshop) throw new Error("the organiser sees no workshop");
    const { title, client, place: where, startsAt, horizonYear, question, funding } = workshop;
    await must(organiser, { type: "setup.workshop", title, client, place: where, startsAt, horizonYear, question, funding, date: "2026-03-14" });
    organiser.close();
    await phone.reload();
    await phone.getByRole("cell", { name: "Runder Tisch zum Rufbus" }).waitFor();
    const [download] = await Promise.all([
      phone.waitForEvent("download"),
      phone.getByRole("link", { name: "Alle Daten (ZIP)" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("2026-03-14-export.zip");
  });

  it("have their code on the wall while they are released", async () => {
    const wall = await hall.staff("wall");
    await must(lead, { type: "stage.spotlight", on: { kind: "results", id: "list" } });
    await wall.getByRole("img", { name: "QR-Code zu den Ergebnissen" }).waitFor();
    expect(await violations(wall)).toEqual([]);
  });

  it("are closed again: the link says so, and the wall goes on", async () => {
    await desk.getByRole("button", { name: "Freigabe beenden" }).click();
    await desk.getByText("Die Ergebnisse sind nicht freigegeben.").last().waitFor();
    await until("the light is out", () => lead.view.get("stage", "stage")?.spotlight === null);
    await phone.reload();
    await phone.getByRole("heading", { name: "Diese Ergebnisse sind nicht zum Lesen freigegeben" }).waitFor();
    expect(await phone.locator("body").innerText()).not.toContain("Orte der Begegnung");
    await phone.goto(link);
    await phone.getByRole("heading", { name: "Diese Ergebnisse sind nicht zum Lesen freigegeben" }).waitFor();
    expect(await violations(phone)).toEqual([]);
    expect(hall.pageErrors).toEqual([]);
  });
});
