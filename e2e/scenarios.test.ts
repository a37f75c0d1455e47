import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { WorkshopClient } from "#components/live/workshop-client.ts";
import { workshopJson } from "#exports/json.ts";
import { boxWorkshop } from "#exports/testing/box-workshop.ts";
import { violations } from "./support/axe.ts";
import { Hall } from "./support/hall.ts";
import { spilled } from "./support/spilled.ts";
import { must, until, type WorkshopDriver } from "./support/workshop-driver.ts";

const titles = ["Das Netz", "Die Insel", "Die lange Weile"] as const;

let hall: Hall;
let day: WorkshopDriver;
let client: WorkshopClient;
let lead: Page;

const open = async (link: string, size: Parameters<Hall["device"]>[0]): Promise<Page> => {
  const page = await hall.device(size);
  await page.goto(hall.origin + link);
  return page;
};
const scenarios = () => client.view.all("card").filter(({ activityId }) => activityId === "bilden");

const isChosen = () =>
  client.view
    .all("entry")
    .some(({ id, value }) => id === "bilden.choice.all" && JSON.stringify(value).includes("key-"));

beforeAll(async () => {
  hall = await Hall.open();
  day = await hall.driver.imported(workshopJson(boxWorkshop({ each: 4, length: 200 })));
  client = await day.staff("lead");
  await must(client, { type: "step.open", activityId: "bilden" });
  lead = await open(day.links.lead, "laptop");
});
afterAll(async () => {
  client?.close();
  await hall?.close();
});

/** Tab by Tab to what is called so. */
async function tabTo(page: Page, words: string): Promise<void> {
  const is = () =>
    page.evaluate((text) => {
      const at = document.activeElement;
      const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : at?.textContent;
      return label?.trim() === text;
    }, words);
  for (let tabs = 0; tabs < 120; tabs += 1) {
    if (await is()) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`no Tab leads to ${words}`);
}

describe("scenarios from the morphological box", () => {
  it("are made of the proposed ways by keyboard alone", async () => {
    await lead.getByRole("button", { name: "C übernehmen" }).waitFor();
    for (const [at, title] of titles.entries()) {
      await tabTo(lead, `${"ABC"[at]} übernehmen`);
      await lead.keyboard.press("Enter");
      await until("the way is chosen", isChosen);
      await tabTo(lead, "Titel des Szenarios");
      await lead.keyboard.type(title);
      await lead.keyboard.press("Enter");
      await until(`${title} is a scenario`, () => scenarios().some(({ text }) => text === title));
    }
    const ways = scenarios().map(({ sources }) => [...(sources ?? [])].sort().join());
    expect(new Set(ways).size).toBe(3);
    expect(await violations(lead)).toEqual([]);
  });

  it.each(["projector", "oldProjector"] as const)(
    "are three lines on the wall, with nothing cut off (%s)",
    async (size) => {
      const wall = await open(day.links.wall, size);
      await wall.locator(".morph-legend").getByText(titles[2]).waitFor();
      expect(await wall.locator(".morph-legend .morph-bead").allTextContents()).toEqual(["A", "B", "C"]);
      const line = wall.locator(".morph-down");
      await line.nth(2).waitFor();
      // On the oldest projector a row of long words takes more than a page, and a letter may stand on the next one.
      const onEveryPage = size === "projector" ? ["A", "B", "C"] : [/[ABC]/];
      for (const letter of onEveryPage)
        expect(await wall.locator(".morph-bead-on", { hasText: letter }).count()).toBeGreaterThan(0);
      expect(await violations(wall)).toEqual([]);
      expect(await spilled(wall)).toEqual([]);
    },
  );

  it("are read on a phone", async () => {
    const phone = await open(`/j/${day.joinCode}/2`, "phone");
    await phone.getByRole("button", { name: "Mitmachen" }).click();
    for (const title of titles) await phone.getByRole("heading", { name: title }).waitFor();
    expect(await violations(phone)).toEqual([]);
    expect(hall.pageErrors).toEqual([]);
  });
});
