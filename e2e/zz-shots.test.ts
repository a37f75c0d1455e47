import { beforeAll, it } from "vitest";
import { phasePlans } from "#app/organiser/plans.ts";
import type { WorkshopClient } from "#components/live/workshop-client.ts";
import { stepOfType, type Cast } from "./support/moments.ts";
import type { Hall } from "./support/hall.ts";
import { openDay } from "./support/open-day.ts";
import { joinByQr } from "./support/phone.ts";
import { must } from "./support/workshop-driver.ts";
import { sampleCards } from "#server/rehearsal/sample-cards.ts";
import { violations } from "./support/axe.ts";

let hall: Hall; let cast: Cast;
openDay(22, (d) => { ({ hall, cast } = d); });
const out = "/tmp/h/shots/pairs-";
it("shots", async () => {
  const organiser = await hall.driver.organiser();
  const phases = phasePlans(organiser.view.all("phase"), organiser.view.all("activity"));
  const base = { minutes: 10, scope: "everybody" as const, prompt: { de: "Wie wirken die Schlüsselfaktoren aufeinander?" } };
  const steps = [
    { ...base, id: "inf", type: "influence", title: { de: "Wer bewegt wen?" }, settings: { unit: "cards", only: "all", raters: 4, cap: 30 } },
    { ...base, id: "con", type: "consistency", title: { de: "Was passt zusammen?" }, settings: { raters: 4, cap: 40 } },
  ];
  await must(organiser, { type: "setup.agenda", phases: phases.map((p, i) => i === phases.length - 1 ? { ...p, activities: [...p.activities, ...steps] } : p) });
  const collect = stepOfType(cast.day, "collect", "factor");
  await must(cast.lead, { type: "step.open", activityId: collect.id });
  const fields = [...cast.lead.view.all("field")].sort((a, b) => a.numeral - b.numeral);
  const texts = sampleCards().filter((c) => c.kind === "factor").sort((a, b) => b.text.length - a.text.length).slice(0, 12);
  for (const [i, c] of texts.entries())
    await must(cast.lead, { type: "activity", activityId: collect.id, command: { do: "write", text: c.text, fieldId: fields[i % fields.length]?.id ?? null, dimensionId: null } });
  const wall = await hall.staff("wall"); const old = await hall.staff("wall", "oldProjector"); const lead = await hall.staff("lead");
  const phone = await joinByQr(hall, 1);
  await must(cast.lead, { type: "step.open", activityId: "inf" });
  await phone.getByText(/^Paar 1/).waitFor();
  await phone.screenshot({ path: `${out}phone.png` });
  await phone.screenshot({ path: `${out}phone-full.png`, fullPage: true });
  let salt = 7;
  await Promise.all(cast.people.map(async (p: WorkshopClient, who) => {
    const send = async (command: object) => (await must(p, { type: "activity", activityId: "inf", command: command as never })).result.cell as string | null;
    let cell = await send({ do: "next" });
    while (cell) {
      const [a = "", b = ""] = cell.split("~");
      const h = ([...a].reduce((s, c) => s + c.charCodeAt(0), 0) * 7 + [...b].reduce((s, c) => s + c.charCodeAt(0), 0) * 3) % 7;
      salt = (salt * 31 + who) % 97;
      const value = salt % 11 === 0 ? null : Math.max(0, Math.min(3, (h > 5 ? 3 : h > 3 ? 2 : h > 1 ? 1 : 0) + (salt % 5 === 0 ? 1 : salt % 7 === 0 ? -1 : 0)));
      cell = await send({ do: "judge", cell, value });
    }
  }));
  await new Promise((r) => setTimeout(r, 1500));
  await wall.screenshot({ path: `${out}wall-open.png` });
  await old.screenshot({ path: `${out}wall-open-1024.png` });
  await lead.screenshot({ path: `${out}lead-open.png` });
  await must(cast.lead, { type: "step.close", activityId: "inf" });
  await must(cast.lead, { type: "step.reveal", activityId: "inf" });
  await wall.getByText("Hebel zuerst").first().waitFor();
  await new Promise((r) => setTimeout(r, 2500));
  await wall.screenshot({ path: `${out}wall-map.png` });
  await old.screenshot({ path: `${out}wall-map-1024.png` });
  await lead.screenshot({ path: `${out}lead-map.png` });
  await phone.screenshot({ path: `${out}phone-result.png` });
  for (const at of [1, 2]) {
    const reply = await cast.lead.send({ type: "stage.page", page: at } as never);
    console.log("page", at, JSON.stringify(reply));
    await new Promise((r) => setTimeout(r, 1200));
    await wall.screenshot({ path: `${out}wall-page${at}.png` });
    await old.screenshot({ path: `${out}wall-page${at}-1024.png` });
  }
  console.log("errors", hall.pageErrors);
}, 200_000);
