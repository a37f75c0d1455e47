import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { WorkshopClient } from "#components/live/workshop-client.ts";
import type { Hall } from "./support/hall.ts";
import { type Cast, stepOfType } from "./support/moments.ts";
import { openDay } from "./support/open-day.ts";
import { joinByQr } from "./support/phone.ts";
import { agendaWith, changedStep } from "./support/plan.ts";
import { must, until } from "./support/workshop-driver.ts";

let hall: Hall;
let cast: Cast;
let organiser: WorkshopClient;
let lead: Page;
let wall: Page;
let phone: Page;

openDay(6, async (day) => {
  ({ hall, cast } = day);
  organiser = await hall.driver.organiser();
  lead = await hall.staff("lead");
  wall = await hall.staff("wall");
  phone = await joinByQr(hall, 1);
});
afterAll(() => organiser?.close());

const inStep = (activityId: string, command: unknown) => ({ type: "activity", activityId, command }) as const;
const write = (activityId: string, text: string) =>
  must(cast.lead, inStep(activityId, { do: "write", text, fieldId: null, dimensionId: null }));
const idOf = (text: string) => cast.lead.view.all("card").find((card) => card.text === text)?.id ?? "";

describe("a rating with feedback", () => {
  const rating = () => stepOfType(cast.day, "rate", "factor");

  beforeAll(async () => {
    const settings = { cardKind: "factor", unit: "cards", feedback: "delphi" };
    await must(organiser, agendaWith(organiser, rating().id, settings));
    const collecting = stepOfType(cast.day, "collect", "factor");
    await must(cast.lead, { type: "step.open", activityId: collecting.id });
    await write(collecting.id, "Busse fahren seltener");
    await must(cast.lead, { type: "step.open", activityId: rating().id });
  });

  it("shows a phone where the others stand once it has answered, and takes a reason and another answer", async () => {
    const scale = phone.getByRole("group").first();
    await scale.getByRole("radio", { name: "1", exact: false }).first().waitFor();
    expect(await phone.getByText(/Die Mitte liegt/).count()).toBe(0);
    const subjectId = idOf("Busse fahren seltener");
    for (const [index, person] of cast.people.slice(0, 5).entries())
      await must(person, inStep(rating().id, { do: "rate", subjectId, marks: { "0": index === 0 ? 4 : 5 } }));
    expect(await phone.getByText(/Die Mitte liegt/).count()).toBe(0);
    await scale.getByRole("radio").first().check({ force: true });
    await phone.getByText(/6 Antworten. Die Mitte liegt bei 5/).waitFor();
    await phone.getByText("Ihre 1 liegt darunter.").waitFor();
    await phone
      .getByRole("textbox", { name: "Warum sehen Sie das anders?" })
      .fill("Bei uns fährt noch keiner");
    await phone.getByRole("button", { name: "Begründung speichern" }).click();
    await phone.getByText("Begründung gespeichert.").waitFor();
    await lead.getByText("Bei uns fährt noch keiner").waitFor();
    await scale.getByRole("radio").nth(4).check({ force: true });
    await phone.getByText("Ihre 5 liegt darin.").waitFor();
    await phone.reload();
    await phone
      .getByText(/Alles eingeschätzt|noch offen/)
      .or(phone.getByText(/Die Mitte liegt/))
      .first()
      .waitFor();
  });
});

describe("a review with a link", () => {
  const review = () => stepOfType(cast.day, "vote");
  const answer = (client: WorkshopClient, text: string, agreement: number) =>
    must(client, inStep(review().id, { do: "agree", subjectId: idOf(text), agreement }));

  beforeAll(async () => {
    const settings = { cardKind: "option", unit: "cards" };
    const ideas = stepOfType(cast.day, "collect", "option");
    await must(organiser, changedStep(organiser, review().id, { type: "review", settings }));
    await must(cast.lead, { type: "step.open", activityId: ideas.id });
    await write(ideas.id, "Rufbus am Abend");
    await write(ideas.id, "Dorfladen mit Post");
    await must(cast.lead, { type: "step.open", activityId: review().id });
  });

  it("runs in the hall, with objections in words", async () => {
    const card = phone.getByRole("listitem").filter({ hasText: "Rufbus am Abend" }).first();
    await card.getByRole("radio").nth(4).check({ force: true });
    await card.getByText("Schwerwiegender Einwand").click();
    await card.getByRole("textbox", { name: /Ihr Einwand/ }).fill("Dafür fehlen die Fahrer");
    await card.getByRole("button", { name: "Einwand speichern" }).click();
    await card.getByText("Gespeichert.").first().waitFor();
    await lead.getByText("Dafür fehlen die Fahrer").waitFor();
    for (const person of cast.people.slice(0, 4)) await answer(person, "Rufbus am Abend", 4);
    await must(cast.lead, { type: "step.reveal", activityId: review().id });
    await wall.getByText("Rufbus am Abend").first().waitFor();
  });

  it("goes on by a link when the stage is elsewhere, and stands side by side with the hall's round", async () => {
    await lead.getByRole("textbox", { name: "Name des Kreises" }).fill("Fachverwaltung");
    await lead.getByRole("button", { name: "Runde mit Link öffnen" }).click();
    await lead.getByText(/Runde 2: Fachverwaltung/).waitFor();
    const address = await lead.getByRole("link", { name: /\/v\// }).getAttribute("href");
    const path = new URL(address ?? "/missing", hall.origin).pathname;
    const before = cast.lead.view.all("attendance")[0]?.joined;
    await must(cast.lead, { type: "step.open", activityId: stepOfType(cast.day, "collect", "factor").id });

    const far = await hall.device("phone");
    await far.goto(hall.origin + path);
    await far.waitForURL(/\/validierung\//);
    const card = far.getByRole("listitem").filter({ hasText: "Rufbus am Abend" }).first();
    await card.getByRole("radio").nth(1).check({ force: true });
    await far.getByText("1 Karte gespeichert").waitFor();
    await far.reload();
    await far.getByText("1 von 2 beantwortet", { exact: false }).waitFor();
    expect(cast.lead.view.all("attendance")[0]?.joined).toBe(before);

    await until("both rounds are there", () => {
      const rounds = cast.lead.view.all("result").filter(({ activityId }) => activityId === review().id);
      return (
        rounds.length === 2 && rounds.every(({ value }) => (value as { reviewers: number }).reviewers > 0)
      );
    });
    const command = { do: "set-circle", round: 2, open: false, closesAt: null };
    await must(organiser, inStep(review().id, command));
    await far.getByText("Diese Runde ist zu Ende.").waitFor();
    await far.goto(hall.origin + path);
    await far.getByText("Diese Runde ist zu Ende.").waitFor();
  });
});
