import { describe, expect, it } from "vitest";
import type { Locator, Page } from "playwright-core";
import type { Hall } from "./support/hall.ts";
import { type Cast, stepOfType } from "./support/moments.ts";
import { openDay } from "./support/open-day.ts";
import { must, until } from "./support/workshop-driver.ts";

let hall: Hall;
let cast: Cast;

openDay(1, (day) => {
  ({ hall, cast } = day);
});

/** Counts every click and every field that is filled in. */
function hands() {
  let actions = 0;
  const once = <T>(act: Promise<T>) => {
    actions += 1;
    return act;
  };
  return {
    count: () => actions,
    click: (what: Locator) => once(what.click()),
    fill: (what: Locator, text: string) => once(what.fill(text)),
    tap: (what: Locator) => once(what.tap()),
  };
}

describe("for the first time", () => {
  it("sets a workshop up from the template in five minutes, by the words on the screen", async () => {
    const organiserPath = await hall.restartServer();
    const desk = await hall.device("laptop");
    const by = hands();
    const began = performance.now();
    await desk.goto(hall.origin + organiserPath);
    await desk.getByRole("heading", { name: "Neue Werkstatt" }).waitFor();
    await by.fill(desk.getByLabel("Titel"), "Zukunftswerkstatt Oberdorf 2035");
    const plans = desk.getByRole("group", { name: "Vorlage" });
    await by.click(plans.getByRole("radio", { name: /^Zukunftswerkstatt/ }).first());
    await by.click(desk.getByRole("button", { name: "Werkstatt anlegen" }));
    await desk.waitForURL(/\/organiser\/[\w-]+/);
    const details = desk.locator("#details");
    await by.fill(details.getByLabel("Tag", { exact: true }), "2027-03-14");
    await by.fill(details.getByLabel("Ort", { exact: true }), "Bürgerhaus");
    await by.fill(details.getByLabel("Beginn", { exact: true }), "09:30");
    await by.click(details.getByRole("button", { name: "Speichern" }));
    await details.getByText("gespeichert", { exact: true }).waitFor();
    await by.click(desk.getByRole("navigation", { name: "Abschnitte" }).getByRole("link", { name: /^Links und QR/ }));
    const [lead, wall] = await Promise.all([secret(desk, "#link-lead"), secret(desk, "#link-wall")]);
    expect(await desk.locator("#links").getByRole("img", { name: /QR/ }).count()).toBeGreaterThan(0);
    expect(by.count()).toBeLessThanOrEqual(10);
    expect(performance.now() - began).toBeLessThan(5 * 60_000);

    const conductor = await hall.device("laptop");
    await conductor.goto(hall.origin + lead);
    await conductor.getByText("Zukunftswerkstatt Oberdorf 2035").first().waitFor();
    await conductor.getByRole("button", { name: /^Beginnen/ }).waitFor();
    const projector = await hall.device("projector");
    await projector.goto(hall.origin + wall);
    await projector.getByText("Zukunftswerkstatt Oberdorf 2035").first().waitFor();
  });

  it("takes a phone from the QR code to its first card in three taps and fifteen seconds", async () => {
    await until("the lead is back", () => cast.lead.line.state === "online");
    await must(cast.lead, { type: "step.open", activityId: stepOfType(cast.day, "collect", "factor").id });
    const phone = await hall.device("phone");
    const by = hands();
    const began = performance.now();
    await phone.goto(`${hall.origin}/j/${hall.driver.joinCode}/3`);
    await by.tap(phone.getByRole("button", { name: "Mitmachen" }));
    await phone.waitForURL(/\/w\//);
    await by.tap(phone.getByRole("textbox"));
    // As fast as somebody types with two thumbs.
    await phone.keyboard.type("Der Bus fährt nur an Schultagen", { delay: 60 });
    await by.tap(phone.getByRole("button", { name: "Karte abschicken" }));
    await phone.locator("li", { hasText: "Der Bus fährt nur an Schultagen" }).getByText("gespeichert").waitFor();
    expect(performance.now() - began).toBeLessThan(15_000);
    expect(by.count()).toBeLessThanOrEqual(3);
    expect(await phone.evaluate(() => [window.isSecureContext, innerWidth, innerHeight])).toEqual([false, 360, 740]);
    expect(cast.lead.view.all("card").map(({ text }) => text)).toEqual(["Der Bus fährt nur an Schultagen"]);
    expect(hall.pageErrors).toEqual([]);
  });
});

/** The path of a link that the screen shows: what is handed on. */
async function secret(desk: Page, id: string): Promise<string> {
  const shown = await desk.locator(id).inputValue();
  return new URL(shown).pathname;
}
