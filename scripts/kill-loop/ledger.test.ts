import { describe, expect, it } from "vitest";
import { Ledger } from "./ledger.ts";
import type { Stored } from "./stored.ts";

const edda = {};
const falk = {};
const disk = (values: Record<string, string>, commands: number, doubled: string[] = []): Stored => ({
  integrity: "ok",
  values: new Map(Object.entries(values)),
  doubled,
  commands,
});

/** Edda's card is acknowledged, a new wording of it is on its way, and so is Falk's card. */
function day(): Ledger {
  const ledger = new Ledger();
  ledger.begin(disk({}, 7));
  ledger.sent(edda, { key: null, value: "Bus" });
  ledger.answered(edda, "card 1");
  ledger.sent(edda, { key: "card 1", value: "Rufbus" });
  ledger.sent(falk, { key: null, value: "Dorfladen" });
  return ledger;
}

describe("the ledger of the kill loop", () => {
  it.each([
    ["what was acknowledged alone", disk({ "card 1": "Bus" }, 8)],
    ["what was on its way, too", disk({ "card 1": "Rufbus", "card 2": "Dorfladen" }, 10)],
  ])("is content with %s", (_, stored) => {
    const ledger = day();
    ledger.compare(stored, "Abschuss 1");
    expect(ledger.troubles).toEqual([]);
    expect(ledger.doneUnanswered).toBe(stored.commands - 8);
  });

  it.each([
    ["a card that is missing", disk({}, 8)],
    ["an older wording", disk({ "card 1": "Bu" }, 8)],
    ["a card that nobody wrote", disk({ "card 1": "Bus", "card 2": "Bank" }, 8)],
    ["a command that is there twice", disk({ "card 1": "Bus" }, 8, ["command x"])],
    ["more commands than were sent", disk({ "card 1": "Bus" }, 11)],
    ["fewer commands than were acknowledged", disk({ "card 1": "Bus" }, 7)],
    ["a file that is not sound", { ...disk({ "card 1": "Bus" }, 8), integrity: "row 3 missing" }],
  ])("finds %s", (_, stored) => {
    const ledger = day();
    ledger.compare(stored, "Abschuss 1");
    expect(ledger.troubles.length).toBeGreaterThan(0);
  });
});
