import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import type { Hall } from "./support/hall.ts";
import type { Cast } from "./support/moments.ts";
import { openDay } from "./support/open-day.ts";
import { joinByQr } from "./support/phone.ts";
import { must, until } from "./support/workshop-driver.ts";

/** From factors to options: what the facilitator selects, what phones make of it, with one of them offline. */
let hall: Hall;
let cast: Cast;
let lead: Page;

const step = (id: string, type: string, de: string, settings: Record<string, unknown> = {}) => ({
  id,
  type,
  title: { de },
  prompt: { de: `${de}?` },
  minutes: 10,
  scope: "everybody" as const,
  settings,
});

openDay(2, async (day) => {
  ({ hall, cast } = day);
  const organiser = await hall.driver.organiser();
  await must(organiser, {
    type: "setup.agenda",
    phases: [
      {
        id: "chain",
        title: { de: "Von Faktoren zu Optionen" },
        activities: [
          step("factors", "collect", "Einflussfaktoren", { cardKind: "factor", silent: false }),
          step("select", "select", "Auswahl", { unit: "cards" }),
          step("assume", "assume", "Trendannahmen"),
          step("scenario", "collect", "Szenarien", { cardKind: "scenario", silent: false }),
          step("derive", "derive", "Handlungsoptionen", { from: "all" }),
        ],
      },
    ],
  });
  organiser.close();
  await open("factors");
  for (const text of ["Busverkehr", "Arztsitz", "Ehrenamt"]) await say("factors", text);
  lead = await hall.staff("lead");
});

const open = (activityId: string) => must(cast.lead, { type: "step.open", activityId });
const cards = (kind: string) => cast.lead.view.all("card").filter(({ cardKind }) => cardKind === kind);
const selected = () =>
  cast.lead.view.all("entry").map(({ value }) => value as { selects: string; reason: string; order: number });

async function say(activityId: string, text: string): Promise<void> {
  const command = { do: "write", text, fieldId: null, dimensionId: null };
  await must(cast.lead, { type: "activity", activityId, command });
}

it("key factors are selected by keyboard, with a reason, and the room reads them", async () => {
  await open("select");
  const phone = await joinByQr(hall, 1);
  await phone.getByText("Noch ist nichts ausgewählt").waitFor();
  const first = lead.getByRole("button", { name: "Auswählen Busverkehr" });
  await first.waitFor();
  await first.focus();
  await lead.keyboard.press("Enter");
  await lead.getByRole("button", { name: "Ausgewählt Busverkehr" }).waitFor();
  await lead.keyboard.press("ArrowDown");
  await lead.keyboard.press("Space");
  await lead.getByRole("button", { name: "Ausgewählt Arztsitz" }).waitFor();
  await lead.getByRole("textbox", { name: "Warum: Busverkehr" }).focus();
  await lead.keyboard.type("Ohne Bus geht hier nichts");
  await lead.keyboard.press("Enter");
  await until("the reason is stored", () =>
    selected().some(({ reason }) => reason === "Ohne Bus geht hier nichts"),
  );
  await phone.getByText("Warum: Ohne Bus geht hier nichts").waitFor();
  await lead.getByRole("button", { name: "Höher Arztsitz" }).focus();
  await lead.keyboard.press("Enter");
  await until("the order has changed", () => {
    const [top] = selected().sort((a, b) => a.order - b.order);
    return cast.lead.view.get("card", top?.selects ?? "")?.text === "Arztsitz";
  });
  expect(await phone.getByText("Ehrenamt").count()).toBe(0);
});

it("a phone writes a development for a key factor while the network is away", async () => {
  await open("assume");
  const phone = await joinByQr(hall, 1);
  await phone.getByRole("button", { name: "Dazu schreiben Busverkehr" }).click();
  const field = phone.getByRole("textbox", { name: "Bis 2035 …" });
  await field.fill("fährt stündlich ein Rufbus");
  await phone.context().setOffline(true);
  await phone.getByRole("combobox", { name: "Richtung (freiwillig)" }).selectOption("up");
  await phone.getByRole("button", { name: "Karte abschicken" }).click();
  await phone.getByText("offline, 1 Eintrag auf diesem Gerät").first().waitFor();
  expect(cards("assumption")).toEqual([]);
  await phone.context().setOffline(false);
  await until("the card is on the lead", () => cards("assumption").length === 1, 30_000);
  const bus = cards("factor").find(({ text }) => text === "Busverkehr");
  expect(cards("assumption")[0]).toMatchObject({
    text: "Bis 2035 fährt stündlich ein Rufbus",
    sources: [bus?.id],
    details: { of: "assumption", direction: "up", factorId: bus?.id },
  });
  await phone.getByText("1 von 2–4").first().waitFor();
});

it("an option is sent with the what alone and gets its parts afterwards, from phone and lead", async () => {
  await open("scenario");
  await say("scenario", "Das Dorf 2035");
  await open("derive");
  const phone = await joinByQr(hall, 1);
  await phone.getByRole("textbox", { name: "Was?" }).fill("Rufbus in jedes Dorf");
  await phone.getByRole("button", { name: "Option abschicken" }).click();
  await phone.getByText("Fehlt noch: Wo, Wie, Wann, Durch wen, Für wen, Stand").waitFor();
  await phone.getByRole("button", { name: "Wo, wie, wann, durch wen ergänzen O-001" }).click();
  await phone.getByRole("textbox", { name: "Durch wen, federführend" }).fill("Landkreis");
  await phone.getByRole("textbox", { name: "Durch wen noch" }).first().fill("Gemeinden");
  await phone.getByRole("button", { name: "Teile speichern" }).click();
  await phone.getByText("Landkreis (federführend), Gemeinden").waitFor();
  await lead.getByRole("button", { name: "Ergänzen O-001" }).click();
  await lead.getByRole("textbox", { name: "Wo", exact: true }).fill("im ganzen Tal");
  await lead.getByRole("button", { name: "Teile speichern" }).click();
  await phone.getByText("im ganzen Tal").waitFor();
  const [option] = cards("option");
  expect(option).toMatchObject({
    sources: cards("scenario").map(({ id }) => id),
    details: { where: "im ganzen Tal", bodies: ["Landkreis", "Gemeinden"], how: "" },
  });
  expect(hall.pageErrors).toEqual([]);
});
