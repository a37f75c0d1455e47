import { describe, expect, it } from "vitest";
import { activityMinutes, activityRules } from "#activities/rules.ts";
import { contextOf } from "#domain/activity-rules.ts";
import type { Actor } from "#domain/actors.ts";
import type { Activity, Card } from "#domain/records.ts";
import { edda, falk, ida, talgrund, wanda } from "#domain/testing/cast.ts";
import { doing, openHall } from "#domain/testing/hall.ts";
import { viewFor } from "#domain/viewer.ts";
import { brokenBy, workedBox } from "./box.ts";

const phase = talgrund.find(({ kind }) => kind === "phase");
const bilden: Activity = {
  kind: "activity",
  id: "bilden",
  phaseId: phase?.id ?? "",
  order: 99,
  type: "compose",
  title: { de: "Szenarien bilden" },
  prompt: { de: "Was passt zusammen?" },
  minutes: 20,
  scope: "table",
  settings: {},
};

const card = (id: string, number: number, rest: Partial<Card>): Card => ({
  kind: "card",
  id,
  cardKind: "factor",
  number,
  text: id,
  title: null,
  activityId: "still",
  fieldId: "infra",
  dimensionId: null,
  origin: { tableId: null, fieldId: "infra", sectorId: null },
  authorId: null,
  createdAt: number,
  editedAt: null,
  clusterId: null,
  mergedInto: null,
  sources: [],
  status: "visible",
  hiddenReason: null,
  ...rest,
});
const assumption = (id: string, number: number, factorId: string) =>
  card(id, number, {
    cardKind: "assumption",
    sources: [factorId],
    details: { of: "assumption", direction: null, factorId },
  });

/** Two key factors with two developments each. */
const box = [
  card("bus", 1, {}),
  card("arzt", 2, {}),
  assumption("rufbus", 1, "bus"),
  assumption("kein-bus", 2, "bus"),
  assumption("praxis", 3, "arzt"),
  assumption("stadt", 4, "arzt"),
];

function hallWithBox(settings: object = {}) {
  const hall = openHall({ records: [...talgrund, { ...bilden, settings }, ...box] });
  hall.open("bilden");
  return hall;
}
const pick = (factorId: string, assumptionId: string | null, tableId?: string) =>
  doing("bilden", { do: "pick", factorId, assumptionId, tableId });
const keep = (title: string, tableId?: string) => doing("bilden", { do: "keep", title, polarity: "trend", tableId });
const exclude = (a: string, b: string, kind: string | null = "logical") =>
  doing("bilden", { do: "exclude", a, b, kind, reason: "geht nicht" });

