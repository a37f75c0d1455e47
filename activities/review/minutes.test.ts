import { expect, it } from "vitest";
import { activityRules } from "#activities/rules.ts";
import { contextOf } from "#domain/activity-rules.ts";
import type { MinutesContext } from "#domain/minutes.ts";
import { agendaWith, edda, ruth } from "#domain/testing/cast.ts";
import { doing, openHall } from "#domain/testing/hall.ts";
import { minutes, objectionRows } from "./minutes.ts";
import type { ReviewSettings } from "./schemas.ts";

const officer = { role: "participant", id: "amt-1" } as const;

function reviewed(): MinutesContext<ReviewSettings> {
  const hall = openHall();
  hall.do(ruth, agendaWith("punkte", { type: "review", settings: { cardKind: "option", unit: "cards" } }));
  hall.open("ideen");
  const subjectId = hall.write(edda, "ideen", "Rufbus bis in die Nacht");
  hall.open("punkte");
  hall.do(edda, doing("punkte", { do: "agree", subjectId, agreement: 5 }));
  hall.close("punkte");
  hall.do(ruth, doing("punkte", { do: "open-circle", name: "Fachverwaltung", closesAt: null }));
  hall.do(officer, { type: "participant.review", activityId: "punkte", round: 2 });
  hall.do(officer, doing("punkte", { do: "agree", subjectId, agreement: 2 }));
  hall.do(officer, doing("punkte", { do: "say", subjectId, as: "objection", text: "Das Geld fehlt" }));
  const found = contextOf(hall.state, activityRules, "punkte");
  if (!found) throw new Error("no review");
  const { context } = found;
  return {
    ...context,
    context,
    board: hall.state,
    language: "de",
  } as unknown as MinutesContext<ReviewSettings>;
}

it("[RV9] has a table for each round with its n, and tells objections in their words", () => {
  const blocks = minutes(reviewed());
  const tables = blocks.flatMap((block) => (block.kind === "table" ? block : []));
  expect(tables.map(({ caption }) => caption)).toEqual([
    expect.stringContaining("Runde 1 (im Saal), n = 1"),
    expect.stringContaining("Runde 2 (Fachverwaltung), n = 1"),
  ]);
  expect(tables.map(({ rows }) => rows)).toEqual([
    [["O-001 Rufbus bis in die Nacht", "0", "0", "0", "0", "1", "0", "0"]],
    [["O-001 Rufbus bis in die Nacht", "0", "1", "0", "0", "0", "0", "1"]],
  ]);
  expect(objectionRows(reviewed())).toEqual([
    ["Runde 2 (Fachverwaltung)", "O-001 Rufbus bis in die Nacht", "Das Geld fehlt"],
  ]);
});
