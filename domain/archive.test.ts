import { describe, expect, it } from "vitest";
import { workshopOf } from "./state.ts";
import { agendaWith, edda, ida, ruth, wanda } from "./testing/cast.ts";
import { doing, moving, openHall, writing } from "./testing/hall.ts";

describe("a workshop that is put away", () => {
  it("[AR1] takes nothing any more, from nobody, until it is brought back", () => {
    const hall = openHall();
    hall.open("ideen");
    const card = hall.write(edda, "ideen", "Rufbus");
    hall.do(ruth, { type: "setup.archive", archived: true });
    const before = hall.state.seq;
    for (const [actor, command] of [
      [edda, writing("ideen", "Dorfladen")],
      [edda, { type: "participant.move", tableId: "buche" }],
      [edda, doing("ideen", { do: "withdraw", cardId: card })],
      [wanda, moving([card])],
      [ida, { type: "step.next" }],
      [ida, { type: "undo" }],
      [ruth, agendaWith("still", { minutes: 7 })],
    ] as const)
      expect(hall.refusal(actor, command)).toBe("archived");
    expect(hall.state.seq).toBe(before);
    hall.do(ruth, { type: "setup.archive", archived: false });
    expect(hall.refusal(edda, writing("ideen", "Dorfladen"))).toBeNull();
  });

  it("[AR1] says since when, and archiving twice changes nothing", () => {
    const hall = openHall();
    hall.do(ruth, { type: "setup.archive", archived: true });
    const since = workshopOf(hall.state).archivedAt;
    expect(since).toBe(hall.now());
    hall.wait(1000);
    hall.do(ruth, { type: "setup.archive", archived: true });
    expect(workshopOf(hall.state).archivedAt).toBe(since);
  });
});