describe("composing scenarios", () => {
  it("[CO1] makes a scenario of one assumption for each key factor, which knows where it comes from", () => {
    const hall = hallWithBox();
    hall.do(wanda, pick("bus", "rufbus"));
    expect(hall.refusal(wanda, keep("Wie ein Netz"))).toBe("box-incomplete");
    hall.do(wanda, pick("arzt", "praxis"));
    const { cardId } = hall.do(wanda, keep("Wie ein Netz"));
    const scenario = hall.card(String(cardId));
    expect(scenario).toMatchObject({ cardKind: "scenario", text: "Wie ein Netz", sources: ["rufbus", "praxis"] });
    expect(scenario.details).toEqual({ of: "scenario", polarity: "trend", form: null });
    expect(scenario.origin.tableId).toBe("linde");
    // The box is free for the next one.
    expect(hall.refusal(wanda, keep("Noch eines"))).toBe("box-incomplete");
  });

  it("[CO2] keeps the choices of tables apart; a host chooses for the own one, whoever leads for any", () => {
    const hall = hallWithBox();
    hall.do(wanda, pick("bus", "rufbus"));
    hall.do(ida, pick("bus", "kein-bus"));
    hall.do(ida, pick("bus", "kein-bus", "eiche"));
    const { picks } = workedBox(hall.state.tables.entry.values(), "bilden");
    const own = "linde";
    expect(Object.fromEntries(picks)).toEqual({ [own]: { bus: "rufbus" }, "": { bus: "kein-bus" }, eiche: { bus: "kein-bus" } });
    expect(hall.refusal(ida, pick("bus", "kein-bus", "gibt-es-nicht"))).toBe("not-found");
  });

  it("[CO3] makes no scenario of two assumptions that exclude each other; normative exclusions can be switched off", () => {
    const hall = hallWithBox();
    hall.do(ida, exclude("rufbus", "stadt", "normative"));
    hall.do(ida, doing("bilden", { do: "take", assumptionIds: ["rufbus", "stadt"] }));
    expect(hall.refusal(ida, keep("Wunsch"))).toBe("box-excluded");
    hall.do(ida, doing("bilden", { do: "normative", on: false }));
    expect(hall.refusal(ida, keep("Wunsch"))).toBeNull();
    const worked = workedBox(hall.state.tables.entry.values(), "bilden");
    expect(brokenBy({ ...worked, withNormative: true }, ["stadt", "rufbus"])?.reason).toBe("geht nicht");
  });

  it("[CO4] knows only assumptions of the box, and exclusions between different factors", () => {
    const hall = hallWithBox();
    expect(hall.refusal(ida, pick("bus", "praxis"))).toBe("not-found");
    expect(hall.refusal(ida, pick("fehlt", "praxis"))).toBe("not-found");
    expect(hall.refusal(ida, exclude("rufbus", "kein-bus"))).toBe("unknown-subject");
    expect(hall.refusal(ida, doing("bilden", { do: "axes", factorIds: ["bus", "bus"] }))).toBe("not-found");
  });

  it("[CO5] takes back what was chosen or excluded", () => {
    const hall = hallWithBox();
    hall.do(ida, exclude("rufbus", "stadt"));
    hall.do(ida, { type: "undo" });
    expect(workedBox(hall.state.tables.entry.values(), "bilden").exclusions).toEqual([]);
    hall.do(ida, exclude("rufbus", "stadt"));
    hall.do(ida, exclude("stadt", "rufbus", null));
    expect(workedBox(hall.state.tables.entry.values(), "bilden").exclusions).toEqual([]);
  });

  it("[CO6] with two axes makes scenarios of these two key factors alone", () => {
    const hall = openHall({
      records: [...talgrund, { ...bilden, settings: { mode: "axes" } }, ...box, card("laden", 3, {}), assumption("dorfladen", 5, "laden")],
    });
    hall.open("bilden");
    hall.do(ida, doing("bilden", { do: "take", assumptionIds: ["rufbus", "praxis"] }));
    expect(hall.refusal(ida, keep("Ecke"))).toBe("box-incomplete");
    hall.do(ida, doing("bilden", { do: "axes", factorIds: ["bus", "arzt"] }));
    const { cardId } = hall.do(ida, keep("Ecke"));
    expect(hall.card(String(cardId)).sources).toEqual(["rufbus", "praxis"]);
  });

  it("[CO7] is for hosts while the step is open, for whoever leads also before, for nobody else", () => {
    const hall = openHall({ records: [...talgrund, bilden, ...box] });
    expect(hall.refusal(wanda, pick("bus", "rufbus"))).toBe("step-not-open");
    expect(hall.refusal(ida, pick("bus", "rufbus"))).toBeNull();
    hall.open("bilden");
    for (const who of [edda, falk] as Actor[]) expect(hall.refusal(who, pick("bus", "rufbus"))).toBe("forbidden");
    expect(hall.refusal(wanda, exclude("rufbus", "stadt"))).toBe("forbidden");
  });

  it("[CO8] shows box and scenarios from the opening on, and tells of them in the minutes", () => {
    const hall = openHall({ records: [...talgrund, bilden, ...box] });
    hall.do(ida, exclude("rufbus", "stadt"));
    const entries = () => [...viewFor(hall.state, { role: "wall" }, activityRules).values()].filter(({ kind }) => kind === "entry");
    expect(entries()).toEqual([]);
    hall.open("bilden");
    expect(entries()).toHaveLength(1);
    hall.do(ida, doing("bilden", { do: "take", assumptionIds: ["kein-bus", "stadt"] }));
    hall.do(ida, keep("Alle weg"));
    const found = contextOf(hall.state, activityRules, "bilden");
    const blocks = activityMinutes.compose?.({
      context: found!.context,
      activity: found!.context.activity,
      step: found!.context.step,
      board: hall.state,
      language: "de",
    });
    const told = JSON.stringify(blocks);
    for (const words of ["Alle weg", "Trend", "kein-bus", "logisch", "geht nicht"]) expect(told).toContain(words);
  });

  it("[CO9] names a scenario anew without touching what it is made of", () => {
    const hall = hallWithBox();
    hall.do(ida, doing("bilden", { do: "take", assumptionIds: ["rufbus", "praxis"] }));
    const cardId = String(hall.do(ida, keep("Alt")).cardId);
    hall.do(ida, doing("bilden", { do: "name", cardId, title: "Neu", polarity: "utopian" }));
    expect(hall.card(cardId)).toMatchObject({ text: "Neu", details: { polarity: "utopian" }, sources: ["rufbus", "praxis"] });
    hall.do(ida, doing("bilden", { do: "name", cardId, title: "Neu", polarity: "dystopian" }));
    expect(hall.card(cardId).details).toMatchObject({ polarity: "dystopian" });
  });
});
