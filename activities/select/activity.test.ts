import { describe, expect, it } from "vitest";
import { activityMinutes, activityRules } from "#activities/rules.ts";
import { contextOf } from "#domain/activity-rules.ts";
import type { Activity, Step } from "#domain/records.ts";
import { selectionOf } from "#domain/selection.ts";
import { bruno, edda, falk, ida, kaspar, leinwand, ruth, talgrund, wanda } from "#domain/testing/cast.ts";
import { doing, openHall } from "#domain/testing/hall.ts";
import type { ResultView } from "#domain/view.ts";
import { viewFor } from "#domain/viewer.ts";
import { evidenceOf, suggestionOf } from "./evidence.ts";

/** The valley's day, in which one step is for selecting; three factors were written. */
function selectingHall() {
  const records = talgrund.map((record) =>
    record.kind === "activity" && record.id === "ordnen"
      ? ({ ...record, type: "select", settings: { cardKind: "factor", unit: "cards" } } as const)
      : record,
  );
  const hall = openHall({ records });
  hall.open("still");
  const [bus, arzt, netz] = ["Bus", "Arzt", "Netz"].map((text) => hall.write(edda, "still", text)) as [
    string,
    string,
    string,
  ];
  hall.open("ordnen");
  const act = (command: unknown, actor = ida) => hall.do(actor, doing("ordnen", command));
  const refusal = (command: unknown, actor = ida) => hall.refusal(actor, doing("ordnen", command));
  const list = () => selectionOf(hall.state, "factor").map(({ selects, reason }) => [selects, reason]);
  return { hall, bus, arzt, netz, act, refusal, list };
}

describe("selecting", () => {
  it("[AU1] is for whoever leads, from the opening on", () => {
    const { hall, bus, refusal } = selectingHall();
    for (const who of [edda, falk, wanda, bruno, leinwand, ruth])
      expect(refusal({ do: "pick", subjectIds: [bus] }, who)).toBe("forbidden");
    expect(refusal({ do: "pick", subjectIds: [bus] })).toBeNull();
    hall.close("ordnen");
    expect(refusal({ do: "unpick", subjectId: bus }, kaspar)).toBeNull();
  });

  it("[AU1] is not possible before the step is opened", () => {
    const records = talgrund.map((record) =>
      record.kind === "activity" && record.id === "ordnen"
        ? ({ ...record, type: "select", settings: {} } as const)
        : record,
    );
    const hall = openHall({ records });
    expect(hall.refusal(ida, doing("ordnen", { do: "pick", subjectIds: ["bus"] }))).toBe("step-not-open");
  });

  it("[AU2] puts what is picked at the end, once, with its reason", () => {
    const { bus, arzt, netz, act, refusal, list } = selectingHall();
    act({ do: "pick", subjectIds: [netz], reason: "  hohe Wirkung " });
    act({ do: "pick", subjectIds: [bus, netz, bus, arzt], reason: "viele Punkte" });
    expect(list()).toEqual([
      [netz, "hohe Wirkung"],
      [bus, "viele Punkte"],
      [arzt, "viele Punkte"],
    ]);
    expect(refusal({ do: "pick", subjectIds: ["fehlt"] })).toBe("unknown-subject");
  });

  it("[AU3] changes places and reasons, takes out, and takes all of it back", () => {
    const { hall, bus, arzt, netz, act, list } = selectingHall();
    act({ do: "pick", subjectIds: [bus, arzt, netz] });
    act({ do: "place", subjectId: netz, at: 0 });
    act({ do: "reason", subjectId: bus, text: "vom Tisch benannt" });
    act({ do: "unpick", subjectId: arzt });
    expect(list()).toEqual([
      [netz, ""],
      [bus, "vom Tisch benannt"],
    ]);
    for (let left = 3; left > 0; left -= 1) hall.do(ida, { type: "undo" });
    expect(list().map(([id]) => id)).toEqual([bus, arzt, netz]);
    hall.do(ida, { type: "undo" });
    expect(list()).toEqual([]);
  });

  it("[AU4] shows the list and the words in it to everybody, and nothing that was not selected", () => {
    const { hall, bus, arzt, act } = selectingHall();
    const seen = () => viewFor(hall.state, { role: "phone", tableId: "buche" }, activityRules);
    act({ do: "pick", subjectIds: [bus], reason: "viele Punkte" });
    expect(seen().get(`entry:ordnen.${bus}`)).toMatchObject({
      value: { selects: bus, reason: "viele Punkte" },
    });
    expect(seen().get(`card:${bus}`)).toMatchObject({ text: "Bus" });
    expect(seen().has(`card:${arzt}`)).toBe(false);
  });

  it("[AU7] is told in the minutes with field and reason", () => {
    const { hall, bus, netz, act } = selectingHall();
    const told = () => {
      const found = contextOf(hall.state, activityRules, "ordnen");
      if (!found) throw new Error("no step");
      const activity = hall.state.tables.activity.get("ordnen") as Activity;
      return activityMinutes.select?.({
        context: found.context,
        activity,
        step: found.context.step,
        board: hall.state,
        language: "de",
      });
    };
    expect(told()).toEqual([{ kind: "paragraph", text: "Ausgewählte Schlüsselfaktoren: keine Angaben" }]);
    act({ do: "pick", subjectIds: [netz], reason: "viele Punkte" });
    act({ do: "pick", subjectIds: [bus] });
    expect(told()).toContainEqual(
      expect.objectContaining({
        kind: "table",
        head: ["Nr.", "Schlüsselfaktor", "Handlungsfeld", "Grund"],
        rows: [
          ["1", "F-003 Netz", "I Begegnungs- und Entwicklungsräume", "viele Punkte"],
          ["2", "F-001 Bus", "I Begegnungs- und Entwicklungsräume", "keine Angaben"],
        ],
      }),
    );
  });
});

