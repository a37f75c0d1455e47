import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { WorkshopClient } from "#components/live/workshop-client.ts";
import type { Hall } from "./support/hall.ts";
import { type Cast, stepOfType, writeCards } from "./support/moments.ts";
import { openDay } from "./support/open-day.ts";
import { joinByQr, storedLabel, writeCard } from "./support/phone.ts";
import { agendaWith, changeStart } from "./support/plan.ts";
import { must, until } from "./support/workshop-driver.ts";

let hall: Hall;
let cast: Cast;
let organiser: WorkshopClient;
let lead: Page;
let wall: Page;

openDay(6, async (day) => {
  ({ hall, cast } = day);
  organiser = await hall.driver.organiser();
  wall = await hall.staff("wall");
});
afterAll(() => organiser?.close());

const stage = () => cast.lead.view.get("stage", "stage");
const factors = () => stepOfType(cast.day, "collect", "factor");
const sheet = () => lead.getByRole("navigation", { name: "Regieplan" });

describe("a day that is fourteen minutes late", () => {
  beforeAll(async () => {
    lead = await hall.staff("lead");
    await sheet().waitFor();
    const started = new Date(Date.now() - 14 * 60_000);
    const startsAt = started.toLocaleTimeString("de-DE", {
      timeZone: "Europe/Berlin",
      hour: "2-digit",
      minute: "2-digit",
    });
    await changeStart(organiser, startsAt);
    await lead.keyboard.press("n");
    await sheet().getByText("14 Minuten später als geplant", { exact: true }).waitFor();
  });

  it("is made up by dropping in the template's order, each with one tap, and taken back with another", async () => {
    await sheet().getByRole("button", { name: "Zeit einholen" }).click();
    const drops = sheet().locator(".late ol button");
    await drops.first().waitFor();
    expect(await drops.allTextContents()).toEqual([
      expect.stringMatching(/^Blitzlicht.*weglassen/),
      expect.stringMatching(/^Galerie.*auf 7 Min/),
      expect.stringMatching(/^Wirkung.*auf 5 Min/),
      expect.stringMatching(/^Pause auf 10 Min/),
    ]);
    await drops.nth(0).click();
    await sheet().getByText("weggelassen", { exact: true }).waitFor();
    await drops.nth(1).click();
    await sheet().getByText("14 Minuten später, bis zum Ende eingeholt").waitFor();
    await drops.nth(1).click();
    await drops.filter({ hasText: "Blitzlicht" }).click();
    await sheet().getByText("14 Minuten später als geplant", { exact: true }).waitFor();
    expect(cast.lead.view.all("step").filter(({ minutes }) => minutes !== undefined && minutes !== null)).toEqual([]);
  });

  it("is moved as a whole with one tap: the line goes, and phones are told the new times", async () => {
    await sheet().getByRole("button", { name: "Alles verschieben" }).click();
    await sheet().getByText("14 Minuten später als geplant", { exact: true }).waitFor({ state: "detached" });
    expect(stage()?.shifts).toEqual([{ activityId: cast.day[1]?.id, minutes: 14 }]);
    await sheet().getByRole("button", { name: /Verschieben zurücknehmen/ }).waitFor();
  });
});

describe("cards that are released before they are shown", () => {
  it("reach the wall and other phones only after their release, one by one by key and then all", async () => {
    await must(organiser, agendaWith(organiser, factors().id, { moderated: true, silent: false }));
    await must(cast.lead, { type: "step.open", activityId: factors().id });
    const heard: string[] = [];
    const watching = await hall.staff("wall");
    watching.on("websocket", (socket) => socket.on("framereceived", ({ payload }) => heard.push(String(payload))));
    await watching.reload();
    const phone = await joinByQr(hall, 1);
    const other = await joinByQr(hall, 1);
    await writeCard(phone, "Leerstand im Oberdorf");
    await storedLabel(phone, "Leerstand im Oberdorf");
    await phone.getByText("wartet auf Freigabe").waitFor();
    await writeCard(phone, "Kein Bus nach sechs");
    await writeCard(phone, "Dorfladen schließt");
    await storedLabel(phone, "Dorfladen schließt");
    await lead.getByRole("button", { name: /3 Karten warten/ }).click();
    const panel = lead.locator(".lead-panel");
    await panel.getByText("Kein Bus nach sechs").waitFor();
    await watching.getByText("Noch liegt hier keine Karte", { exact: false }).first().waitFor();
    expect(heard.join("\n")).not.toMatch(/Leerstand im Oberdorf|Kein Bus|Dorfladen/);
    expect(await other.getByText("Leerstand im Oberdorf").count()).toBe(0);
    await panel.getByRole("heading").first().click();
    await lead.keyboard.press("f");
    await watching.getByText("Leerstand im Oberdorf").first().waitFor();
    expect(heard.join("\n")).not.toMatch(/Kein Bus|Dorfladen/);
    await panel.getByRole("button", { name: "Alle 2 freigeben" }).click();
    await watching.getByText("Dorfladen schließt").first().waitFor();
    await panel.getByText("Keine Karte wartet auf Freigabe.").waitFor();
    for (const page of [watching, phone, other]) await page.context().close();
  });
});

