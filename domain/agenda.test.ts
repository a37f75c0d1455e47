import { describe, expect, it } from "vitest";
import { agendaOf, clockTime, plannedTimes } from "./agenda.ts";
import { openHall } from "./testing/hall.ts";

describe("the agenda", () => {
  it("[PH12] is the order of phases, and within them of their steps", () => {
    const { state } = openHall();
    expect(agendaOf(state).map(({ id }) => id)).toEqual([
      "ankommen",
      "still",
      "tisch",
      "ordnen",
      "einschaetzen",
      "eine",
      "ideen",
      "punkte",
      "offen",
      "nachtrag",
      "pruefung",
      "geprueft",
    ]);
  });

  it("[PH18] tells when each step should begin, also past midnight", () => {
    const { state } = openHall();
    const times = plannedTimes("23:45", agendaOf(state));
    expect(["ankommen", "still", "tisch"].map((id) => clockTime(times.get(id) ?? 0))).toEqual([
      "23:45",
      "23:55",
      "00:05",
    ]);
    expect(clockTime(-30)).toBe("23:30");
  });
});
