import type { Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import type { WorkshopClient } from "#components/live/workshop-client.ts";
import { violations } from "./support/axe.ts";
import { Hall } from "./support/hall.ts";
import { joinByQr } from "./support/phone.ts";
import { must, until } from "./support/workshop-driver.ts";

let hall: Hall;
let organiser: WorkshopClient;
let lead: WorkshopClient;
const prompt = { de: "Schreiben Sie einen Tag im Jahr 2035." };

afterEach(async () => {
  organiser?.close();
  lead?.close();
  await hall?.close();
});

/** A day with one step, in which a table writes. */
async function openWritingDay(settings: Record<string, unknown> = { pen: "free" }): Promise<void> {
  hall = await Hall.open();
  organiser = await hall.driver.organiser();
  lead = await hall.driver.staff("lead");
  const step = {
    id: "geschichten",
    type: "write",
    title: { de: "Geschichten" },
    prompt,
    minutes: 30,
    scope: "table",
    settings,
  } as const;
  const phases = [{ id: "tag", title: { de: "Der Tag" }, activities: [step] }];
  await must(organiser, { type: "setup.agenda", phases });
  await must(lead, { type: "step.open", activityId: step.id });
}

async function begin(phone: Page, title: string): Promise<void> {
  await phone.getByLabel("Überschrift").fill(title);
  await phone.getByRole("radio", { name: "dystopisch" }).check({ force: true });
  await phone.getByRole("radio", { name: "Radiobericht" }).check({ force: true });
  await phone.getByRole("button", { name: "Beginnen" }).click();
}

/** What a hall's proxy does: no upgrade of any kind gets through. */
function blockWebSocket(): void {
  class Blocked extends EventTarget {
    readonly readyState = 3;
    onerror: ((event: Event) => void) | null = null;
    onclose: ((event: CloseEvent) => void) | null = null;
    constructor() {
      super();
      setTimeout(() => {
        this.onerror?.(new Event("error"));
        this.onclose?.(new CloseEvent("close", { code: 1006 }));
      }, 5);
    }
    close(): void {}
    send(): void {}
  }
  Object.assign(window, { WebSocket: Blocked });
}

const field = (page: Page) => page.getByRole("textbox", { name: /Text von/ });
const saved = (page: Page) => page.locator(".state-saved", { hasText: "gespeichert" }).waitFor();

async function takePen(phone: Page): Promise<void> {
  const ask = phone.getByRole("button", { name: "Ich möchte mitschreiben" });
  const write = phone.getByRole("link", { name: "Schreiben" });
  await ask.or(write).first().waitFor();
  if (await ask.isVisible()) await ask.click();
  await write.click();
  await field(phone).waitFor();
}

const typed = (page: Page) => field(page).inputValue();

describe("a story that three write at once", () => {
  it("is the same on all of them, on the wall and in the minutes, after flapping lines and a new server", {
    timeout: 120_000,
  }, async () => {
    await openWritingDay();
    const phones = await Promise.all([joinByQr(hall, 2), joinByQr(hall, 2), joinByQr(hall, 2)]);
    const [one, two, three] = phones as [Page, Page, Page];
    await begin(one, "Der Bus kommt nicht mehr");
    for (const phone of phones) await takePen(phone);
    expect(await violations(one)).toEqual([]);
    await field(one).pressSequentially("Guten Morgen. ");
    await saved(one);
    await expect.poll(() => typed(three)).toBe("Guten Morgen. ");
    // All three at once, one of them without a network for a while.
    await two.context().setOffline(true);
    await Promise.all(
      phones.map(async (phone, who) => {
        await field(phone).press("End");
        await field(phone).pressSequentially(` Satz von ${who + 1}.`);
      }),
    );
    await hall.restartServer();
    await field(three).pressSequentially(" Nach dem Neustart.");
    await two.context().setOffline(false);
    for (const phone of phones) await saved(phone);
    await expect
      .poll(async () => new Set(await Promise.all(phones.map(typed))).size, { timeout: 20_000 })
      .toBe(1);
    const text = await typed(one);
    for (const words of ["Guten Morgen.", "Satz von 1.", "Satz von 2.", "Satz von 3.", "Nach dem Neustart."])
      expect(text.replaceAll(" ", "")).toContain(words.replaceAll(" ", ""));

    lead.close();
    lead = await hall.driver.staff("lead");
    const wall = await hall.staff("wall");
    await wall.getByText("Jetzt wird an den Tischen geschrieben.").waitFor();
    expect(await wall.locator("body").textContent()).not.toContain("Guten Morgen");
    await must(lead, { type: "step.close", activityId: "geschichten" });
    await one.getByText("Sie können jetzt nur lesen.").waitFor();
    await must(lead, { type: "step.reveal", activityId: "geschichten" });
    await wall.getByText("dystopisch · Radiobericht").waitFor();
    await wall.getByText("Guten Morgen.").waitFor();
    const minutes = await (await hall.driver.export("protokoll.md")).text();
    expect(minutes).toContain("Der Bus kommt nicht mehr");
    expect(minutes).toContain("Guten Morgen.");
    expect(hall.pageErrors).toEqual([]);
  });

  it("is written with words of a photograph beside it", { timeout: 90_000 }, async () => {
    await openWritingDay();
    const phone = await joinByQr(hall, 2);
    await begin(phone, "Markttag");
    await takePen(phone);
    await field(phone).fill("Auf dem Markt steht ein Rufbus.");
    // The browser makes the picture itself: one that every browser can read.
    const data = await phone.evaluate(() => {
      const canvas = document.createElement("canvas");
      canvas.width = 2400;
      canvas.height = 1200;
      return canvas.toDataURL("image/png").split(",")[1] ?? "";
    });
    await phone
      .getByLabel("Foto dazulegen")
      .setInputFiles({ name: "markt.png", mimeType: "image/png", buffer: Buffer.from(data, "base64") });
    await phone.getByLabel("Was ist darauf zu sehen?").fill("Ein Rufbus auf dem Markt");
    await phone.getByRole("button", { name: "Foto senden" }).click();
    const picture = phone.getByRole("img", { name: "Ein Rufbus auf dem Markt" });
    await picture.waitFor();
    // Made small before it left the device.
    await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1600);
    await saved(phone);
    expect(await violations(phone)).toEqual([]);
    await must(lead, { type: "step.close", activityId: "geschichten" });
    await must(lead, { type: "step.reveal", activityId: "geschichten" });
    const wall = await hall.staff("wall");
    await wall.getByRole("img", { name: "Ein Rufbus auf dem Markt" }).waitFor();
    expect(await wall.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);
  });
});

