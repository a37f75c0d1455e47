import { describe, expect, it } from "vitest";
import { activityRules } from "#activities/rules.ts";
import { publishedState } from "#exports/published-state.ts";
import type { Audience } from "./actors.ts";
import { subjectsOf } from "./subjects.ts";
import { edda, ida, imke, wanda } from "./testing/cast.ts";
import { doing, openHall } from "./testing/hall.ts";
import { privateViewFor } from "./private-view.ts";
import { viewFor } from "./viewer.ts";

const screens: readonly Audience[] = [
  { role: "wall" },
  { role: "phone", tableId: "linde" },
  { role: "phone", tableId: "eiche" },
  { role: "host", tableId: "linde" },
];

function openModerated() {
  const hall = openHall();
  hall.open("geprueft");
  const id = hall.write(edda, "geprueft", "Noch ungelesen");
  const bytes = (audience: Audience) =>
    JSON.stringify([...viewFor(hall.state, audience, activityRules).values()]);
  return { hall, id, bytes };
}

describe("cards that are released before they are shown", () => {
  it("[CA14] wait, one by one or all together, and a reworded one waits again", () => {
    const { hall, id } = openModerated();
    const other = hall.write(imke, "geprueft", "Noch eine");
    const mine = hall.write(ida, "geprueft", "Von der Moderation");
    expect([id, other, mine].map((it) => hall.card(it).held ?? false)).toEqual([true, true, false]);
    hall.do(ida, { type: "card.release", cardIds: [id] });
    expect(hall.card(id).held).toBe(false);
    hall.do(edda, doing("geprueft", { do: "reword", cardId: id, text: "Neue Worte" }));
    expect(hall.card(id).held).toBe(true);
    hall.do(ida, { type: "card.release", cardIds: [id, other, mine] });
    expect([id, other, mine].some((it) => hall.card(it).held)).toBe(false);
    expect(hall.refusal(ida, { type: "card.release", cardIds: [id] })).toBe("not-found");
    hall.do(ida, { type: "undo" });
    expect(hall.card(other).held).toBe(true);
  });

  it("[VI21] reach lead and author, and not a byte anybody else", () => {
    const { hall, id, bytes } = openModerated();
    for (const audience of screens) expect(bytes(audience)).not.toContain("Noch ungelesen");
    expect(bytes({ role: "lead" })).toContain("Noch ungelesen");
    expect(privateViewFor(hall.state, "edda")).toContainEqual(
      expect.objectContaining({ kind: "mine", id, held: true }),
    );
    expect(hall.refusal(ida, { type: "stage.spotlight", on: { kind: "card", id } })).toBe("not-found");
    hall.do(ida, { type: "card.release", cardIds: [id] });
    for (const audience of screens) expect(bytes(audience)).toContain("Noch ungelesen");
  });

  it("[VI21] are found again by the host who wrote them", () => {
    const { hall, bytes } = openModerated();
    hall.write(wanda, "geprueft", "Für jemanden ohne Telefon");
    const hosts = screens.filter((audience) => audience.role === "host");
    for (const audience of hosts) expect(bytes(audience)).toContain("Für jemanden ohne Telefon");
    for (const audience of screens.filter((it) => it.role !== "host"))
      expect(bytes(audience)).not.toContain("Für jemanden ohne Telefon");
  });

  it("[VI21] are asked about by no step and printed in no document", () => {
    const { hall, id, bytes } = openModerated();
    hall.open("einschaetzen");
    hall.reveal("einschaetzen");
    for (const audience of screens) expect(bytes(audience)).not.toContain("Noch ungelesen");
    expect(subjectsOf(hall.state, { cardKind: "factor", unit: "cards" })).toEqual([]);
    expect(publishedState(hall.state).tables.card.has(id)).toBe(false);
    hall.do(ida, { type: "card.release", cardIds: [id] });
    expect(publishedState(hall.state).tables.card.has(id)).toBe(true);
  });
});
