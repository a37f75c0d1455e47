import type { Hall } from "#e2e/support/hall.ts";
import { type Cast, closeCast, openCast, stepOfType, writeCards } from "#e2e/support/moments.ts";
import { writeCard } from "#e2e/support/phone.ts";
import { agendaWith, changeStart } from "#e2e/support/plan.ts";
import { must, until } from "#e2e/support/workshop-driver.ts";
import type { Album } from "./album.ts";
import { screensOf } from "./day.ts";

type Screens = Awaited<ReturnType<typeof screensOf>>;
interface Room {
  readonly hall: Hall;
  readonly cast: Cast;
  readonly screens: Screens;
}
/** A state of the room beside its steps; each builds on the one before. */
interface Scene {
  readonly name: string;
  /** On which screens there is something to see. */
  readonly roles: readonly (keyof Screens)[];
  readonly arrange: (room: Room) => Promise<void>;
}

const group = "saal";

const scenes: readonly Scene[] = [
  {
    name: "freigabe",
    roles: ["telefon", "moderation", "beamer"],
    async arrange({ hall, cast, screens }) {
      const step = factors(cast);
      const organiser = await hall.driver.organiser();
      await must(organiser, agendaWith(organiser, step.id, { moderated: true, silent: false }));
      organiser.close();
      await must(cast.lead, { type: "step.open", activityId: step.id });
      await writeCards(cast, step, 9);
      await screens.telefon.getByRole("textbox").waitFor();
      await writeCard(screens.telefon, "Kein Bus nach sechs Uhr abends");
      await screens.telefon.getByText("wartet auf Freigabe").waitFor();
      await screens.moderation.keyboard.press("k");
    },
  },
  {
    name: "meine-karten",
    roles: ["telefon"],
    async arrange({ cast, screens }) {
      const cards = cast.lead.view.all("card");
      await must(cast.lead, { type: "card.release", cardIds: cards.map(({ id }) => id) });
      const named = cards.find(({ text }) => text.startsWith("Kein Bus"));
      if (named) await must(cast.lead, { type: "card.hide", cardId: named.id, reason: "nennt eine Person" });
      await screens.telefon.getByRole("button", { name: "Meine Karten", exact: true }).click();
    },
  },
  {
    name: "themenspeicher",
    roles: ["moderation", "beamer", "beamer-1024", "telefon"],
    async arrange({ cast, screens }) {
      await screens.telefon.keyboard.press("Escape");
      const park = (text: string, cardId: string | null = null) =>
        must(cast.lead, { type: "parked.add", text, cardId });
      await park("Wem gehört die alte Mühle?");
      await park("Nahverkehrsplanungszuständigkeitsfragen mit dem Nachbarlandkreis klären");
      await park("", cast.lead.view.all("card").find(({ hiddenReason }) => !hiddenReason)?.id ?? null);
      await screens.moderation.keyboard.press("t");
      await must(cast.lead, { type: "stage.spotlight", on: { kind: "parked", id: "list" } });
    },
  },
  {
    name: "naechste-schritte",
    roles: ["moderation", "beamer", "beamer-1024", "telefon"],
    async arrange({ cast, screens }) {
      const agree = (what: string, who: string, untilWhen: string) =>
        must(cast.lead, { type: "next-step.add", what, who, until: untilWhen });
      await agree("Runden Tisch zum Rufbus einladen", "Landkreis, Sachgebiet Mobilität", "Ende Mai");
      await agree("Ergebnisprotokoll an alle schicken", "Moderation", "nächste Woche");
      await agree("Öffnungszeiten der Dorfgemeinschaftshäuser zusammentragen", "", "");
      await screens.moderation.getByRole("button", { name: "Schließen" }).first().click();
      await screens.moderation.keyboard.press("w");
      await must(cast.lead, { type: "stage.spotlight", on: { kind: "next-step", id: "list" } });
    },
  },
  {
    name: "galerie",
    roles: ["moderation", "beamer", "beamer-1024", "telefon"],
    async arrange({ cast, screens }) {
      await screens.moderation.getByRole("button", { name: "Schließen" }).first().click();
      const table = cast.lead.view.all("table").find(({ number }) => number === 1);
      await must(cast.lead, { type: "stage.gallery", tableId: table?.id ?? null, seconds: 90 });
    },
  },
  {
    name: "spaet",
    roles: ["moderation"],
    async arrange({ hall, cast, screens }) {
      await must(cast.lead, { type: "stage.gallery", tableId: null, seconds: 90 });
      const organiser = await hall.driver.organiser();
      const before = cast.day.slice(0, cast.day.indexOf(factors(cast)));
      const planned = before.reduce((sum, { minutes }) => sum + minutes, 0);
      const began = new Date(Date.now() - (planned + 14) * 60_000);
      const zone = { timeZone: "Europe/Berlin", hour: "2-digit", minute: "2-digit" } as const;
      await changeStart(organiser, began.toLocaleTimeString("de-DE", zone));
      organiser.close();
      await screens.moderation.getByRole("button", { name: "Zeit einholen" }).first().click();
    },
  },
  {
    name: "pin",
    roles: ["moderation"],
    async arrange({ screens }) {
      await screens.moderation.getByRole("button", { name: /Zweites Gerät/ }).click();
      await screens.moderation
        .locator("[data-pin]")
        .filter({ hasText: /\d{3} \d{3}/ })
        .waitFor();
    },
  },
  {
    name: "wir-sind-drei",
    roles: ["telefon", "moderation"],
    async arrange({ cast, screens }) {
      await screens.moderation.keyboard.press("Escape");
      await must(cast.lead, { type: "step.open", activityId: options(cast).id });
      await writeCards(cast, options(cast), 8);
      const { telefon } = screens;
      await telefon.getByRole("button", { name: /Tisch, Sprache, Schrift/ }).click();
      await telefon.getByRole("radio", { name: "wir sind 3" }).click();
      await telefon.keyboard.press("Escape");
      await must(cast.lead, { type: "step.open", activityId: stepOfType(cast.day, "vote").id });
      await telefon.getByRole("radio", { name: "Person 2" }).click();
    },
  },
  {
    name: "gaeste",
    roles: ["tisch"],
    async arrange({ cast, screens }) {
      const add = screens.tisch.getByRole("button", { name: "Person hinzufügen" });
      const before = cast.lead.view.get("attendance", "all")?.joined ?? 0;
      await add.click();
      await add.click();
      await until(
        "two more are counted",
        () => (cast.lead.view.get("attendance", "all")?.joined ?? 0) >= before + 2,
      );
    },
  },
];

const factors = (cast: Cast) => stepOfType(cast.day, "collect", "factor");
const options = (cast: Cast) => stepOfType(cast.day, "collect", "option");

/** What stands beside the steps: queue, notes, gallery, delay, people without a phone; on a lead's phone as well. */
export async function playAround(album: Album, hall: Hall): Promise<void> {
  if (!scenes.some(({ name }) => album.wants(name))) return;
  const cast = await openCast(hall.driver, 6);
  const room = { hall, cast, screens: await screensOf(hall) };
  const walking = await hall.staff("lead", "phone");
  for (const { name, roles, arrange } of scenes) {
    await arrange(room);
    for (const role of roles) await album.shoot(room.screens[role], group, name, role);
    if (roles.includes("moderation")) await album.shoot(walking, group, name, "moderation-telefon");
  }
  closeCast(cast);
}