describe("where WebSocket is blocked", () => {
  it("the text can be read, and one person at a time writes it", { timeout: 120_000 }, async () => {
    await openWritingDay();
    const phones = await Promise.all([joinByQr(hall, 2), joinByQr(hall, 2)]);
    const [one, two] = phones as [Page, Page];
    await begin(one, "Ohne Leitung");
    for (const phone of phones) await phone.addInitScript(blockWebSocket);
    for (const phone of phones) {
      await phone.reload();
      const ask = phone.getByRole("button", { name: "Ich möchte mitschreiben" });
      const write = phone.getByRole("link", { name: "Schreiben" });
      await ask.or(write).first().waitFor();
      if (await ask.isVisible()) await ask.click();
      await write.click();
      await phone
        .getByText("Dieses WLAN lässt gemeinsames Schreiben nicht durch.")
        .waitFor({ timeout: 30_000 });
    }
    await field(one).fill("Ein Satz über Polling.");
    await saved(one);
    await expect.poll(() => typed(two), { timeout: 15_000 }).toBe("Ein Satz über Polling.");
    await field(two).fill("Ein Satz über Polling. Und noch einer.");
    await two.getByText("Gerade schreibt jemand anderes").waitFor();
    // When the first has stopped for a while, the second's turn comes by itself.
    await until(
      "both are in the record",
      () => lead.view.all("prose")[0]?.text === "Ein Satz über Polling. Und noch einer.",
      45_000,
    );
  });
});
