import { describe, expect, it } from "vitest";
import type { Audience } from "#domain/actors.ts";
import { type Exposure, maySee } from "./screens.ts";

const audiences = {
  lead: { role: "lead" },
  "own host": { role: "host", tableId: "linde" },
  "other host": { role: "host", tableId: "eiche" },
  wall: { role: "wall" },
  "own phone": { role: "phone", tableId: "linde" },
  "other phone": { role: "phone", tableId: "eiche" },
} as const satisfies Record<string, Audience>;

const whoSees = (exposure: Partial<Exposure>) => {
  const card = { tableId: "linde", silent: false, revealed: false, scope: "table", ...exposure } as const;
  return Object.entries(audiences)
    .filter(([, audience]) => maySee(audience, card))
    .map(([name]) => name);
};

describe("who owes a card", () => {
  it("is the lead and the table's host while it is silent", () => {
    expect(whoSees({ silent: true })).toEqual(["lead", "own host"]);
    expect(whoSees({ silent: true, scope: "everybody" })).toEqual(["lead", "own host"]);
  });

  it("is everybody but the phones of other tables in an open step per table", () => {
    expect(whoSees({})).toEqual(["lead", "own host", "other host", "wall", "own phone"]);
  });

  it("is the lead alone while it waits, and the table's host for what was written for somebody there", () => {
    expect(whoSees({ held: true, hasAuthor: true, revealed: true })).toEqual(["lead"]);
    expect(whoSees({ held: true, hasAuthor: false })).toEqual(["lead", "own host"]);
  });

  it("is everybody after the reveal, and in an open step for everybody", () => {
    expect(whoSees({ silent: true, revealed: true })).toEqual(Object.keys(audiences));
    expect(whoSees({ scope: "everybody" })).toEqual(Object.keys(audiences));
  });
});
