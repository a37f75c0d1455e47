import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { violations } from "./support/axe.ts";
import type { Hall } from "./support/hall.ts";
import { type Cast, momentsOfTheDay } from "./support/moments.ts";
import { openDay } from "./support/open-day.ts";
import { joinByQr } from "./support/phone.ts";
import { spilled } from "./support/spilled.ts";

let hall: Hall;
let cast: Cast;
let pages: Record<string, Page>;

openDay(12, async (day) => {
  ({ hall, cast } = day);
  pages = {
    "phone 360": await joinByQr(hall),
    "lead 1440": await hall.staff("lead"),
    "wall 1920": await hall.staff("wall", "projector"),
    "wall 1024": await hall.staff("wall", "oldProjector"),
    "host 1440": await hall.host(1),
    "lead 360": await hall.device("phone"),
  };
  await pages["lead 360"]?.goto(hall.origin + hall.driver.links.lead);
});

describe("no violation that axe can find, and nothing that spills off the wall", () => {
  for (const moment of momentsOfTheDay(14)) {
    it(`in the moment „${moment.name}“, for every role`, async () => {
      await moment.arrange(cast);
      const found: Record<string, string[]> = {};
      for (const [role, page] of Object.entries(pages)) {
        const list = await violations(page);
        if (role.startsWith("wall")) list.push(...(await spilled(page)));
        if (list.length > 0) found[role] = list;
      }
      expect(found).toEqual({});
    });
  }

  it("on the pages beside the workshop", async () => {
    const phone = await hall.device("phone");
    const found: Record<string, string[]> = {};
    for (const path of [
      "/",
      `/j/${hall.driver.joinCode}`,
      "/j/ZZZZZZ",
      "/link-expired",
      "/nirgends",
      "/plain",
    ]) {
      await phone.goto(hall.origin + path);
      const list = await violations(phone);
      if (list.length > 0) found[path] = list;
    }
    const organiser = await hall.organiser();
    for (const path of ["/organiser", `/organiser/${hall.driver.workshopId}`]) {
      await organiser.goto(hall.origin + path);
      const list = await violations(organiser);
      if (list.length > 0) found[path] = list;
    }
    expect(found).toEqual({});
  });
});
