import { describe, expect, it } from "vitest";
import type { Hall } from "./support/hall.ts";
import { type Cast, stepOfType } from "./support/moments.ts";
import { openDay } from "./support/open-day.ts";
import { joinByQr, storedLabel, writeCard } from "./support/phone.ts";
import { must, until } from "./support/workshop-driver.ts";

let hall: Hall;
let cast: Cast;
let factors: string;

openDay(3, (day) => {
  ({ hall, cast } = day);
  factors = stepOfType(cast.day, "collect", "factor").id;
});

const cardsWith = (text: string) => cast.lead.view.all("card").filter((card) => card.text === text);

describe("a phone in a hall with bad Wi-Fi", () => {
  it("runs on plain http, where browsers withhold what they keep for secure pages", async () => {
    const phone = await joinByQr(hall);
    expect(await phone.evaluate(() => window.isSecureContext)).toBe(false);
    await phone.context().close();
  });

  it("loses the network while it writes a card, says so, and sends it once when the network is back", async () => {
    await must(cast.lead, { type: "step.open", activityId: factors });
    const phone = await joinByQr(hall);
    await phone.getByRole("textbox").waitFor();
    await phone.context().setOffline(true);
    const text = "Kein Empfang im Tal, da hilft die beste App nichts";
    await writeCard(phone, text);
    await phone.getByText("offline, 1 Eintrag auf diesem Gerät").first().waitFor();
    expect(await phone.locator("li", { hasText: text }).textContent()).not.toMatch(/F-\d{3}/);
    await phone.context().setOffline(false);
    expect(await storedLabel(phone, text)).toMatch(/^F-\d{3}$/);
    expect(cardsWith(text)).toHaveLength(1);
    await phone.context().close();
  });

  it("is reloaded and sleeps, and is still the same person with the same cards and the half sentence", async () => {
    const phone = await joinByQr(hall, 5);
    const text = "Man trifft sich nirgends mehr";
    await writeCard(phone, text);
    const label = await storedLabel(phone, text);
    await phone.getByRole("textbox").fill("Und im Winter erst recht");
    await phone.reload();
    expect(await storedLabel(phone, text)).toBe(label);
    expect(await phone.getByRole("textbox").inputValue()).toBe("Und im Winter erst recht");
    await phone.goto(`${hall.origin}/j/${hall.driver.joinCode}`);
    await phone.goto(`${hall.origin}/w/${hall.driver.workshopId}`);
    expect(await storedLabel(phone, text)).toBe(label);
    expect(cardsWith(text)).toHaveLength(1);
    await phone.context().close();
  });

  it("writes on while the server restarts, and nothing is lost or doubled", async () => {
    const phone = await joinByQr(hall, 6);
    await writeCard(phone, "Vor dem Neustart geschrieben");
    await storedLabel(phone, "Vor dem Neustart geschrieben");
    const restarted = hall.restartServer();
    await writeCard(phone, "Während des Neustarts geschrieben");
    await restarted;
    await storedLabel(phone, "Während des Neustarts geschrieben");
    await until("the lead is back", () => cast.lead.line.state === "online");
    await until("the card is on the lead", () => cardsWith("Während des Neustarts geschrieben").length === 1);
    expect(cardsWith("Vor dem Neustart geschrieben")).toHaveLength(1);
    await phone.context().close();
  });

  it("comes late, after the step was closed, and sees where the room is", async () => {
    await must(cast.lead, { type: "step.open", activityId: stepOfType(cast.day, "pause").id });
    const phone = await joinByQr(hall, 3);
    const title = stepOfType(cast.day, "pause").title.de;
    await phone.getByText(title.split(" ")[0] ?? title).first().waitFor();
    expect(await phone.getByRole("button", { name: "Karte abschicken" }).count()).toBe(0);
    await phone.context().close();
  });
});

describe("what goes wrong on a phone", () => {
  it("says what to do when the code is wrong", async () => {
    const phone = await hall.device("phone");
    await phone.goto(`${hall.origin}/j/ZZZZZZ`);
    await phone.getByText("Diesen Code kennen wir nicht. Bitte vergleichen Sie ihn mit dem Beamer.").waitFor();
    await phone.context().close();
  });

  it("keeps a sentence that was being typed when the step closed", async () => {
    await must(cast.lead, { type: "step.open", activityId: factors });
    const phone = await joinByQr(hall, 4);
    await phone.getByRole("textbox").fill("Der Satz, den ich gerade");
    await must(cast.lead, { type: "step.close", activityId: factors });
    await phone.getByText("Der Satz, den ich gerade").first().waitFor();
    await must(cast.lead, { type: "step.reopen", activityId: factors });
    await expect.poll(() => phone.getByRole("textbox").inputValue()).toBe("Der Satz, den ich gerade");
    await phone.context().close();
  });

  it("does not cut off a text that is too long", async () => {
    const phone = await joinByQr(hall, 7);
    const long = "Straßen ausbessern und ".repeat(14);
    await phone.getByRole("textbox").fill(long);
    await phone.getByText(/zu viel|zu lang/).first().waitFor();
    expect(await phone.getByRole("textbox").inputValue()).toBe(long);
    await phone.context().close();
  });

  it("sends a link that is no longer valid to a page that says so", async () => {
    const phone = await hall.device("phone");
    await phone.goto(`${hall.origin}/l/${hall.driver.workshopId}/lead/falsch`);
    await phone.getByText(/gilt nicht mehr/).first().waitFor();
    await phone.context().close();
  });

  it("asks nobody else's server for anything, and no page stumbles", () => {
    expect(hall.requests.filter((url) => !url.startsWith(hall.origin) && !url.startsWith("data:"))).toEqual([]);
    expect(hall.pageErrors).toEqual([]);
  });
});
