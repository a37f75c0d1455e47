import type { Hall } from "#e2e/support/hall.ts";
import type { Album } from "./album.ts";

const group = "orte";

/** Pages that stand still on a phone: joining, taking over, and what goes wrong. */
export async function visitPlaces(album: Album, hall: Hall): Promise<void> {
  const places = [
    ["code-eingeben", "/"],
    ["beitreten", `/j/${hall.driver.joinCode}`],
    ["falscher-code", "/j/ZZZZZZ"],
    ["link-abgelaufen", "/link-expired"],
    ["nicht-gefunden", "/gibt-es-nicht"],
    ["einfache-fassung", `/plain?code=${hall.driver.joinCode}`],
    ["uebernehmen", "/uebernehmen"],
  ] as const;
  const phone = await hall.device("phone");
  for (const [moment, path] of places) {
    if (!album.wants(moment)) continue;
    await phone.goto(hall.origin + path);
    await album.shoot(phone, group, moment, "telefon");
  }
  await phone.context().close();
}
