import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { phasePlans } from "#app/organiser/plans.ts";
import { sampleCards } from "#server/rehearsal/sample-cards.ts";
import { agenda, must, until } from "./support/workshop-driver.ts";
import { violations } from "./support/axe.ts";
import type { Hall } from "./support/hall.ts";
import { type Cast, stepOfType } from "./support/moments.ts";
import { openDay } from "./support/open-day.ts";

let hall: Hall;
let cast: Cast;
let desk: Page;

openDay(1, async (day) => {
  ({ hall, cast } = day);
  desk = await hall.organiser();
  await desk.goto(`${hall.origin}/organiser/${hall.driver.workshopId}`);
  await desk.getByRole("heading", { level: 1 }).waitFor();
});

const button = (name: string | RegExp, within: Pick<Page, "getByRole"> = desk) =>
  within.getByRole("button", { name });
const section = (name: string) => desk.getByRole("region", { name, exact: true });

/** As Excel puts it on the clipboard: tabs, Windows line ends, a line break inside a quoted cell. */
const runSheet = [
  "Zeit\tDauer\tPhase\tTitel\tMethode\tLeitfrage\tMaterial\tWer",
  "10:00\t15 Min\tAuftakt\tBegrüßung\tImpuls\t\tMikrofon\tRuth",
  '10:15\t25\tAuftakt\tWas fehlt im Dorf?\tKartenabfrage\t"Was fehlt im Dorf?\nWas ist zu viel?"\tKarten\tIda',
  "10.40 Uhr\t20\t\tKarten clustern\t\t\t\t",
  "11:00–11:15\t\tPause\tKaffeepause\t\t\t\t",
  "11:15\t15\tAuswahl\tWas zuerst?\tKlebepunkte\tWas tun wir zuerst?\t\t",
  "11:30\t10\tAuswahl\tWie wichtig ist das?\tBewertung\t\t\t",
  "11:40\t10\tSchluss\tKreis\t\tWer macht mit?\t\t",
  "11:50\t10\tSchluss\tAusblick\t\t\t\t",
].join("\r\n");

const preview = () => desk.frameLocator('iframe[title^="Vorschau"]');
const show = (screen: string) =>
  desk
    .getByRole("complementary", { name: "Vorschau" })
    .getByRole("button", { name: screen, exact: true })
    .click();

describe("the day before, with the screens beside the plan", () => {
  it("shows an edited question on phone, wall and lead before it is saved", async () => {
    const collect = stepOfType(cast.day, "collect");
    const agendaPart = section("Agenda");
    await agendaPart.locator(".org-step-name", { hasText: collect.title.de }).first().click();
    const question = "Was soll 2035 in jedem Dorf zu finden sein?";
    const field = desk.locator(`[id="step-${collect.id}-prompt"]`);
    await field.fill(question);
    await preview().getByRole("heading", { name: question, includeHidden: true }).waitFor();
    await show("Beamer");
    await preview().getByText(question).waitFor();
    await show("Moderation");
    await preview().getByText("Beispiel: Abends fährt kein Bus mehr ins Dorf.").waitFor();
    await preview().frameLocator("iframe").getByText(question).waitFor();
    expect(await violations(desk)).toEqual([]);
    expect(agenda(cast.lead).find(({ id }) => id === collect.id)?.prompt.de).toBe(collect.prompt.de);
    await button("Speichern", agendaPart).click();
    await until(
      "the question is saved",
      () => agenda(cast.lead).find(({ id }) => id === collect.id)?.prompt.de === question,
    );
    await agendaPart.getByText("gespeichert", { exact: true }).waitFor();
  });

  it("goes along to the step that is doubled, and shows the empty board, the lobby and the door", async () => {
    const sort = stepOfType(cast.day, "sort");
    const agendaPart = section("Agenda");
    const steps = agendaPart.locator(".org-step");
    const before = await steps.count();
    await button(`${sort.title.de} doppeln`).first().click();
    await expect.poll(() => steps.count(), { timeout: 10_000 }).toBe(before + 1);
    const moment = desk.getByLabel("Welcher Moment");
    await expect.poll(() => moment.inputValue(), { timeout: 10_000 }).not.toBe("lobby");
    expect(cast.day.map(({ id }) => id)).not.toContain(await moment.inputValue());
    await show("Beamer");
    await preview().getByText("Beispiel:", { exact: false }).first().waitFor();
    await desk.getByLabel("Mit Beispielkarten").uncheck();
    await preview().getByText("Beispiel:", { exact: false }).first().waitFor({ state: "detached" });
    await button("Änderungen verwerfen", agendaPart).click();

    const funding = "Gefördert durch die Europäische Union, ESF Plus.";
    await desk.getByLabel("Förderhinweis").fill(funding);
    await moment.selectOption("lobby");
    await preview().getByText(funding).waitFor();
    await show("Telefon");
    await preview().getByText(funding).waitFor();
    await moment.selectOption("join");
    await preview().getByText(funding).waitFor();
    await preview().getByText("Wohlfahrtspflege").waitFor();
    await desk.getByLabel("Sprache der Vorschau").selectOption("en");
    await preview().getByRole("button", { name: "Join", includeHidden: true }).first().waitFor();
    await desk.getByLabel("Sprache der Vorschau").selectOption("de");
    await button("Änderungen verwerfen", section("Angaben")).click();
  });

  it("is folded away on a narrow screen, and fits it", async () => {
    await desk.setViewportSize({ width: 360, height: 740 });
    await desk.reload();
    const head = desk.getByRole("button", { name: "Vorschau", exact: true });
    await head.waitFor();
    expect(await head.getAttribute("aria-expanded")).toBe("false");
    expect(await desk.locator("iframe").count()).toBe(0);
    await head.click();
    await preview().getByText("Willkommen", { exact: false }).first().waitFor();
    expect(await violations(desk)).toEqual([]);
    expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await desk.setViewportSize({ width: 1440, height: 900 });
    await desk.reload();
  });

  it("is only there to be read while the workshop is in the archive", async () => {
    const organiser = await hall.driver.organiser();
    await must(organiser, { type: "setup.archive", archived: true });
    const title = desk.getByLabel("Titel", { exact: true }).first();
    await expect.poll(() => title.isDisabled(), { timeout: 10_000 }).toBe(true);
    expect(await desk.locator(".org-fieldset :is(input, textarea, select, button):enabled").count()).toBe(0);
    await section("Tische").getByText("Im Archiv lässt sich nichts ändern.").waitFor();
    expect(await violations(desk)).toEqual([]);
    await button("Aus dem Archiv zurückholen").click();
    await expect.poll(() => title.isEnabled(), { timeout: 10_000 }).toBe(true);
    organiser.close();
  });
});

