import { WorkshopDriver, agenda, must } from "#e2e/support/workshop-driver.ts";
import { sampleCards } from "#server/rehearsal/sample-cards.ts";

/**
 * Fills a running server with a workshop and simulated phones, to look at while developing:
 * `node --import tsx scripts/demo.ts http://127.0.0.1:3000 /o/<token> [cards]`
 */
const [url = "http://127.0.0.1:3000", organiserPath = "", wanted = "60"] = process.argv.slice(2);
const driver = organiserPath.startsWith("weitblick.organiser=")
  ? await WorkshopDriver.createAs(url, organiserPath, "zukunftswerkstatt", "Zukunftswerkstatt Hainland 2035")
  : await WorkshopDriver.create(url, organiserPath, "zukunftswerkstatt", "Zukunftswerkstatt Hainland 2035");
const { tables, sectors } = await driver.lookup();
const lead = await driver.staff("lead");
const collect = agenda(lead).find((activity) => activity.type === "collect");
if (!collect) throw new Error("the template has no collect step");
await must(lead, { type: "step.open", activityId: collect.id });
const phones = await Promise.all(
  Array.from({ length: 40 }, (_, index) =>
    driver.join({ tableId: tables[index % tables.length]?.id ?? null, sectorId: sectors[index % 7]?.id ?? null }),
  ),
);
const fields = lead.view.all("field");
const romans = ["I", "II", "III", "IV", "V", "VI"];
for (const [index, card] of sampleCards().slice(0, Number(wanted)).entries()) {
  const field = fields.find(({ numeral }) => romans[numeral - 1] === card.field);
  const own = lead.view.all("dimension").filter((dimension) => dimension.fieldId === field?.id);
  const phone = phones[index % phones.length];
  await phone?.keep({
    type: "activity",
    activityId: collect.id,
    command: {
      do: "write",
      text: card.text,
      fieldId: field?.id ?? null,
      dimensionId: index % 5 === 4 ? null : (own[index % Math.max(1, own.length)]?.id ?? null),
    },
  }).reply;
}
console.log(JSON.stringify({ organiserCookie: driver.organiserSession, joinCode: driver.joinCode, workshopId: driver.workshopId, lead: driver.links.lead, wall: driver.links.wall, host: driver.links.tables[0]?.host }, null, 2));
for (const client of [lead, ...phones]) client.close();
process.exit(0);
