import { afterEach, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { Hall } from "./support/hall.ts";
import { type Cast, closeCast, openCast, stepOfType } from "./support/moments.ts";
import { must, until } from "./support/workshop-driver.ts";
import { sampleCards } from "#server/rehearsal/sample-cards.ts";

const factors = sampleCards()
  .filter(({ kind }) => kind === "factor")
  .slice(0, 60);
const numerals = ["I", "II", "III", "IV", "V", "VI"];

/**
 * What the sixty cards are about, field by field, as somebody who leads would order them (positions from 0). The last
 * bundle of a field takes all that is left. Two cards stay for themselves.
 */
const topics: readonly { field: string; bundles: readonly (readonly number[])[]; single: readonly number[] }[] = [
  {
    field: "I",
    bundles: [
      [1, 4, 40, 43, 47, 49],
      [41, 44, 45, 46, 51],
      [0, 2, 3, 5, 6, 39, 42, 48, 50],
    ],
    single: [],
  },
  { field: "II", bundles: [[7, 8, 10, 11, 52, 55, 56, 58], [9, 12, 13, 53, 54, 57, 59]], single: [] },
  { field: "III", bundles: [[14, 15, 16, 17, 18, 19]], single: [20] },
  { field: "IV", bundles: [[22, 24, 25, 28, 29], [21, 23, 26, 27]], single: [] },
  { field: "V", bundles: [[30, 31, 32]], single: [] },
  { field: "VI", bundles: [[33, 35, 36, 37, 38]], single: [34] },
];
/** So many suggestions are looked at; the rest is quicker by hand. */
const looked = 5;
const bundled = topics.flatMap(({ bundles }) => bundles.flat()).length;
const fiveMinutes = 5 * 60_000;

let hall: Hall;
let cast: Cast;
let lead: Page;
let actions = 0;

afterEach(async () => {
  closeCast(cast);
  await hall.close();
});

/** Sixty factors on the board, in the step in which they are ordered. */
async function sixtyCards(): Promise<void> {
  hall = await Hall.open();
  cast = await openCast(hall.driver, 1);
  actions = 0;
  const collecting = stepOfType(cast.day, "collect", "factor").id;
  await must(cast.lead, { type: "step.open", activityId: collecting });
  const fields = cast.lead.view.all("field");
  for (const { text, field } of factors)
    await must(cast.lead, {
      type: "activity",
      activityId: collecting,
      command: {
        do: "write",
        text,
        fieldId: fields.find((it) => it.numeral === numerals.indexOf(field) + 1)?.id ?? null,
        dimensionId: null,
      },
    });
  await must(cast.lead, { type: "step.open", activityId: stepOfType(cast.day, "sort", "factor").id });
  lead = await hall.staff("lead");
  await sheet(0).waitFor();
}

const cardAt = (position: number) => {
  const found = cast.lead.view.all("card").find(({ text }) => text === factors[position]?.text);
  if (!found) throw new Error(`no card at ${position}`);
  return found;
};
const sheet = (position: number) => lead.locator(`[data-board-card="${cardAt(position).id}"]`);
const isPile = (position: number) => cardAt(position).mergedInto === null;
const isLoose = (position: number) => isPile(position) && cardAt(position).clusterId === null;
const areTogether = (positions: readonly number[]) =>
  positions.every((one) => {
    const { clusterId } = cardAt(one);
    return clusterId !== null && clusterId === cardAt(positions[0] ?? 0).clusterId;
  });
const take = () => lead.locator("[data-take]");
const open = () => lead.locator("form:has([data-take])");

/** The cards of the suggestion that is open, once it has the keyboard: positions, from their numbers. */
async function suggested(): Promise<number[]> {
  await expect.poll(() => take().evaluate((it) => it === document.activeElement)).toBe(true);
  const words = (await open().locator("ul").textContent()) ?? "";
  return [...words.matchAll(/F-(\d{3})/g)].map(([, number]) => Number(number) - 1);
}

const isOneTopic = (positions: readonly number[]) =>
  topics.some(({ bundles }) => bundles.some((bundle) => positions.every((one) => bundle.includes(one))));

/** Waits until what was answered is gone and the next one, or none, is there. */
async function isAnswered(positions: readonly number[], merged: boolean): Promise<void> {
  if (merged) await until("the cards are one", () => positions.filter(isPile).length === 1);
  await expect.poll(async () => String(await suggested())).not.toBe(String(positions));
}

/** Top-level things are twelve, and each of the sixty is still there with its own words. */
function expectTwelve(began: number): void {
  const cards = cast.lead.view.all("card");
  const loose = cards.filter((card) => card.mergedInto === null && card.clusterId === null);
  expect(loose.length + cast.lead.view.all("cluster").length).toBeLessThanOrEqual(12);
  expect(cards.map(({ text }) => text).sort()).toEqual(factors.map(({ text }) => text).sort());
  expect(new Set(cards.map(({ id }) => id)).size).toBe(60);
  expect(bundled).toBe(58);
  expect(actions).toBeLessThanOrEqual(2 * bundled);
  expect(performance.now() - began).toBeLessThan(fiveMinutes);
}

describe("sixty cards are brought to twelve in five minutes", () => {
  it("with the mouse, in at most two clicks per card", async () => {
    await sixtyCards();
    const click = async (what: ReturnType<Page["locator"]>, how: Parameters<typeof what.click>[0] = {}) => {
      actions += 1;
      await what.click(how);
    };
    const button = (name: string | RegExp) => lead.getByRole("button", { name });
    const began = performance.now();
    await click(button(/^Zusammenlegen/).first());
    for (let answered = 0; answered < looked; answered += 1) {
      const positions = await suggested();
      const alike = isOneTopic(positions);
      await click(alike ? take() : button(/^Nicht ähnlich/));
      await isAnswered(positions, alike);
    }
    await click(button("Schließen").first());
    for (const { field, bundles, single } of topics) {
      if (field !== "I") await click(lead.locator(`fieldset button`).nth(numerals.indexOf(field)));
      for (const bundle of bundles) {
        const wanted = bundle.filter(isLoose).sort((a, b) => a - b);
        await sheet(wanted[0] ?? 0).waitFor();
        if (bundle === bundles.at(-1) && single.length === 0) await click(button(/Alle losen/));
        else
          for (const [run, to] of runsOf(wanted)) {
            await click(sheet(run));
            if (to !== run) await click(sheet(to), { modifiers: ["Shift"] });
          }
        await click(button(/^Bündeln/));
        await click(button("Bündel anlegen"));
        await until("they are one bundle", () => areTogether(bundle));
      }
    }
    expectTwelve(began);
  });

  it("with the keyboard alone, in at most two keys per card", async () => {
    await sixtyCards();
    const press = async (key: string) => {
      actions += 1;
      await lead.keyboard.press(key);
    };
    const focused = () => lead.evaluate(() => (document.activeElement as HTMLElement).dataset.cardButton ?? "");
    const began = performance.now();
    await press("d");
    for (let answered = 0; answered < looked; answered += 1) {
      const positions = await suggested();
      const alike = isOneTopic(positions);
      await press(alike ? "Enter" : "x");
      await isAnswered(positions, alike);
    }
    await press("d");
    for (const { field, bundles, single } of topics) {
      if (field !== "I") await press("j");
      for (const bundle of bundles) {
        const wanted = new Set(bundle.filter(isLoose).map((position) => cardAt(position).id));
        const loose = factors.flatMap((it, at) => (it.field === field && isLoose(at) ? [cardAt(at).id] : []));
        await expect.poll(focused).toBe(loose[0]);
        if (bundle === bundles.at(-1) && single.length === 0) await press("l");
        else
          for (let left = wanted.size; left > 0; ) {
            const isWanted = wanted.has(await focused());
            await press(isWanted ? "x" : "ArrowDown");
            if (isWanted) left -= 1;
          }
        await press("c");
        await lead.getByRole("dialog").waitFor();
        await press("Enter");
        await until("they are one bundle", () => areTogether(bundle));
      }
    }
    expectTwelve(began);
    // Nothing of it is final: one key takes the last bundle apart again.
    await press("z");
    await until("the last bundle is undone", () => cast.lead.view.all("cluster").length === 9);
  });
});

describe("sixty cards are too many to talk about", () => {
  it("the best three of a field are looked at alone, on the lead's board and on the wall", async () => {
    await sixtyCards();
    const [bus = [], car = [], rest = []] = topics[0]?.bundles ?? [];
    const ids = (positions: readonly number[]) => positions.map((one) => cardAt(one).id);
    await must(cast.lead, { type: "board.merge", cardIds: ids(bus), title: "Leerstand im Ort" });
    await must(cast.lead, { type: "board.merge", cardIds: ids(car).slice(0, 3), title: null });
    await must(cast.lead, { type: "board.cluster", cardIds: ids(rest).slice(0, 4), title: "Treffpunkte" });
    const onTable = () => lead.locator("[data-board-card]").count();
    // The last of it has reached the lead's screen.
    await lead.getByText("Treffpunkte").first().waitFor();
    const all = await onTable();
    await lead.getByRole("button", { name: "Top 3", exact: true }).click();
    const best = [bus[0] ?? 0, Math.min(...car.slice(0, 3))];
    await expect.poll(onTable).toBeLessThan(all);
    for (const position of best) await sheet(position).waitFor();
    expect(await sheet(rest[5] ?? 0).count()).toBe(0);
    await lead.getByRole("button", { name: "Auf den Beamer" }).click();
    const wall = await hall.staff("wall");
    await wall.getByRole("heading", { name: "Top 3 in diesem Feld" }).waitFor();
    await wall.locator(".wall-body .card:visible", { hasText: "Leerstand im Ort" }).waitFor();
    expect(await wall.locator(".wall-body .card:visible").count()).toBe(3);
    await lead.getByRole("button", { name: "Alle", exact: true }).click();
    await expect.poll(onTable).toBe(all);
  });
});

/** Neighbours on the table, as first and last: one click and one with Shift. */
function runsOf(positions: readonly number[]): [number, number][] {
  const field = factors[positions[0] ?? 0]?.field;
  const lying = factors.flatMap((it, at) => (it.field === field && isLoose(at) ? [at] : []));
  const runs: [number, number][] = [];
  for (const position of positions) {
    const last = runs.at(-1);
    if (last && lying[lying.indexOf(last[1]) + 1] === position) last[1] = position;
    else runs.push([position, position]);
  }
  return runs;
}
