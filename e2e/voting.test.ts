import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { WorkshopClient } from "#components/live/workshop-client.ts";
import type { Hall } from "./support/hall.ts";
import { type Cast, settingsOf, stepOfType } from "./support/moments.ts";
import { openDay } from "./support/open-day.ts";
import { joinByQr } from "./support/phone.ts";
import { agendaWith } from "./support/plan.ts";
import { must, until } from "./support/workshop-driver.ts";

const words = ["Rufbus am Abend", "Dorfladen mit Post", "Sprechstunde auf Rädern", "Parkhaus am Markt"] as const;
const [bus, shop, doctor, garage] = words;

let hall: Hall;
let cast: Cast;
let organiser: WorkshopClient;
let lead: Page;
let wall: Page;
let phone: Page;

openDay(3, async (day) => {
  ({ hall, cast } = day);
  organiser = await hall.driver.organiser();
  lead = await hall.staff("lead");
  wall = await hall.staff("wall");
  phone = await joinByQr(hall, 1);
});
afterAll(() => organiser?.close());

const vote = () => stepOfType(cast.day, "vote");
const ideas = () => stepOfType(cast.day, "collect", "option");
const idOf = (text: string) => cast.lead.view.all("card").find((card) => card.text === text)?.id ?? "";
const answered = () => cast.lead.view.get("progress", vote().id)?.answered ?? 0;
const step = () => cast.lead.view.get("step", vote().id);
/** What a card on the phone's list offers: minus, dots, plus. */
const on = (text: string) => phone.getByRole("group", { name: `Punkte für ${text}` });
const give = (text: string) => on(text).getByRole("button", { name: "Einen Punkt geben" }).click();
const purse = (left: string) => phone.getByText(left, { exact: true }).waitFor();

/** Somebody in the hall spreads dots. */
async function handIn(who: number, dots: Readonly<Record<string, number>>): Promise<void> {
  const byId = Object.fromEntries(Object.entries(dots).map(([text, count]) => [idOf(text), count]));
  const command = { type: "activity", activityId: vote().id, command: { do: "cast", dots: byId } } as const;
  await must(cast.people[who] as WorkshopClient, command);
}

beforeAll(async () => {
  const settings = { secret: false, negative: true, total: 4, cap: 3, places: 2, unit: "cards" };
  await must(organiser, agendaWith(organiser, vote().id, settings));
  await must(cast.lead, { type: "step.open", activityId: ideas().id });
  for (const text of words) {
    const command = { do: "write", text, fieldId: null, dimensionId: null };
    await must(cast.lead, { type: "activity", activityId: ideas().id, command });
  }
  await must(cast.lead, { type: "step.open", activityId: vote().id });
});

