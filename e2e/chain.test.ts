import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { workshopJson } from "#exports/json.ts";
import { chainWorkshop } from "#exports/testing/chain-workshop.ts";
import { violations } from "./support/axe.ts";
import { Hall } from "./support/hall.ts";
import { must, type WorkshopDriver } from "./support/workshop-driver.ts";

let hall: Hall;
let day: WorkshopDriver;
let lead: Page;

const open = async (link: string, size: Parameters<Hall["device"]>[0]): Promise<Page> => {
  const page = await hall.device(size);
  await page.goto(hall.origin + link);
  return page;
};

beforeAll(async () => {
  hall = await Hall.open();
  day = await hall.driver.imported(workshopJson(chainWorkshop()));
  const client = await day.staff("lead");
  // The room has seen its cards, and they are being ordered once more.
  for (const activityId of ["factors", "trends", "futures", "options"])
    await must(client, { type: "step.reveal", activityId });
  await must(client, { type: "step.open", activityId: "order" });
  client.close();
  lead = await open(day.links.lead, "laptop");
});
afterAll(async () => hall?.close());

/** Tab by Tab to a button or a heading that opens. */
async function tabTo(page: Page, words: string): Promise<void> {
  const has = () =>
    page.evaluate(
      (text) =>
        document.activeElement?.textContent?.includes(text) &&
        ["BUTTON", "SUMMARY"].includes(document.activeElement.tagName),
      words,
    );
  for (let tabs = 0; tabs < 60; tabs += 1) {
    if (await has()) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`no Tab leads to ${words}`);
}

describe("the chain", () => {
  it("is walked from an option back to the factor by keyboard alone", async () => {
    await lead.getByRole("button", { name: "Kette", exact: false }).first().waitFor();
    await lead.keyboard.press("o");
    await lead.getByRole("dialog").getByText("Vom Faktor zur Option", { exact: false }).first().waitFor();
    while ((await lead.getByRole("dialog").getByRole("button", { name: "Rufbus für alle" }).count()) === 0) {
      await tabTo(lead, "→");
      await lead.keyboard.press("Enter");
    }
    for (const words of [
      "Rufbus für alle",
      "Der Kreis als Dorf Nummer 1",
      "Bis 2035 fährt ein Rufbus",
      "Busverkehr",
    ]) {
      await tabTo(lead, words);
      await lead.keyboard.press("Enter");
      await lead.getByRole("dialog").locator("[data-chain]").waitFor();
    }
    const card = lead.getByRole("dialog");
    await card.getByText("Der Bus kommt zweimal am Tag").waitFor();
    expect(await card.getByRole("heading", { name: "Daraus wurde" }).count()).toBe(1);
    expect(await violations(lead)).toEqual([]);
    await lead.keyboard.press("Escape");
  });

  it.each(["projector", "oldProjector"] as const)(
    "stands on the wall, whole and with all its words (%s)",
    async (size) => {
      const wall = await open(day.links.wall, size);
      if (size === "projector") {
        await lead.keyboard.press("o");
        await lead.getByRole("dialog").getByRole("button", { name: "Auf den Beamer" }).click();
        await lead.keyboard.press("Escape");
      }
      await wall.getByText("Rufbus für alle").last().waitFor();
      const cut = await wall.evaluate(() => {
        const plane = document.querySelector(".chain-plane")?.getBoundingClientRect();
        const boxes = [...document.querySelectorAll(".chain-plane > .chain-at")].map((box) =>
          box.getBoundingClientRect(),
        );
        return {
          count: boxes.length,
          out: boxes.filter((box) => !plane || box.bottom > plane.bottom + 1 || box.right > plane.right + 1)
            .length,
        };
      });
      expect(cut.count).toBeGreaterThan(4);
      expect(cut.out).toBe(0);
      expect(await wall.locator(".chain-plane svg path").count()).toBeGreaterThan(3);
    },
  );

  it("is a list on a phone", async () => {
    const phone = await open(`/j/${day.joinCode}/2`, "phone");
    await phone.getByRole("button", { name: "Mitmachen" }).click();
    await phone.getByText("Vom Faktor zur Option", { exact: false }).waitFor();
    expect(await phone.getByText("Bis 2035 fährt ein Rufbus", { exact: false }).count()).toBeGreaterThan(0);
    expect(await violations(phone)).toEqual([]);
  });
});
