import type { Page } from "playwright-core";
import { sheetNames } from "#app/organiser/prints/sheets.ts";
import type { Hall } from "#e2e/support/hall.ts";
import { closeCast, openCast, stepOfType, writeCards } from "#e2e/support/moments.ts";
import { must } from "#e2e/support/workshop-driver.ts";
import type { ResultsLink } from "#protocol/http.ts";
import type { Album } from "./album.ts";

const group = "schreibtisch";
const moments = [
  ...["werkstaetten", "einrichten", "archiv", "sicherung-falsch", "vorlage-speichern", "loeschen"],
  ...["technik-check", "testbild", "umordnen", "ergebnisse", "probelauf", "tasten", "drucken"],
  ...sheetNames.map((sheet) => `druck-${sheet}`),
];

/** The organiser's desk before and after the day, and what comes out of the printer. */
export async function visitDesk(album: Album, hall: Hall): Promise<void> {
  if (!moments.some((moment) => album.wants(moment))) return;
  const cast = await openCast(hall.driver, 6);
  const collecting = stepOfType(cast.day, "collect", "factor");
  await must(cast.lead, { type: "step.open", activityId: collecting.id });
  await writeCards(cast, collecting, 24);
  const desk = await hall.organiser();
  await desk.goto(`${hall.origin}/organiser`);
  await album.shoot(desk, group, "werkstaetten", "veranstaltung", { fullPage: true });
  await putAway(hall);
  await desk.reload();
  await album.shoot(desk, group, "archiv", "veranstaltung", { fullPage: true });
  await wrongBackup(album, desk);
  await desk
    .getByRole("button", { name: /als Vorlage speichern/ })
    .first()
    .click();
  await album.shoot(desk, group, "vorlage-speichern", "veranstaltung");
  await desk.goto(`${hall.origin}/organiser/${hall.driver.workshopId}`);
  await album.shoot(desk, group, "einrichten", "veranstaltung", { fullPage: true });
  await desk
    .getByRole("button", { name: /löschen/i })
    .last()
    .click();
  await album.shoot(desk, group, "loeschen", "veranstaltung");
  await desk.context().close();
  await equipment(album, hall);
  await inTheEvening(album, hall);
  if (album.wants("probelauf")) await rehearsed(album, hall);
  await onPaper(album, hall);
  closeCast(cast);
}

/** A workshop of last year, to be read only, and a template that was made from one. */
async function putAway(hall: Hall): Promise<void> {
  const { url, organiserSession, workshopId } = hall.driver;
  const ask = (method: string, path: string, body: object) =>
    fetch(url + path, {
      method,
      headers: { cookie: organiserSession, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  const last = await hall.driver.sibling("Zukunftswerkstatt Oberland 2030");
  await ask("POST", `/api/workshops/${last.workshopId}/archive`, { archived: true });
  await ask("POST", "/api/templates", { workshopId, title: "Unser Tag mit sechs Tischen" });
  await ask("POST", "/api/organisers/invitations", { label: "Frau Beispiel, Landratsamt" });
}

async function wrongBackup(album: Album, desk: Page): Promise<void> {
  const file = desk.getByLabel("Datei mit der Sicherung");
  await file.setInputFiles({ name: "urlaub.json", mimeType: "application/json", buffer: Buffer.from("{}") });
  await desk.getByRole("button", { name: "Sicherung einlesen" }).click();
  await desk.getByText("Das ist keine Sicherung von Weitblick.", { exact: false }).waitFor();
  await album.shoot(desk, group, "sicherung-falsch", "veranstaltung", { fullPage: true });
}

async function equipment(album: Album, hall: Hall): Promise<void> {
  const desk = await hall.organiser();
  await desk.goto(`${hall.origin}/organiser/${hall.driver.workshopId}/technik`);
  await desk.getByLabel("Name des WLANs").fill("Kulturhaus Neustadt Gäste");
  await desk.getByLabel("Passwort").fill("Zukunft2035!");
  await album.shoot(desk, group, "technik-check", "veranstaltung", { fullPage: true });
  await desk.context().close();
  for (const size of ["projector", "oldProjector"] as const) {
    const wall = await hall.device(size);
    await wall.goto(`${hall.origin}/technik/testbild`);
    await album.shoot(wall, group, "testbild", size === "projector" ? "beamer" : "beamer-1024");
    await wall.context().close();
  }
}

/** Cards are put into the fields in which they are published, and the results may be read by everybody. */
async function inTheEvening(album: Album, hall: Hall): Promise<void> {
  const { workshopId } = hall.driver;
  const organiser = await hall.driver.organiser();
  await must(organiser, { type: "setup.results", open: true, renew: false });
  organiser.close();
  const desk = await hall.organiser();
  await desk.goto(`${hall.origin}/organiser/${workshopId}/karten`);
  await album.shoot(desk, group, "umordnen", "veranstaltung", { fullPage: true });
  const { url, organiserSession } = hall.driver;
  const asked = await fetch(`${url}/api/workshops/${workshopId}/results`, {
    headers: { cookie: organiserSession },
  });
  const { path } = (await asked.json()) as ResultsLink;
  for (const [role, size] of [
    ["telefon", "phone"],
    ["laptop", "laptop"],
  ] as const) {
    const reader = await hall.device(size);
    await reader.goto(hall.origin + path);
    await album.shoot(reader, group, "ergebnisse", role);
    await reader.context().close();
  }
  await desk.context().close();
}

/** A rehearsal: on the desk where it is started, and on the desk from which it is led. */
async function rehearsed(album: Album, hall: Hall): Promise<void> {
  const desk = await hall.organiser();
  await desk.goto(`${hall.origin}/organiser/${hall.driver.workshopId}`);
  const section = desk.getByRole("region", { name: "Probelauf", exact: true });
  await section.getByRole("button", { name: "Probelauf starten" }).click();
  const link = section.getByRole("link", { name: /Moderation öffnen/ });
  await link.waitFor();
  await section.scrollIntoViewIfNeeded();
  await album.shoot(desk, group, "probelauf", "veranstaltung");
  const lead = await hall.device("laptop");
  await lead.goto(new URL((await link.getAttribute("href")) ?? "/", hall.origin).href);
  await album.shoot(lead, group, "probelauf", "moderation");
  await section.getByRole("button", { name: "Beenden und alle Spuren löschen" }).click();
  await section.getByRole("button", { name: "Probelauf starten" }).waitFor();
  await lead.context().close();
  await desk.context().close();
}

async function onPaper(album: Album, hall: Hall): Promise<void> {
  const desk = await hall.organiser();
  await desk.emulateMedia({ media: "print" });
  for (const sheet of sheetNames) {
    await desk.goto(`${hall.origin}/organiser/${hall.driver.workshopId}/druck/${sheet}`);
    await album.shoot(desk, group, `druck-${sheet}`, "papier", { fullPage: true });
  }
  await desk.context().close();
  const lead = await hall.staff("lead");
  await lead.emulateMedia({ media: "print" });
  for (const [moment, path] of [
    ["tasten", `/lead/${hall.driver.workshopId}/keys`],
    ["drucken", `/api/workshops/${hall.driver.workshopId}/print`],
  ] as const) {
    await lead.goto(hall.origin + path);
    await album.shoot(lead, group, moment, "papier", { fullPage: true });
  }
  await lead.context().close();
}
