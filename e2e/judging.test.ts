import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { phasePlans } from "#app/organiser/plans.ts";
import type { WorkshopClient } from "#components/live/workshop-client.ts";
import { violations } from "./support/axe.ts";
import type { Hall } from "./support/hall.ts";
import { type Cast, stepOfType } from "./support/moments.ts";
import { openDay } from "./support/open-day.ts";
import { joinByQr } from "./support/phone.ts";
import { must, until } from "./support/workshop-driver.ts";

const factors = [
  "Alterung und Zuzug in den Ortsteilen",
  "Taktung des Busverkehrs am Abend",
  "Nachfolge in Vereinen und Ehrenamt",
] as const;
const matrixId = "wirkungen";
const share = 5;

let hall: Hall;
let cast: Cast;
let organiser: WorkshopClient;
let lead: Page;
let wall: Page;
let phone: Page;

openDay(2, async (day) => {
  ({ hall, cast } = day);
  organiser = await hall.driver.organiser();
  lead = await hall.staff("lead");
  wall = await hall.staff("wall");
  phone = await joinByQr(hall, 1);
});
afterAll(() => organiser?.close());

/** The day of the template with one more step at its end: the matrix of all factors. */
async function planMatrix(): Promise<void> {
  const phases = phasePlans(organiser.view.all("phase"), organiser.view.all("activity"));
  const step = {
    id: matrixId,
    type: "influence",
    title: { de: "Wer bewegt wen?" },
    prompt: { de: "Wenn sich A ändert, wie stark ändert sich B?" },
    minutes: 10,
    scope: "everybody" as const,
    settings: { unit: "cards", only: "all", raters: 3, cap: share },
  };
  const last = phases.length - 1;
  await must(organiser, {
    type: "setup.agenda",
    phases: phases.map((phase, at) =>
      at === last ? { ...phase, activities: [...phase.activities, step] } : phase,
    ),
  });
}

beforeAll(async () => {
  await planMatrix();
  const collect = stepOfType(cast.day, "collect", "factor");
  await must(cast.lead, { type: "step.open", activityId: collect.id });
  for (const text of factors)
    await must(cast.lead, {
      type: "activity",
      activityId: collect.id,
      command: { do: "write", text, fieldId: null, dimensionId: null },
    });
  await must(cast.lead, { type: "step.open", activityId: matrixId });
});

type Command = Readonly<{ do: string; cell?: string; value?: number | null }>;
const says = async (who: WorkshopClient, command: Command) => {
  const reply = await must(who, { type: "activity", activityId: matrixId, command });
  return reply.result.cell as string | null;
};

/** Somebody without a browser judges so many cells. */
async function judges(who: WorkshopClient, count: number, answerOf: (at: number) => number | null) {
  let cell = await says(who, { do: "next" });
  for (let at = 0; at < count && cell !== null; at += 1)
    cell = await says(who, { do: "judge", cell, value: answerOf(at) });
  return cell;
}

const person = (at: number) => cast.people[at] as WorkshopClient;
const coverage = () => cast.lead.view.get("progress", matrixId)?.coverage ?? [];
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

