import { describe, expect, it } from "vitest";
import type { Hall } from "./support/hall.ts";
import { type Cast, stepOfType, writeCards } from "./support/moments.ts";
import { openDay } from "./support/open-day.ts";
import { joinByQr, storedLabel, writeCard } from "./support/phone.ts";
import { must, until } from "./support/workshop-driver.ts";

/** What goes wrong among the people in the hall, by the names that facilitators give it. */
let hall: Hall;
let cast: Cast;
let factors: string;

openDay(4, async (day) => {
  ({ hall, cast } = day);
  factors = stepOfType(cast.day, "collect", "factor").id;
  await must(cast.lead, { type: "step.open", activityId: factors });
});

const cardWith = (text: string) => cast.lead.view.all("card").find((card) => card.text === text);
const table = (number: number) => cast.lead.view.all("table").find((it) => it.number === number);
const attendance = () => cast.lead.view.get("attendance", "all");

describe("what goes wrong in the hall", () => {
  it("Late comers (5-10 of 70)", async () => {
    const before = attendance()?.joined ?? 0;
    const phone = await joinByQr(hall, 4);
    await phone.getByRole("heading", { level: 1, name: /Was prägt Ihr Thema/ }).waitFor();
    await phone.getByRole("textbox").waitFor();
    await until("they are counted", () => attendance()?.joined === before + 1);
    await writeCard(phone, "Zu spät gekommen, weil der Bus nicht kam");
    await storedLabel(phone, "Zu spät gekommen, weil der Bus nicht kam");
    expect(cardWith("Zu spät gekommen, weil der Bus nicht kam")?.tableId).toBe(table(4)?.id);
    await phone.context().close();
  });

  it("Group switching", async () => {
    const phone = await joinByQr(hall, 1);
    await writeCard(phone, "Am ersten Tisch geschrieben");
    const label = await storedLabel(phone, "Am ersten Tisch geschrieben");
    await phone.getByRole("button", { name: /Tisch, Sprache, Schrift/ }).click();
    const dialog = phone.getByRole("dialog");
    await dialog.getByRole("radio", { name: /^3/ }).check();
    await dialog.getByRole("button", { name: /An Tisch 3 wechseln/ }).click();
    await until("they sit at table 3", () => (attendance()?.byTable[table(3)?.id ?? ""] ?? 0) > 0);
    await phone.keyboard.press("Escape");
    await writeCard(phone, "Am dritten Tisch geschrieben");
    await storedLabel(phone, "Am dritten Tisch geschrieben");
    expect(cardWith("Am ersten Tisch geschrieben")?.tableId).toBe(table(1)?.id);
    expect(cardWith("Am dritten Tisch geschrieben")?.tableId).toBe(table(3)?.id);
    expect(await storedLabel(phone, "Am ersten Tisch geschrieben")).toBe(label);
    await phone.context().close();
  });

  it("Loud voices / Buergermeister effect", async () => {
    const phone = await joinByQr(hall, 2);
    await phone.getByRole("textbox").waitFor();
    const loud = cast.people[0];
    const text = "Als Bürgermeister sage ich Ihnen";
    await loud?.keep({
      type: "activity",
      activityId: factors,
      command: { do: "write", text, fieldId: null, dimensionId: null },
    }).reply;
    await until("the lead sees it", () => cardWith(text));
    // Others see nothing of it before the reveal, and afterwards no name.
    expect(cast.people[1]?.view.all("card")).toEqual([]);
    expect(await phone.getByText(text).count()).toBe(0);
    await must(cast.lead, { type: "step.reveal", activityId: factors });
    await phone.getByText(text).first().waitFor();
    expect(JSON.stringify(cast.people[1]?.view.all("card"))).not.toContain("authorId");
    await phone.context().close();
  });

  it("Phones locked, calls, battery", async () => {
    const phone = await joinByQr(hall, 5);
    await writeCard(phone, "Vor dem Anruf");
    const label = await storedLabel(phone, "Vor dem Anruf");
    await phone.getByRole("textbox").fill("Mitten im Satz klingelt das Telefon");
    await phone.goto("about:blank");
    await hall.restartServer();
    await phone.goto(`${hall.origin}/w/${hall.driver.workshopId}`);
    expect(await storedLabel(phone, "Vor dem Anruf")).toBe(label);
    expect(await phone.getByRole("textbox").inputValue()).toBe("Mitten im Satz klingelt das Telefon");
    await until("the lead is back too", () => cast.lead.line.state === "online");
    await phone.context().close();
  });

  it("No phone (3-8 people, older)", async () => {
    const host = await hall.host(2);
    const people = attendance()?.joined ?? 0;
    await host.getByRole("button", { name: "Person hinzufügen" }).click();
    await until("they are counted", () => attendance()?.joined === people + 1);
    const text = "Wer kein Auto hat, ist hier verloren";
    await host.getByRole("textbox").first().fill(text);
    await host.getByRole("checkbox", { name: /im Auftrag/ }).check();
    await host.getByRole("button", { name: "Karte ablegen" }).click();
    await until("the card is there", () => cardWith(text));
    expect(cardWith(text)).toMatchObject({ onBehalf: true, tableId: table(2)?.id });
    const minutes = await (await hall.driver.export("protokoll.md")).text();
    expect(minutes).toMatch(/Wer kein Auto hat.*im Auftrag/);
    expect(minutes).toContain("Davon weniger als 5 ohne Telefon, über eine Tischmoderation eingetragen.");
    await host.context().close();
  });

  it("Card fits two fields or none", async () => {
    const phone = await joinByQr(hall, 6);
    const text = "Das gehört nirgends hin und überall";
    await writeCard(phone, text);
    await storedLabel(phone, text);
    const id = cardWith(text)?.id ?? "";
    await must(cast.lead, { type: "board.move", cardIds: [id], fieldId: null, dimensionId: null, clusterId: null });
    const lead = await hall.staff("lead");
    await lead.getByRole("button", { name: /Ohne Feld/ }).click();
    await lead.getByText(text).first().waitFor();
    expect(await (await hall.driver.export("protokoll.md")).text()).toContain(text);
    await lead.context().close();
    await phone.context().close();
  });

  it("Shared phone (2-4 people)", async () => {
    const vote = stepOfType(cast.day, "vote");
    const options = stepOfType(cast.day, "collect", "option");
    await must(cast.lead, { type: "step.open", activityId: options.id });
    await writeCards(cast, options, 4);
    const phone = await joinByQr(hall, 3);
    await phone.getByRole("textbox").waitFor();
    const people = attendance()?.joined ?? 0;
    await phone.getByRole("button", { name: /Tisch, Sprache, Schrift/ }).click();
    await phone.getByRole("radio", { name: "wir sind 3" }).click();
    await until("three are counted", () => attendance()?.joined === people + 2);
    await phone.keyboard.press("Escape");
    // Or at once, while joining.
    const pair = await hall.device("phone");
    await pair.goto(`${hall.origin}/j/${hall.driver.joinCode}/5`);
    await pair.getByLabel(/Wie viele Menschen/).selectOption({ label: "wir sind 2" });
    await pair.getByRole("button", { name: "Mitmachen" }).click();
    await pair.waitForURL(/\/w\//);
    await until("both are counted", () => attendance()?.joined === people + 4);
    await must(cast.lead, { type: "step.open", activityId: vote.id });
    for (const person of [1, 2, 3]) {
      await phone.getByRole("radio", { name: `Person ${person}` }).click();
      await phone.getByText("noch 5 Punkte").waitFor();
      await phone.getByRole("button", { name: /^(\+|.*mehr|.*Punkt.*)/ }).filter({ hasText: "+" }).first().click();
      await phone.getByRole("button", { name: "Abgeben" }).click();
      await until(`${person} have voted`, () => (cast.lead.view.get("progress", vote.id)?.answered ?? 0) >= person);
    }
    expect(cast.lead.view.get("progress", vote.id)?.answered).toBe(3);
    await pair.getByRole("radio", { name: "Person 2" }).waitFor();
    for (const page of [phone, pair]) await page.context().close();
  });

  it("Wrong scan/old browser", async () => {
    const old = await hall.device("phone", { javaScriptEnabled: false });
    await old.goto(`${hall.origin}/plain`);
    await old.getByRole("textbox").first().fill(hall.driver.joinCode);
    await old.getByRole("button").first().click();
    await old.getByRole("heading", { level: 1 }).waitFor();
    const wrong = await hall.device("phone");
    await wrong.goto(`${hall.origin}/j/ZZZZZZ`);
    await wrong.getByText(/Code/).first().waitFor();
    expect(await wrong.getByRole("textbox").count()).toBeGreaterThan(0);
  });

  it("Accessibility", async () => {
    const phone = await joinByQr(hall, 2);
    await phone.getByRole("button", { name: "Abgeben" }).waitFor();
    await phone.getByRole("button", { name: /Tisch, Sprache, Schrift/ }).press("Enter");
    await phone.getByRole("radio", { name: "sehr groß" }).press("Space");
    await phone.keyboard.press("Escape");
    const size = () => phone.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
    const large = await size();
    expect(large).toBeGreaterThan(16);
    await phone.reload();
    await phone.getByRole("heading", { level: 1 }).waitFor();
    expect(await size()).toBe(large);
    // Large from the first moment, before any script of ours has arrived.
    await phone.route("**/*.js*", (route) => route.abort());
    await phone.reload({ waitUntil: "domcontentloaded" });
    expect(await size()).toBe(large);
    await phone.unroute("**/*.js*");
    await phone.reload();
    await phone.getByRole("heading", { level: 1 }).waitFor();
    expect(await phone.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await phone.context().close();
  });

  it("dots on paper are counted by the lead, for a table without a host, and stand beside the result", async () => {
    const vote = stepOfType(cast.day, "vote");
    const lead = await hall.staff("lead");
    const wall = await hall.staff("wall");
    await lead.getByText(/Punkte auf Papier zählen/).click();
    await lead.getByRole("radio", { name: /^4/ }).check();
    const rows = lead.locator("details form");
    await rows.first().getByRole("textbox").fill("7");
    await rows.first().getByRole("button", { name: "Speichern" }).click();
    await until("they are counted", () => cast.lead.view.all("tally")[0]?.dots === 7);
    expect(cast.lead.view.all("tally")[0]?.tableId).toBe(table(4)?.id);
    expect(await wall.getByText(/auf Papier/).count()).toBe(0);
    await must(cast.lead, { type: "step.reveal", activityId: vote.id });
    const beside = wall.getByText("7 auf Papier");
    // On whichever page its card lies.
    const found = async () => {
      if ((await beside.count()) > 0) return true;
      await must(cast.lead, { type: "stage.page", page: 1 - (cast.lead.view.get("stage", "stage")?.wallPage ?? 0) });
      return false;
    };
    await expect.poll(found, { timeout: 20_000, interval: 1000 }).toBe(true);
    expect(await (await hall.driver.export("protokoll.md")).text()).toMatch(/auf Papier geklebt, von Hand gezählt/);
    for (const page of [lead, wall]) await page.context().close();
  });

  it("a table is held by the lead, and let go again", async () => {
    const lead = await hall.staff("lead");
    await lead.getByRole("button", { name: "Code, Links, Protokoll" }).click();
    const locked = () => cast.lead.view.all("table").filter(({ locked }) => locked).map(({ number }) => number);
    await lead.getByRole("button", { name: /Wechsel an Tisch 2/ }).click();
    await until("table 2 is held", () => locked().join() === "2");
    await lead.getByRole("button", { name: "Alle Tische festhalten" }).click();
    await until("all are held", () => locked().length === cast.lead.view.all("table").length);
    await lead.getByRole("button", { name: "Wechsel überall erlauben" }).click();
    await until("none is held", () => locked().length === 0);
    await lead.context().close();
  });
});
