import { describe, expect, it } from "vitest";
import { activityRules } from "#activities/rules.ts";
import { contextOf } from "#domain/activity-rules.ts";
import type { Audience } from "#domain/actors.ts";
import { applyChanges, put } from "#domain/state.ts";
import { agendaWith, edda, falk, gesine, hauke, ida, imke, lore, ruth, wanda } from "#domain/testing/cast.ts";
import { doing, type Hall, openHall } from "#domain/testing/hall.ts";
import { viewFor } from "#domain/viewer.ts";
import type { RateResult } from "./activity.ts";
import { marksOf } from "./schemas.ts";

function hallOfTwo() {
  const hall = openHall();
  hall.open("still");
  const bus = hall.write(edda, "still", "Bus", "orte");
  const netz = hall.write(gesine, "still", "Netz", "netz");
  hall.open("einschaetzen");
  return { hall, bus, netz };
}
const rating = (subjectId: string, marks: Record<string, number | null>) =>
  doing("einschaetzen", { do: "rate", subjectId, marks });

function resultOf(hall: Hall, round = 1): RateResult {
  const found = contextOf(hall.state, activityRules, "einschaetzen");
  return found?.rules.result?.(found.context, round) as RateResult;
}

describe("rating", () => {
  it("[RA1] keeps one value per person and subject; a scale that is left out keeps its mark", () => {
    const { hall, bus } = hallOfTwo();
    hall.do(edda, rating(bus, { "0": 4 }));
    hall.do(edda, rating(bus, { "1": null }));
    hall.do(edda, rating(bus, { "0": 5 }));
    expect([...hall.state.tables.response.values()].map(marksOf)).toEqual([{ "0": 5, "1": null }]);
  });

  it("[RA2] knows only the marks and scales of the step", () => {
    const { hall, bus } = hallOfTwo();
    for (const marks of [{ "0": 6 }, { "0": 0 }, { "0": 1.5 }, { "2": 1 }] as Record<string, number>[])
      expect(hall.refusal(edda, rating(bus, marks))).toBe("invalid");
    expect(hall.refusal(edda, rating(bus, {}))).toBeNull();
    const one = openHall();
    one.do(
      ruth,
      agendaWith("einschaetzen", { settings: { cardKind: "factor", unit: "cards", scales: oneScale } }),
    );
    one.open("still");
    const card = one.write(edda, "still", "Bus");
    one.open("einschaetzen");
    expect(one.refusal(edda, rating(card, { "1": 3 }))).toBe("invalid");
  });

  it("[RA3] is asked about cards that stand: not merged, not hidden, not withdrawn, of this kind", () => {
    const { hall, bus, netz } = hallOfTwo();
    hall.do(ida, { type: "board.merge", cardIds: [bus, netz], title: null });
    expect(hall.refusal(edda, rating(netz, { "0": 1 }))).toBe("unknown-subject");
    hall.do(ida, { type: "card.hide", cardId: bus, reason: "x" });
    expect(hall.refusal(edda, rating(bus, { "0": 1 }))).toBe("unknown-subject");
    expect(hall.refusal(edda, rating("fehlt", { "0": 1 }))).toBe("unknown-subject");
  });

  it("[RA4] asks each table about its own field where tables work apart; a table without one about all", () => {
    const { hall, bus, netz } = hallOfTwo();
    hall.do(ruth, agendaWith("einschaetzen", { scope: "table" }));
    expect(hall.refusal(edda, rating(bus, { "0": 1 }))).toBeNull();
    expect(hall.refusal(edda, rating(netz, { "0": 1 }))).toBe("unknown-subject");
    for (const subject of [bus, netz]) expect(hall.refusal(imke, rating(subject, { "0": 1 }))).toBeNull();
    hall.do(edda, { type: "participant.move", tableId: "eiche" });
    expect(hall.refusal(edda, rating(netz, { "0": 1 }))).toBeNull();
  });

  it("[PH11] shows no running result: revealing ends the asking, and a step that is open shows none whatever it says", () => {
    const hall = openHall();
    hall.open("still");
    const card = hall.write(edda, "still", "Bus");
    hall.open("einschaetzen");
    hall.do(edda, doing("einschaetzen", { do: "rate", subjectId: card, marks: { "0": 4 } }));
    const shown = (audience: Audience) =>
      [...viewFor(hall.state, audience, activityRules).values()].filter(({ kind }) => kind === "result")
        .length;
    hall.reveal("einschaetzen");
    expect(hall.step("einschaetzen").status).toBe("closed");
    expect(shown({ role: "wall" })).toBe(1);
    const late = doing("einschaetzen", { do: "rate", subjectId: card, marks: { "0": 1 } });
    expect(hall.refusal(falk, late)).toBe("step-closed");
    // As a backup from elsewhere might have it.
    const open = { ...hall.step("einschaetzen"), status: "open" as const };
    applyChanges(hall.state, hall.state.seq + 1, [put(hall.state, open)]);
    for (const audience of [{ role: "wall" }, { role: "phone", tableId: "linde" }] as const)
      expect(shown(audience)).toBe(0);
  });

  it("[PH3] [PH4] [PH6] takes marks while the step is open and not frozen, without any grace", () => {
    const { hall, bus } = hallOfTwo();
    hall.do(ida, { type: "step.freeze", activityId: "einschaetzen", frozen: true });
    expect(hall.refusal(edda, rating(bus, { "0": 1 }))).toBe("frozen");
    hall.close("einschaetzen");
    expect(hall.refusal(edda, rating(bus, { "0": 1 }))).toBe("step-closed");
    expect(openHall().refusal(edda, rating(bus, { "0": 1 }))).toBe("step-not-open");
  });

  it("[RA5] is for participants who have joined, on their own phone", () => {
    const { hall, bus } = hallOfTwo();
    for (const who of [lore, ida, wanda, ruth])
      expect(hall.refusal(who, rating(bus, { "0": 1 }))).toBe("forbidden");
  });
});