describe("what the room said", () => {
  const step = (id: string, openedAt: number) => ({ id, openedAt }) as Step;
  const activity = (id: string, type: string, settings: unknown) => ({ id, type, settings }) as Activity;
  const result = (activityId: string, round: number, value: unknown): ResultView => ({
    kind: "result",
    id: `${activityId}:${round}`,
    activityId,
    round,
    value,
  });
  const marks = (subjectId: string, ...means: number[]) => ({
    subjectId,
    scales: means.map((mark) => ({
      counts: [1, 2, 3, 4, 5].map((step) => (step === mark ? 3 : 0)),
      unsure: 1,
    })),
  });
  const dots = (subjectId: string, sum: number, voters = sum) => ({ subjectId, sum, voters });
  const shown = {
    cardKind: "factor",
    activities: [
      activity("alt", "rate", {}),
      activity("neu", "rate", {}),
      activity("punkte", "vote", { cardKind: "factor" }),
      activity("andere", "vote", {}),
    ],
    steps: [step("alt", 1), step("neu", 2), step("punkte", 3), step("andere", 4)],
    results: [
      result("alt", 1, { steps: 5, subjects: [marks("a", 1, 1)] }),
      result("neu", 1, { steps: 5, subjects: [marks("a", 2, 2), marks("b", 1, 5)] }),
      result("neu", 2, { steps: 5, subjects: [marks("a", 5, 4), marks("b", 2, 1)] }),
      result("punkte", 1, { places: 2, subjects: [dots("a", 6, 4), dots("b", 3), dots("c", 3)] }),
      result("punkte", 2, { places: 1, subjects: [dots("b", 5), dots("c", 2)] }),
      result("andere", 1, { places: 1, subjects: [dots("a", 99)] }),
    ],
  } as const;

  it("[AU5] is the last round of the last rating and vote about this kind, with its quadrant", () => {
    const said = evidenceOf(shown);
    expect(said.get("a")).toEqual({
      means: [5, 4],
      quadrant: "critical-uncertainty",
      n: 3,
      dots: 6,
      voters: 4,
      isTied: false,
    });
    expect(said.get("b")).toMatchObject({ means: [2, 1], quadrant: "background", dots: 5, isTied: false });
  });

  it("[AU5] names a tie at the cut; without a shown result nothing is said", () => {
    const said = evidenceOf({ ...shown, results: shown.results.filter(({ id }) => id === "punkte:1") });
    expect(["a", "b", "c"].map((id) => said.get(id)?.isTied)).toEqual([false, true, true]);
    expect(evidenceOf({ ...shown, results: [] }).size).toBe(0);
  });

  it("[AU6] suggests the first so many by impact times uncertainty or by dots, and names the tied", () => {
    const said = evidenceOf({ ...shown, results: shown.results.filter(({ id }) => id !== "punkte:2") });
    expect(suggestionOf(said, ["a", "b", "c"], 1, "map")).toEqual({ first: ["a"], tied: [] });
    expect(suggestionOf(said, ["a", "b", "c"], 2, "dots")).toEqual({ first: ["a"], tied: ["b", "c"] });
    expect(suggestionOf(said, ["c"], 2, "map")).toEqual({ first: [], tied: [] });
  });
});