describe("what stands beside the steps", () => {
  it("is written down, shown on wall and phone, and taken away again", async () => {
    const phone = await joinByQr(hall, 2);
    await lead.keyboard.press("t");
    const panel = lead.locator(".lead-panel");
    await panel.getByLabel(/später auf/).fill("Wem gehört die alte Mühle?");
    await lead.keyboard.press("Enter");
    await panel.getByRole("listitem").filter({ hasText: "Mühle" }).waitFor();
    await panel.getByLabel(/später auf/).fill("f1");
    await panel.getByRole("button", { name: "Diese Karte aufheben" }).click();
    await panel.getByRole("listitem").filter({ hasText: "F-001" }).waitFor();
    await panel.getByRole("button", { name: "Auf dem Beamer zeigen" }).click();
    await wall.getByRole("heading", { name: "Themenspeicher" }).waitFor();
    await wall.getByText("Wem gehört die alte Mühle?").first().waitFor();
    await phone.getByText("Auf dem Beamer: Themenspeicher").waitFor();
    await panel.getByRole("button", { name: "Vom Beamer nehmen" }).click();
    await wall.getByText("Wem gehört die alte Mühle?").first().waitFor({ state: "detached" });
    await phone.getByText("Auf dem Beamer: Themenspeicher").waitFor({ state: "detached" });
    await panel.getByRole("button", { name: "Schließen" }).click();
    await lead.keyboard.press("w");
    await panel.getByText(/Nur Namen von Menschen/).waitFor();
    await panel.getByLabel("Was?").fill("Runden Tisch einladen");
    await panel.getByLabel("Wer?").fill("Landkreis");
    await panel.getByLabel("Bis wann?").fill("Ende Mai");
    await lead.keyboard.press("Enter");
    await panel.getByRole("listitem").filter({ hasText: "Ende Mai" }).waitFor();
    await panel.getByRole("button", { name: "Schließen" }).click();
    await phone.context().close();
  });
});

describe("a gallery by keyboard alone", () => {
  it("shows table after table with a clock of its own, also to late comers and after a restart", async () => {
    await writeCards(cast, factors(), 12);
    const waiting = () => cast.lead.view.all("card").filter(({ held }) => held);
    await must(cast.lead, { type: "card.release", cardIds: waiting().map(({ id }) => id) });
    await lead.keyboard.press("r");
    await wall.getByRole("heading", { name: "Tisch 1", exact: true }).waitFor();
    await wall.getByRole("timer").filter({ hasText: /0?1:\d\d/ }).waitFor();
    const phone = await joinByQr(hall, 2);
    await phone.getByText("Auf dem Beamer: Tisch 1").waitFor();
    const turnTo = async (number: number, key: string) => {
      const wanted = cast.lead.view.all("table").find((it) => it.number === number)?.id;
      // What is stored counts: the wall may be a blink behind the key.
      for (let presses = 0; presses < 6 && stage()?.spotlight?.id !== wanted; presses += 1) {
        const before = JSON.stringify(stage());
        await lead.keyboard.press(key);
        await until("the key has turned", () => JSON.stringify(stage()) !== before);
      }
      await wall.getByRole("heading", { name: `Tisch ${number}`, exact: true }).waitFor();
    };
    await turnTo(2, "PageDown");
    await phone.getByText("Auf dem Beamer: Tisch 2").waitFor();
    const gallery = stage()?.gallery;
    await hall.restartServer();
    await until("the lead is back", () => cast.lead.line.state === "online");
    expect(stage()?.gallery).toEqual(gallery);
    const late = await joinByQr(hall, 3);
    await late.getByText("Auf dem Beamer: Tisch 2").waitFor();
    await until("the desk is back", () => cast.lead.line.state === "online");
    await lead.getByText(/\d+ verbunden/).waitFor();
    await turnTo(1, "PageUp");
    await lead.keyboard.press("r");
    await wall.getByRole("heading", { name: "Tisch 1", exact: true }).waitFor({ state: "detached" });
    for (const page of [phone, late]) await page.context().close();
  });
});
