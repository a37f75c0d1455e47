import type { Page } from "playwright-core";
import type { Hall } from "#e2e/support/hall.ts";
import { closeCast, momentsOfTheDay, openCast } from "#e2e/support/moments.ts";
import { joinByQr } from "#e2e/support/phone.ts";
import type { Album } from "./album.ts";

export interface Fill {
  readonly name: string;
  /** How many cards lie on each board. */
  readonly cards: number;
  readonly people: number;
}

/** Moments that come once, after all others. */
const last = ["ohne-netz", "dunkler-saal"];

/** The agenda from arriving to the last result, on all screens. */
export async function playDay(album: Album, hall: Hall, { name: fill, cards, people }: Fill): Promise<void> {
  const moments = momentsOfTheDay(cards);
  if (![...moments.map((moment) => moment.name), ...last].some((name) => album.wants(name))) return;
  const cast = await openCast(hall.driver, people);
  const pages = await screensOf(hall);
  for (const moment of moments) {
    await moment.arrange(cast);
    await album.shootAll(pages, fill, moment.name);
  }
  if (fill === "wenige") {
    await pages.telefon.context().setOffline(true);
    await album.shoot(pages.telefon, fill, "ohne-netz", "telefon");
    await pages.beamer.keyboard.press("d");
    await album.shoot(pages.beamer, fill, "dunkler-saal", "beamer");
  }
  closeCast(cast);
}

/** One screen of each role. */
export async function screensOf(hall: Hall) {
  return {
    telefon: await joinByQr(hall),
    moderation: await hall.staff("lead"),
    beamer: await hall.staff("wall", "projector"),
    "beamer-1024": await hall.staff("wall", "oldProjector"),
    tisch: await hall.host(1),
  } satisfies Record<string, Page>;
}