describe("what came out", () => {
  it("[RA6] counts each mark per scale, and who does not know apart from them", () => {
    const { hall, bus, netz } = hallOfTwo();
    hall.do(edda, rating(bus, { "0": 5, "1": 1 }));
    hall.do(falk, rating(bus, { "0": 5, "1": null }));
    hall.do(gesine, rating(bus, { "0": 2 }));
    const result = resultOf(hall);
    expect(result).toMatchObject({ raters: 3, steps: 5 });
    expect(result.subjects.map(({ subjectId }) => subjectId)).toEqual([bus, netz]);
    expect(result.subjects[0]?.scales).toEqual([
      { n: 3, counts: [0, 1, 0, 0, 2], unsure: 0 },
      { n: 1, counts: [1, 0, 0, 0, 0], unsure: 1 },
    ]);
    expect(result.subjects[1]?.scales[0]).toEqual({ n: 0, counts: [0, 0, 0, 0, 0], unsure: 0 });
  });

  it("[RA7] never adds rounds up: each has its own marks and its own people", () => {
    const { hall, bus } = hallOfTwo();
    hall.do(edda, rating(bus, { "0": 1 }));
    hall.do(ida, { type: "step.round", activityId: "einschaetzen", subjectIds: [bus] });
    expect(hall.do(hauke, rating(bus, { "0": 4 }))).toEqual({ subjectId: bus });
    expect(resultOf(hall, 1).subjects[0]?.scales[0]?.counts).toEqual([1, 0, 0, 0, 0]);
    expect(resultOf(hall, 2).subjects).toHaveLength(1);
    expect(resultOf(hall, 2).subjects[0]?.scales[0]?.counts).toEqual([0, 0, 0, 1, 0]);
    expect(progressOf(hall)).toEqual({ answered: 1, of: 6 });
  });
});

function progressOf(hall: Hall) {
  const found = contextOf(hall.state, activityRules, "einschaetzen");
  return found?.rules.progress(found.context);
}

const oneScale = [
  { question: { de: "?" }, low: { de: "wenig" }, high: { de: "viel" }, name: { de: "Wirkung" } },
];