describe("an open vote with dots for and against", () => {
  it("says on the phone that it is open, and what is left of the dots while they are spread", async () => {
    await phone.getByText(/4 Punkte, dafür oder dagegen, höchstens 3 auf eine Karte/).waitFor();
    await phone.getByText(/Offen: Ihre Punkte werden mit Ihrem Gerät gespeichert/).waitFor();
    await purse("noch 4 Punkte");
    await give(bus);
    await give(bus);
    await purse("noch 2 Punkte");
    await on(garage).getByRole("button", { name: "Einen Punkt dagegen geben" }).click();
    await on(garage).getByText("ein Punkt dagegen").waitFor();
    await purse("noch 1 Punkt");
    await give(bus);
    await purse("alle Punkte vergeben");
    // No dot is left for anything, neither for nor against; taking one back is possible.
    for (const name of ["Einen Punkt geben", "Einen Punkt dagegen geben"])
      await on(shop).getByRole("button", { name, disabled: true }).waitFor();
    await on(bus).getByRole("button", { name: "Einen Punkt wegnehmen" }).click();
    await purse("noch 1 Punkt");
  });

  it("counts only what was handed in, and changes are handed in again", async () => {
    expect(answered()).toBe(0);
    await phone.getByRole("button", { name: "Abgeben" }).click();
    await phone.getByText("Ihre Punkte sind abgegeben").first().waitFor();
    await until("the vote is counted", () => answered() === 1);
    await give(bus);
    await phone.getByText("Geändert, noch nicht abgegeben").waitFor();
    await phone.getByRole("button", { name: "Änderung abgeben" }).click();
    await phone.getByText("Ihre Punkte sind abgegeben").first().waitFor();
    expect(answered()).toBe(1);
    await wall.getByText("1 von 4 haben abgestimmt").waitFor();
  });

  it("cannot be made secret while it runs, and its ballots go on counting", async () => {
    const reply = await organiser.send(agendaWith(organiser, vote().id, { secret: true }));
    expect(reply).toEqual({ ok: false, reason: "still-in-use" });
    const activity = organiser.view.get("activity", vote().id);
    expect(activity && settingsOf(activity).secret).toBe(false);
    expect(answered()).toBe(1);
  });

  it("shows no tally before the reveal, then each side for itself, and the tie by name", async () => {
    await handIn(0, { [shop]: 2, [garage]: -1 });
    await handIn(1, { [doctor]: 2 });
    await until("three have voted", () => answered() === 3);
    await wall.getByText("3 von 4 haben abgestimmt").waitFor();
    expect(await wall.getByText(bus).count()).toBe(0);
    await must(cast.lead, { type: "step.reveal", activityId: vote().id });
    const row = (text: string) => wall.locator(".bars .row, .bars li, .bars > *").filter({ hasText: text }).first();
    await row(bus).getByText("+3 −0").waitFor();
    await row(garage).getByText("+0 −2").waitFor();
    await wall.getByText("Gleichstand: 2 Karten, und nur noch ein Platz ist frei. Das entscheidet der Raum.").waitFor();
    await phone.getByText(/^2 Karten liegen mit je 2 Punkten gleichauf/).waitFor();
    const fate = (text: string) => lead.getByRole("row").filter({ hasText: text });
    await fate(bus).getByText("geht weiter", { exact: true }).waitFor();
    await fate(shop).getByText("gleichauf").waitFor();
    await fate(doctor).getByText("gleichauf").waitFor();
    await fate(garage).getByText("nicht weiter").waitFor();
  });
});

describe("a run-off", () => {
  it("asks about those tied only, with all dots anew", async () => {
    await lead.getByRole("button", { name: "Stichwahl zwischen diesen 2" }).click();
    await until("the second round is on", () => step()?.round === 2 && step()?.status === "open");
    await wall.getByText("Stichwahl").first().waitFor();
    await lead.getByText(/Stichwahl \(Runde 2\)/).waitFor();
    await phone.getByText("2. Runde").waitFor();
    await purse("noch 4 Punkte");
    await on(shop).waitFor();
    await on(doctor).waitFor();
    expect(await phone.getByRole("group", { name: /^Punkte für/ }).count()).toBe(2);
    // What was seen of the first round is covered again.
    expect(await wall.getByText("+3 −0").count()).toBe(0);
  });

  it("decides on the one place that the tie left open", async () => {
    await give(shop);
    await phone.getByRole("button", { name: "Abgeben" }).click();
    await until("the vote is counted", () => answered() === 1);
    await handIn(1, { [doctor]: 1, [shop]: 1 });
    await must(cast.lead, { type: "step.reveal", activityId: vote().id });
    await wall.getByText("Bis hierher: eine Karte geht weiter").waitFor();
    await lead.getByRole("row").filter({ hasText: shop }).getByText("geht weiter", { exact: true }).waitFor();
    await lead.getByRole("row").filter({ hasText: doctor }).getByText("nicht weiter").waitFor();
    expect(await lead.getByRole("button", { name: /^Stichwahl/ }).count()).toBe(0);
    const minutes = await (await hall.driver.export("protokoll.md")).text();
    expect(minutes).toContain("Stichwahl zwischen 2");
    expect(minutes).toMatch(/Auf dem einen Platz:\W*O-002/);
  });

  it("leaves the pages without an error", () => {
    expect(hall.pageErrors).toEqual([]);
  });
});
