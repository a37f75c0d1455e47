import type { Page } from "playwright-core";
import type { RateResult } from "#activities/rate/activity.ts";
import { describe, expect, it } from "vitest";
import type { Hall } from "./support/hall.ts";
import { type Cast, stepOfType, writeCards } from "./support/moments.ts";
import { openDay } from "./support/open-day.ts";
import { joinByQr, storedLabel, writeCard } from "./support/phone.ts";
import { must, until } from "./support/workshop-driver.ts";
import { sampleCards } from "#server/rehearsal/sample-cards.ts";

/** What goes wrong on a day, by the names that facilitators give it; others of the list are in hall and day. */
let hall: Hall;
let cast: Cast;
let lead: Page;
let wall: Page;
let factors: string;

openDay(6, async (day) => {
  ({ hall, cast } = day);
  factors = stepOfType(cast.day, "collect", "factor").id;
  lead = await hall.staff("lead");
  wall = await hall.staff("wall", "oldProjector");
  await must(cast.lead, { type: "step.open", activityId: factors });
});

const cardsWith = (text: string) => cast.lead.view.all("card").filter((card) => card.text === text);

/** Somebody says something, over the wire. */
async function say(text: string, who = 0, activityId = factors): Promise<string> {
  const reply = await cast.people[who]?.keep({
    type: "activity",
    activityId,
    command: { do: "write", text, fieldId: null, dimensionId: null },
  }).reply;
  if (!reply?.ok) throw new Error(`a card was refused: ${reply?.reason}`);
  const cardId = String(reply.result.cardId);
  await until("the lead sees the card", () => cast.lead.view.get("card", cardId));
  return cardId;
}