describe("the day before, with a spreadsheet", () => {
  it("takes a run sheet of eight rows in, as one change that can be taken back", async () => {
    await button("Ablauf einfügen …").click();
    const dialog = desk.getByRole("dialog", { name: "Ablauf einfügen" });
    await dialog
      .getByLabel("Zeilen aus Excel, LibreOffice oder Word")
      .fill(`${runSheet}\r\n12:00\t15\t\t\t\t\t\tRuth`);
    await dialog.getByText("8 Schritte erkannt").waitFor();
    await dialog.getByText("Zeile 10: kein Titel.", { exact: false }).waitFor();
    await dialog.getByText("Material, Wer", { exact: false }).waitFor();
    await dialog.getByText("Art geraten, bitte prüfen").waitFor();
    await dialog.getByLabel("Art von „Kreis“").selectOption({ label: "Zuhören oder Pause" });
    expect(await violations(desk)).toEqual([]);
    const agendaPart = section("Agenda");
    const steps = agendaPart.locator(".org-step");
    const before = await steps.count();
    await button("8 Schritte einfügen", dialog).click();
    await agendaPart.getByText("8 Schritte sind eingefügt.").waitFor();
    expect(await steps.count()).toBe(before + 8);
    await button("Einfügen rückgängig machen").click();
    await expect.poll(() => steps.count(), { timeout: 10_000 }).toBe(before);

    await button("Ablauf einfügen …").click();
    await dialog.getByLabel("Zeilen aus Excel, LibreOffice oder Word").fill(runSheet);
    await dialog.getByRole("radio", { name: "Die Agenda ersetzen" }).check();
    await button("8 Schritte einfügen", dialog).click();
    await expect.poll(() => steps.count(), { timeout: 10_000 }).toBe(8);
    await button("Speichern", agendaPart).click();
    await agendaPart.getByText("gespeichert", { exact: true }).waitFor();
    const day = agenda(cast.lead);
    expect(day.map(({ title, type, minutes }) => [title.de, type, minutes])).toEqual([
      ["Begrüßung", "pause", 15],
      ["Was fehlt im Dorf?", "collect", 25],
      ["Karten clustern", "sort", 20],
      ["Kaffeepause", "pause", 15],
      ["Was zuerst?", "vote", 15],
      ["Wie wichtig ist das?", "rate", 10],
      ["Kreis", "collect", 10],
      ["Ausblick", "pause", 10],
    ]);
    expect(day[1]?.prompt.de).toBe("Was fehlt im Dorf?\nWas ist zu viel?");
  });

  it("takes twenty cards in, names the one that is too long, and keeps it in the field", async () => {
    const part = section("Karten einfügen");
    const field = part.getByLabel("Karten, eine je Zeile");
    const samples = sampleCards().slice(0, 19);
    const rows = samples.map(({ text, field: numeral }) => `${text}\t${numeral}`);
    const long = "Zu lang ".repeat(40).trim();
    await field.fill(
      ["Karte\tHandlungsfeld", ...rows.slice(0, 4), `${long}\tI`, ...rows.slice(4)].join("\n"),
    );
    await part.getByText("19 von 20 Zeilen verstanden").waitFor();
    await part.getByText("319 Zeichen, höchstens 280. Bitte kürzen.").waitFor();
    expect(await violations(desk)).toEqual([]);
    await button("19 Karten einfügen", part).click();
    await part.getByText("19 Karten liegen jetzt im Schritt „Was fehlt im Dorf?“.").waitFor();
    expect(await field.inputValue()).toBe(`Karte\tHandlungsfeld\n${long}\tI`);
    await until("the lead sees the cards", () => cast.lead.view.all("card").length === 19);
    const fields = cast.lead.view.all("field");
    const written = cast.lead.view.all("card").toSorted((a, b) => a.number - b.number);
    expect(written.map(({ text }) => text)).toEqual(samples.map(({ text }) => text));
    expect(fields.find(({ id }) => id === written[0]?.fieldId)?.numeral).toBe(1);
  });

  it("keeps pasted cards while the line is down, across a reload, and writes each once", async () => {
    const part = section("Karten einfügen");
    const field = part.getByLabel("Karten, eine je Zeile");
    const before = cast.lead.view.all("card").length;
    await field.fill("Badesee\nStrandbad");
    await desk.context().setOffline(true);
    await hall.restartServer();
    await button("2 Karten einfügen", part).click();
    await part.getByText("2 Karten warten auf die Verbindung", { exact: false }).waitFor();
    await desk.context().setOffline(false);
    await desk.reload();
    await until("both cards are there", () => cast.lead.view.all("card").length === before + 2);
    expect(cast.lead.view.all("card").filter(({ text }) => text === "Badesee")).toHaveLength(1);
    expect(await field.inputValue()).toBe("");
  });

  it("gives cards back that the server refuses, with the reason", async () => {
    const part = section("Karten einfügen");
    const field = part.getByLabel("Karten, eine je Zeile");
    const collect = stepOfType(agenda(cast.lead), "collect");
    const other = agenda(cast.lead).findLast(({ type }) => type === "collect");
    expect(other?.id).not.toBe(collect.id);
    await part.getByLabel("In welchen Schritt?").selectOption(other?.id ?? "");
    await field.fill("Karte\tHandlungsfeld\nRufbus\tI\nDorfladen\tII");
    // Meanwhile somebody else makes the step another one.
    await desk.context().setOffline(true);
    await hall.restartServer();
    await button("2 Karten einfügen", part).click();
    const organiser = await hall.driver.organiser();
    const phases = phasePlans(organiser.view.all("phase"), organiser.view.all("activity"));
    const paused = { type: "pause", scope: "everybody", settings: {} } as const;
    await must(organiser, {
      type: "setup.agenda",
      phases: phases.map((phase) => ({
        ...phase,
        activities: phase.activities.map((step) => (step.id === other?.id ? { ...step, ...paused } : step)),
      })),
    });
    organiser.close();
    await desk.context().setOffline(false);
    await part.getByText("Deshalb ist keine der Karten eingefügt.").waitFor();
    await button("Zurück ins Feld", part).click();
    expect((await field.inputValue()).split("\n").map((row) => row.split("\t")[0])).toEqual([
      "Karte",
      "Rufbus",
      "Dorfladen",
    ]);
    await part.getByText("2 von 2 Zeilen verstanden").waitFor();
  });

  it("fits a phone", async () => {
    await desk.setViewportSize({ width: 360, height: 740 });
    await button("Ablauf einfügen …").click();
    const dialog = desk.getByRole("dialog", { name: "Ablauf einfügen" });
    await dialog.getByLabel("Zeilen aus Excel, LibreOffice oder Word").fill(runSheet);
    await dialog.getByText("8 Schritte erkannt").waitFor();
    expect(await violations(desk)).toEqual([]);
    expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await desk.keyboard.press("Escape");
    await desk.setViewportSize({ width: 1440, height: 900 });
  });

  it("had no fault on any page", () => {
    expect(hall.pageErrors).toEqual([]);
  });
});