/** From wherever the reader is, by the Tab key alone. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let at = 0; at < 30; at += 1) {
    if (await page.evaluate((css) => document.activeElement?.matches(css) === true, selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`the Tab key does not reach ${selector}`);
}

async function judgeByKeys(page: Page, label: string): Promise<void> {
  await tabTo(page, "input[type=radio]");
  await page.keyboard.press("Space");
  const chosen = page.getByRole("radio", { name: label });
  for (let at = 0; at < 5 && !(await chosen.isChecked()); at += 1) await page.keyboard.press("ArrowDown");
  expect(await chosen.isChecked()).toBe(true);
  await page.keyboard.press("Tab");
  for (let at = 0; at < 5; at += 1) {
    if (
      await page
        .getByRole("button", { name: "Nächstes Paar" })
        .evaluate((it) => it === document.activeElement)
    )
      break;
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
}

describe("the influence matrix on phones", () => {
  it("gives a phone its share, one pair at a time, by keyboard alone", async () => {
    for (let at = 1; at <= share; at += 1) {
      await phone.getByText(`Paar ${at} von ${share}`).waitFor();
      await judgeByKeys(phone, at % 2 === 0 ? "stark" : "schwach");
    }
    await phone.getByRole("heading", { name: "Danke! Ihr Teil ist geschafft." }).waitFor();
    await until("all of them are stored", () => sum(coverage()) === share);
    expect(Math.max(...coverage())).toBe(1);
  });

  it("[JU3] counts a skipped pair as no answer, and does without whoever leaves", async () => {
    expect(await judges(person(0), share, (at) => (at === 0 ? null : 2))).toBeNull();
    const atHand = await judges(person(1), 2, () => 1);
    expect(atHand).not.toBeNull();
    person(1).close();
    await until("seven more count", () => sum(coverage()) === share + share - 1 + 2);
    await wall.getByText("3 von 3 haben geurteilt").waitFor();
  });

  it("[JU2] lets a late phone help where judgements are fewest", async () => {
    const before = Math.min(...coverage());
    const late = await joinByQr(hall, 2);
    await late.getByText(/^Paar 1 von/).waitFor();
    expect(await violations(late)).toEqual([]);
    const fewest = coverage().filter((times) => times === before).length;
    await late.getByRole("radio", { name: "mittel" }).check();
    await late.getByRole("button", { name: "Nächstes Paar" }).click();
    await late.getByText(/^Paar 2 von/).waitFor();
    await until(
      "it was one of the fewest",
      () => coverage().filter((times) => times === before).length === fewest - 1,
    );
    await phone.getByRole("button", { name: "Weiter helfen" }).click();
    await phone.getByText("Paar 1 zusätzlich, danke!").waitFor();
    await judgeByKeys(phone, "mittel");
    await phone.getByRole("heading", { name: /^Danke!/ }).waitFor();
    const judged = sum(coverage());
    const reply = await cast.driver.join();
    expect(await judges(reply, 6, (at) => at % 4)).toBeNull();
    reply.close();
    await until("the late ones count", () => sum(coverage()) > judged);
  });

  it("[JU13] keeps what was said from the wall until the reveal, then shows the map", async () => {
    expect(await wall.getByText("Hebel zuerst").count()).toBe(0);
    expect(await violations(wall)).toEqual([]);
    await lead.getByText("Am wenigsten beurteilt").waitFor();
    expect(await violations(lead)).toEqual([]);
    await must(cast.lead, { type: "step.close", activityId: matrixId });
    await must(cast.lead, { type: "step.reveal", activityId: matrixId });
    await wall.getByText("Hebel zuerst").first().waitFor();
    await wall.getByText("hier ansetzen").first().waitFor();
    await phone.getByRole("heading", { name: "Hebel zuerst" }).waitFor();
    await lead.getByText("Zelle von Hand setzen", { exact: true }).waitFor();
    for (const page of [wall, lead, phone]) expect(await violations(page)).toEqual([]);
  });

  it("[JU10] sets a cell by hand with a reason, seen on the lead's screen", async () => {
    await lead.getByText("Zelle von Hand setzen", { exact: true }).click();
    const form = lead.locator("details[open] form");
    const [cell, value] = [form.getByRole("combobox").first(), form.getByRole("combobox").last()];
    await cell.selectOption({ index: 1 });
    await value.selectOption("3");
    await form.getByRole("textbox", { name: "Grund" }).fill("im Gespräch geklärt");
    await lead.getByRole("button", { name: "Setzen", exact: true }).click();
    await lead.getByText("3, von Hand gesetzt: im Gespräch geklärt").waitFor();
    expect(hall.pageErrors).toEqual([]);
  });
});