describe("what goes wrong", () => {
  it("Duplicates", async () => {
    const ids = await Promise.all([0, 1, 2, 3, 4, 5].map((who) => say("Der Bus fährt zu selten", who)));
    await lead.getByRole("button", { name: "Zusammenlegen" }).first().click();
    const suggestion = lead.locator("form", { hasText: "Der Bus fährt zu selten" });
    await suggestion.waitFor();
    expect(ids.map((id) => cast.lead.view.get("card", id)?.mergedInto)).toEqual(ids.map(() => null));
    await suggestion.getByRole("button", { name: /zusammenlegen/i }).click();
    await until("they are one", () => ids.filter((id) => cast.lead.view.get("card", id)?.mergedInto).length === 5);
    expect(cardsWith("Der Bus fährt zu selten")).toHaveLength(6);
    await lead.getByRole("button", { name: "Rückgängig" }).first().click();
    await until("they are six again", () => ids.every((id) => cast.lead.view.get("card", id)?.mergedInto === null));
  });

  it("Hall Wi-Fi", async () => {
    const phone = await joinByQr(hall, 3);
    await phone.getByRole("textbox").waitFor();
    await phone.context().setOffline(true);
    await writeCard(phone, "Das WLAN im Saal ist weg");
    await phone.getByText("offline, 1 Eintrag auf diesem Gerät").first().waitFor();
    await phone.context().setOffline(false);
    expect(await storedLabel(phone, "Das WLAN im Saal ist weg")).toMatch(/^F-\d{3}$/);
    expect(cardsWith("Das WLAN im Saal ist weg")).toHaveLength(1);
    const strangers = hall.requests.filter((url) => !url.startsWith(hall.origin) && !/^(data|blob):/.test(url));
    expect(strangers).toEqual([]);
  });

  it("Projector 1024x768, pale, last row 15 m", async () => {
    const longest = sampleCards().toSorted((a, b) => b.text.length - a.text.length)[0]?.text ?? "";
    const id = await say(longest);
    await must(cast.lead, { type: "step.reveal", activityId: factors });
    await must(cast.lead, { type: "stage.spotlight", on: { kind: "card", id } });
    const card = wall.locator(".card[data-spotlight]");
    await card.waitFor();
    const [box, foot, size] = await Promise.all([
      card.boundingBox(),
      wall.locator(".wall > footer").boundingBox(),
      card.evaluate((it) => Number.parseFloat(getComputedStyle(it).fontSize)),
    ]);
    expect(longest.length).toBeGreaterThan(220);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(foot?.y ?? 0);
    // 28 px on a picture of 1080 lines.
    expect(size).toBeGreaterThanOrEqual((28 * 768) / 1080);
    await must(cast.lead, { type: "stage.spotlight", on: null });
  });

  it("Offensive / personal-data card", async () => {
    const text = "Frau Muster aus dem Amt ist unfähig";
    const id = await say(text, 2);
    await must(cast.lead, { type: "stage.spotlight", on: { kind: "card", id } });
    await wall.getByText(text).first().waitFor();
    await must(cast.lead, { type: "card.hide", cardId: id, reason: "nennt eine Person" });
    await wall.getByText(text).waitFor({ state: "detached" });
    expect(cast.lead.view.get("card", id)?.hiddenReason).toBe("nennt eine Person");
    await until("the author knows why", () => cast.people[2]?.view.get("mine", id)?.hiddenReason === "nennt eine Person");
    for (const name of ["protokoll.md", "protokoll.docx"])
      expect(await (await hall.driver.export(name)).text()).not.toContain("Frau Muster");
    await must(cast.lead, { type: "card.show", cardId: id });
    await must(cast.lead, { type: "card.hide", cardId: id, reason: "nennt eine Person" });
  });

  it("Too many cards", async () => {
    await writeCards(cast, stepOfType(cast.day, "collect", "factor"), 90);
    const pages = wall.getByText(/Seite \d+ von \d+/);
    await pages.waitFor();
    const shown = async () => (await wall.locator(".wall-body .card:visible").allTextContents()).join("\n");
    const first = await shown();
    await lead.keyboard.press("Escape");
    await lead.getByRole("button", { name: "Beamer: nächste Seite" }).click();
    await until("the wall turned the page", () => cast.lead.view.get("stage", "stage")?.wallPage === 1);
    await wall.getByText(/Seite 2 von/).waitFor();
    await expect.poll(shown, { timeout: 10_000 }).not.toBe(first);
    expect(await wall.evaluate(() => document.documentElement.scrollHeight <= window.innerHeight)).toBe(true);
  });

  it("Silence / empty table", async () => {
    const tables = cast.lead.view.all("table").length;
    const lines = lead.locator("table.lines tbody tr");
    await lines.first().waitFor();
    expect(await lines.count()).toBe(tables);
    const silent = lead.locator("table.lines tbody tr", { hasText: "noch keine" });
    const written = new Set(cast.lead.view.all("card").map(({ tableId }) => tableId));
    expect(await silent.count()).toBe(cast.lead.view.all("table").filter(({ id }) => !written.has(id)).length);
    expect(await lead.locator("[data-quiet]").count()).toBe(0);
    // Five minutes in which nobody writes.
    const later = await hall.device("laptop");
    await later.goto(hall.origin + hall.driver.links.lead);
    await later.locator("table.lines tbody tr").first().waitFor();
    await later.evaluate(() => {
      const now = performance.now.bind(performance);
      performance.now = () => now() + 5 * 60_000;
      document.dispatchEvent(new Event("visibilitychange"));
    });
    const marks = later.locator("[data-quiet]");
    await expect.poll(() => marks.count()).toBe(tables);
    expect(await marks.first().textContent()).toMatch(/seit [45] Min still/);
    await later.context().close();
  });

  it("Data protection", async () => {
    const minutes = await (await hall.driver.export("protokoll.md")).text();
    const person = cast.people[0];
    const me = person?.view.all("me")[0]?.id ?? "";
    expect(me).not.toBe("");
    expect(minutes).not.toContain(me);
    // Six people in six sectors: no group is large enough to be named.
    for (const { title } of cast.lead.view.all("sector")) expect(minutes).not.toMatch(new RegExp(`\\| ${title} \\| [1-4] \\|`));
    expect(await (await hall.driver.export("protokoll.docx")).text()).not.toContain(me);
  });

  it("Minutes disputed", async () => {
    const text = "Ohne Ärztin kein Dorf";
    const id = await say(text, 4);
    await must(cast.lead, { type: "card.reword", cardId: id, text: "Ohne Ärztin kein lebendiges Dorf" });
    const minutes = await (await hall.driver.export("protokoll.md")).text();
    const line = minutes.split("\n").find((it) => /Ohne Ärztin kein lebendiges Dorf.+Uhr/.test(it)) ?? "";
    const card = cast.lead.view.get("card", id);
    expect(line).toContain(`F-${String(card?.number).padStart(3, "0")}`);
    expect(line).toMatch(/Tisch \d/);
    expect(line).toMatch(/\d\d:\d\d/);
    const journal = (await (await hall.driver.export("werkstatt.json")).json()) as {
      journal: { commandType: string; actorRole: string; changes: { id: string; before: { text?: string } | null }[] }[];
    };
    const edit = journal.journal.find(({ commandType }) => commandType === "card.reword");
    expect(edit?.actorRole).toBe("facilitator");
    expect(edit?.changes[0]?.before?.text).toBe(text);
  });

  it('Accidental click "weiter"', async () => {
    const step = (id: string) => cast.lead.view.get("step", id);
    const stage = () => cast.lead.view.get("stage", "stage");
    // The run sheet again, where the last panel was left open.
    await lead.reload();
    await must(cast.lead, { type: "step.open", activityId: factors });
    await until("the step is open", () => step(factors)?.status === "open");
    const phone = await joinByQr(hall, 2);
    await phone.getByRole("textbox").fill("Mitten im Satz");
    const writing = await say("Vor dem Versehen geschrieben", 3);
    await lead.keyboard.press("n");
    await until("the step has ended", () => step(factors)?.status === "closed");
    await phone.getByText("Mitten im Satz").first().waitFor();
    const ran = () => lead.getByRole("navigation", { name: "Regieplan" }).locator('[aria-current="step"]');
    const dialog = lead.getByRole("dialog");
    await ran().getByRole("button").click();
    await dialog.getByRole("button", { name: "Wieder öffnen" }).click();
    await expect.poll(() => phone.getByRole("textbox").inputValue()).toBe("Mitten im Satz");
    expect(cast.lead.view.get("card", writing)?.text).toBe("Vor dem Versehen geschrieben");

    const sorting = stepOfType(cast.day, "sort", "factor").id;
    await must(cast.lead, { type: "step.open", activityId: sorting });
    const before = await until("the step is open", () => stage()?.activityId === sorting && step(sorting));
    await lead.getByRole("button", { name: /^Weiter: / }).first().click();
    await until("the next step is on", () => stage()?.activityId !== sorting);
    await lead.getByRole("button", { name: "Zurück", exact: true }).last().click();
    await until("the step is open again", () => step(sorting)?.status === "open");
    expect(step(sorting)).toEqual(before);

    // What cannot be unseen is asked about first, and a result that was seen stands when it is asked again.
    const rating = stepOfType(cast.day, "rate").id;
    await must(cast.lead, { type: "step.open", activityId: rating });
    await until("the step is open", () => step(rating)?.status === "open" && stage()?.activityId === rating);
    const round = step(rating)?.round ?? 0;
    await lead.getByRole("button", { name: "Aufdecken", exact: true }).click();
    await dialog.getByText(/gesehen/).waitFor();
    await dialog.getByRole("button", { name: "Abbrechen" }).click();
    expect(step(rating)?.revealed).toBe(false);
    await phone.getByRole("radio", { name: "weiß nicht" }).first().check();
    await until("the answer counts", () => cast.lead.view.get("progress", rating)?.answered === 1);
    await must(cast.lead, { type: "step.reveal", activityId: rating });
    const result = await until("the result is there", () => cast.lead.view.get("result", `${rating}:${round}`));
    await must(cast.lead, { type: "step.next" });
    await must(cast.lead, { type: "step.back" });
    expect(cast.lead.view.get("result", `${rating}:${round}`)).toEqual(result);
    await ran().getByRole("button").click();
    await dialog.getByText(/eine neue Runde/).waitFor();
    await dialog.getByRole("button", { name: "Wieder öffnen" }).click();
    await until("there is another round", () => step(rating)?.round === round + 1);
    await must(cast.lead, { type: "step.reveal", activityId: rating });
    await until("both are there", () => cast.lead.view.get("result", `${rating}:${round + 1}`));
    expect(cast.lead.view.get("result", `${rating}:${round}`)).toEqual(result);
    await phone.context().close();
  });

  it('"Keine Angaben"/off topic', async () => {
    const rating = stepOfType(cast.day, "rate");
    await must(cast.lead, { type: "step.open", activityId: rating.id });
    const { round } = await until("it is open", () => {
      const step = cast.lead.view.get("step", rating.id);
      return step?.status === "open" && step;
    });
    const phone = await joinByQr(hall, 1);
    await phone.getByRole("radio", { name: "weiß nicht" }).first().check();
    await until("the answer counts", () => cast.lead.view.get("progress", rating.id)?.answered === 1);
    await must(cast.lead, { type: "step.reveal", activityId: rating.id });
    const result = await until("the result is there", () => cast.lead.view.get("result", `${rating.id}:${round}`));
    const { subjects } = result.value as RateResult;
    // "weiß nicht" is no mark in the middle: counted, and in no mean.
    const scales = subjects.flatMap((subject) => subject.scales);
    expect(scales.reduce((sum, { unsure }) => sum + unsure, 0)).toBe(1);
    expect(scales.reduce((sum, { n }) => sum + n, 0)).toBe(0);

    const options = stepOfType(cast.day, "collect", "option");
    await must(cast.lead, { type: "step.open", activityId: options.id });
    await writeCards(cast, options, 3);
    const vote = stepOfType(cast.day, "vote");
    await must(cast.lead, { type: "step.open", activityId: vote.id });
    await phone.getByRole("button", { name: "Ich enthalte mich" }).click();
    await phone.getByText("Sie haben sich enthalten").first().waitFor();
    await until("the abstention counts", () => cast.lead.view.get("progress", vote.id)?.answered === 1);
    await must(cast.lead, { type: "step.reveal", activityId: vote.id });

    const text = "Wann gibt es endlich Kaffee?";
    const id = await say(text, 1, options.id);
    await lead.keyboard.press("Escape");
    await lead.keyboard.press("t");
    const panel = lead.locator(".lead-panel");
    const label = `O-${String(cast.lead.view.get("card", id)?.number).padStart(3, "0")}`;
    await panel.getByLabel(/später auf/).fill(label);
    await panel.getByRole("button", { name: "Diese Karte aufheben" }).click();
    await panel.getByRole("listitem").filter({ hasText: text }).waitFor();
    const minutes = await (await hall.driver.export("protokoll.md")).text();
    const people = cast.lead.view.get("attendance", "all")?.joined ?? 0;
    expect(minutes.replaceAll("\\", "")).toMatch(new RegExp(`\\| ${people} \\| 1 \\| 1 \\| ${people - 1} \\|`));
    const parking = minutes.slice(minutes.indexOf("9 Parkplatz"), minutes.indexOf("10 Nächste"));
    expect(parking).toContain(label);
    await panel.getByRole("button", { name: "Schließen" }).click();
    await phone.context().close();
  });
});
