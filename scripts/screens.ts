import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import { calm } from "#e2e/support/calm.ts";
import { grouped } from "#e2e/support/grouped.ts";
import { Hall } from "#e2e/support/hall.ts";
import { closeCast, momentsOfTheDay, openCast } from "#e2e/support/moments.ts";

/**
 * Plays a workshop and takes a picture of every role in every state: an empty board, a few cards, 300 cards.
 * `npm run screens [-- --only sammeln]` writes to screens/, with an index page.
 */
const { only } = parseArgs({ options: { only: { type: "string" } } }).values;
const fills = [
  { name: "leer", cards: 0 },
  { name: "wenige", cards: 12 },
  { name: "viele", cards: 300 },
];
const shots: { fill: string; moment: string; role: string; file: string }[] = [];
rmSync("screens", { recursive: true, force: true });
mkdirSync("screens", { recursive: true });

for (const fill of fills) {
  const hall = await Hall.open();
  try {
    await visitPlaces(hall, fill.name);
    await playDay(hall, fill.name, fill.cards);
    if (hall.pageErrors.length > 0) console.error(hall.pageErrors.join("\n"));
  } finally {
    await hall.close();
  }
}
writeIndex();
console.log(`${shots.length} Bilder, Übersicht: screens/index.html`);
process.exit(0);

async function shoot(page: Page, fill: string, moment: string, role: string): Promise<void> {
  await calm(page);
  const file = `${fill}-${moment}-${role}.png`;
  await page.screenshot({ path: `screens/${file}` });
  shots.push({ fill, moment, role, file });
}

/** Pages that stand still: joining, the organiser's, and what goes wrong. Once is enough. */
async function visitPlaces(hall: Hall, fill: string): Promise<void> {
  if (fill !== "leer" || only) return;
  const phone = await hall.device("phone");
  for (const [moment, path] of [
    ["code-eingeben", "/"],
    ["beitreten", `/j/${hall.driver.joinCode}`],
    ["falscher-code", "/j/ZZZZZZ"],
    ["link-abgelaufen", "/link-expired"],
    ["nicht-gefunden", "/gibt-es-nicht"],
    ["einfache-fassung", `/plain?code=${hall.driver.joinCode}`],
  ] as const) {
    await phone.goto(hall.origin + path);
    await shoot(phone, "orte", moment, "telefon");
  }
  const organiser = await hall.organiser();
  for (const [moment, path] of [
    ["werkstaetten", "/organiser"],
    ["einrichten", `/organiser/${hall.driver.workshopId}`],
    ["druck-tische", `/organiser/${hall.driver.workshopId}/druck/tische`],
    ["druck-ablauf", `/organiser/${hall.driver.workshopId}/druck/ablauf`],
    ["druck-karten", `/organiser/${hall.driver.workshopId}/druck/karten`],
    ["druck-notfall", `/organiser/${hall.driver.workshopId}/druck/notfall`],
  ] as const) {
    await organiser.goto(hall.origin + path);
    await calm(organiser);
    const file = `orte-${moment}-veranstaltung.png`;
    await organiser.screenshot({ path: `screens/${file}`, fullPage: true });
    shots.push({ fill: "orte", moment, role: "veranstaltung", file });
  }
  await phone.context().close();
  await organiser.context().close();
}

async function playDay(hall: Hall, fill: string, cards: number): Promise<void> {
  const cast = await openCast(hall.driver, fill === "leer" ? 1 : 24);
  const phone = await joinedPhone(hall);
  const pages: Record<string, Page> = {
    telefon: phone,
    moderation: await hall.staff("lead"),
    beamer: await hall.staff("wall", "projector"),
    "beamer-1024": await hall.staff("wall", "oldProjector"),
    tisch: await hall.host(1),
  };
  for (const moment of momentsOfTheDay(cards)) {
    await moment.arrange(cast);
    if (only && !moment.name.startsWith(only)) continue;
    for (const [role, page] of Object.entries(pages)) await shoot(page, fill, moment.name, role);
  }
  if (!only && fill === "wenige") {
    await phone.context().setOffline(true);
    await shoot(phone, fill, "ohne-netz", "telefon");
    const dark = pages.beamer;
    await dark?.keyboard.press("d");
    if (dark) await shoot(dark, fill, "dunkler-saal", "beamer");
  }
  closeCast(cast);
}

/** A browser's phone that joins as a person would. */
async function joinedPhone(hall: Hall): Promise<Page> {
  const page = await hall.device("phone");
  await page.goto(`${hall.origin}/j/${hall.driver.joinCode}/2`);
  await page.getByRole("button", { name: /mitmachen/i }).click();
  await page.waitForURL(/\/w\//);
  return page;
}

function writeIndex(): void {
  const groups = grouped(shots, (shot) => `${shot.fill}: ${shot.moment}`);
  const sections = [...groups].map(
    ([title, list]) =>
      `<h2>${title}</h2><div>${list.map((shot) => `<figure><a href="${shot.file}"><img loading="lazy" src="${shot.file}" alt="${shot.role}"></a><figcaption>${shot.role}</figcaption></figure>`).join("")}</div>`,
  );
  writeFileSync(
    "screens/index.html",
    `<!doctype html><html lang="de"><meta charset="utf-8"><title>Bilder</title><style>body{font:16px sans-serif;background:#DED4C2}div{display:flex;gap:16px;flex-wrap:wrap;align-items:start}figure{margin:0}img{height:300px;border:1px solid #1A1714}</style><h1>Jede Rolle in jedem Zustand</h1>${sections.join("\n")}</html>`,
  );
}

