import { describe, expect, it } from "vitest";
import { activityRules } from "#activities/rules.ts";
import { contextOf } from "#domain/activity-rules.ts";
import type { Actor } from "#domain/actors.ts";
import { isCircleOpen } from "#domain/circles.ts";
import { agendaWith, edda, falk, gesine, ida, lore, ruth, wanda } from "#domain/testing/cast.ts";
import { doing, type Hall, openHall } from "#domain/testing/hall.ts";
import { viewFor } from "#domain/viewer.ts";
import type { ReviewResult } from "./activity.ts";

const officer: Actor = { role: "participant", id: "amt-1" };
const other: Actor = { role: "participant", id: "amt-2" };
const day = 24 * 3600_000;

function reviewHall() {
  const hall = openHall();
  hall.do(ruth, agendaWith("punkte", { type: "review", settings: { cardKind: "option", unit: "cards" } }));
  hall.open("ideen");
  const bus = hall.write(edda, "ideen", "Rufbus bis in die Nacht");
  const rad = hall.write(falk, "ideen", "Radweg am Fluss");
  hall.open("punkte");
  return { hall, bus, rad };
}
const agreeing = (subjectId: string, agreement: number | null) =>
  doing("punkte", { do: "agree", subjectId, agreement });
const saying = (subjectId: string, as: "objection" | "comment", text: string) =>
  doing("punkte", { do: "say", subjectId, as, text });
const opening = (name: string, closesAt: number | null = null) =>
  doing("punkte", { do: "open-circle", name, closesAt });
const coming = (round: number) => ({ type: "participant.review", activityId: "punkte", round }) as const;

function resultOf(hall: Hall, round: number): ReviewResult {
  const found = contextOf(hall.state, activityRules, "punkte");
  return found?.rules.result?.(found.context, round) as ReviewResult;
}

describe("a review", () => {
  it("[RV1] takes one of five steps or weiß nicht, and lets it be changed while it is open", () => {
    const { hall, bus } = reviewHall();
    for (const wrong of [0, 6, 1.5]) expect(hall.refusal(edda, agreeing(bus, wrong))).toBe("invalid");
    hall.do(edda, agreeing(bus, 2));
    hall.do(edda, agreeing(bus, 4));
    hall.do(falk, agreeing(bus, null));
    expect(resultOf(hall, 1)).toMatchObject({ reviewers: 2, circle: null });
    expect(resultOf(hall, 1).subjects[0]).toMatchObject({
      counts: [0, 0, 0, 1, 0],
      unsure: 1,
      objections: 0,
    });
    for (const who of [lore, ida, wanda, ruth]) expect(hall.refusal(who, agreeing(bus, 1))).toBe("forbidden");
    hall.close("punkte");
    expect(hall.refusal(edda, agreeing(bus, 1))).toBe("step-closed");
  });

  it("[RV2] keeps objections and comments without a name, and takes them back with their words", () => {
    const { hall, bus } = reviewHall();
    hall.do(edda, saying(bus, "objection", "Dafür fehlt das Geld"));
    hall.do(edda, saying(bus, "comment", "Sonst gern"));
    hall.do(edda, agreeing(bus, 1));
    const [bus1] = resultOf(hall, 1).subjects;
    expect(bus1).toMatchObject({
      objections: 1,
      objectionTexts: ["Dafür fehlt das Geld"],
      comments: ["Sonst gern"],
    });
    expect(JSON.stringify([...hall.state.tables.entry.values()])).not.toContain(edda.id);
    expect(hall.do(edda, doing("punkte", { do: "own", subjectId: bus }))).toMatchObject({
      objection: "Dafür fehlt das Geld",
      comment: "Sonst gern",
    });
    hall.do(edda, saying(bus, "objection", "  "));
    expect(hall.done.at(-1)?.erase).toHaveLength(1);
    expect(resultOf(hall, 1).subjects[0]).toMatchObject({
      objections: 0,
      objectionTexts: [],
      counts: [1, 0, 0, 0, 0],
    });
    expect(hall.refusal(edda, saying(bus, "comment", "x".repeat(281)))).toBe("too-long");
  });

  it("[RV8] takes words that whoever leads hides out of the result; the number of objections stays", () => {
    const { hall, bus } = reviewHall();
    hall.do(edda, saying(bus, "objection", "Ein böses Wort"));
    const [entry] = hall.state.tables.entry.values();
    const hide = doing("punkte", {
      do: "hide-said",
      saidId: entry?.id.slice("punkte.".length),
      hidden: true,
    });
    for (const who of [edda, lore, wanda, ruth]) expect(hall.refusal(who, hide)).toBe("forbidden");
    hall.do(ida, hide);
    expect(resultOf(hall, 1).subjects[0]).toMatchObject({ objections: 1, objectionTexts: [] });
    hall.reveal("punkte");
    expect(JSON.stringify([...viewFor(hall.state, { role: "wall" }, activityRules).values()])).not.toContain(
      "böses",
    );
    hall.do(ida, { type: "undo" });
    expect(resultOf(hall, 1).subjects[0]?.objectionTexts).toEqual(["Ein böses Wort"]);
  });
});

describe("a circle that comes by a link", () => {
  function withCircle(closesAfter: number | null = null) {
    const { hall, bus, rad } = reviewHall();
    hall.do(edda, agreeing(bus, 5));
    hall.close("punkte");
    const closesAt = closesAfter === null ? null : hall.now() + closesAfter;
    const { round } = hall.do(ruth, opening("Fachverwaltung", closesAt));
    return { hall, bus, rad, round: Number(round) };
  }

  it("[RV3] has a round of its own, side by side with the hall's, and so has the next circle", () => {
    const { hall, bus, round } = withCircle();
    hall.do(officer, coming(round));
    hall.do(officer, agreeing(bus, 1));
    const second = Number(hall.do(ida, opening("Wohlfahrt")).round);
    hall.do(other, coming(second));
    hall.do(other, agreeing(bus, 3));
    expect([1, round, second]).toEqual([1, 2, 3]);
    expect([1, 2, 3].map((at) => resultOf(hall, at).subjects[0]?.counts)).toEqual([
      [0, 0, 0, 0, 1],
      [1, 0, 0, 0, 0],
      [0, 0, 1, 0, 0],
    ]);
    expect([1, 2, 3].map((at) => resultOf(hall, at).circle)).toEqual([null, "Fachverwaltung", "Wohlfahrt"]);
    hall.do(ida, { type: "step.reopen", activityId: "punkte" });
    hall.do(falk, agreeing(bus, 4));
    expect(resultOf(hall, 1).reviewers).toBe(2);
    hall.do(ida, { type: "step.round", activityId: "punkte", subjectIds: null });
    hall.do(gesine, agreeing(bus, 2));
    expect(resultOf(hall, 4).reviewers).toBe(1);
  });

  it("[RV4] is let in weeks later, whatever the stage shows, until its round is ended or its day is over", () => {
    const { hall, bus, round } = withCircle(40 * day);
    hall.open("nachtrag");
    hall.wait(39 * day);
    hall.do(officer, coming(round));
    hall.do(officer, agreeing(bus, 2));
    hall.do(ruth, doing("punkte", { do: "set-circle", round, open: false, closesAt: null }));
    expect(hall.refusal(officer, agreeing(bus, 3))).toBe("step-closed");
    expect(hall.refusal(other, coming(round))).toBe("step-closed");
    const again = { do: "set-circle", round, open: true, closesAt: hall.now() + day };
    hall.do(ida, doing("punkte", again));
    hall.do(officer, agreeing(bus, 3));
    hall.wait(2 * day);
    expect(isCircleOpen(hall.step("punkte").circles?.[round], hall.now())).toBe(false);
    expect(hall.refusal(officer, agreeing(bus, 4))).toBe("step-closed");
  });

  it("[RV5] is sent what the review asks about and nothing else, and may do nothing else", () => {
    const { hall, bus, rad, round } = withCircle();
    hall.do(officer, coming(round));
    hall.do(ida, opening("Wohlfahrt"));
    const view = [
      ...viewFor(hall.state, { role: "review", activityId: "punkte", round }, activityRules).values(),
    ];
    const kinds = new Set(view.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(["activity", "card", "field", "step", "workshop"]);
    expect(view.flatMap((it) => (it.kind === "card" ? it.id : [])).sort()).toEqual([bus, rad].sort());
    const bytes = JSON.stringify(view);
    for (const secret of ["7K3MXD", "Wohlfahrt", officer.id]) expect(bytes).not.toContain(secret);
    const elsewhere = [
      { type: "participant.move", tableId: "linde" },
      { type: "participant.share", people: 2 },
      doing("ideen", { do: "write", text: "Von außen", fieldId: null, dimensionId: null }),
    ] as const;
    for (const command of elsewhere) expect(hall.refusal(officer, command)).toBe("forbidden");
    expect(hall.refusal(edda, coming(round))).toBe("forbidden");
  });

  it("[RV6] is in no attendance, no progress and no eligibility of another step", () => {
    const { hall, bus, round } = withCircle();
    const sums = () => {
      const lead = viewFor(hall.state, { role: "lead" }, activityRules);
      return JSON.stringify([lead.get("attendance:all"), lead.get("progress:nachtrag")]);
    };
    hall.open("nachtrag");
    const before = sums();
    hall.do(officer, coming(round));
    hall.do(officer, agreeing(bus, 2));
    expect(sums()).toBe(before);
    const found = contextOf(hall.state, activityRules, "punkte");
    expect(found?.rules.progress(found.context)).toEqual({ answered: 1, of: 6 });
  });

  it("[RV7] is opened and ended by lead and organiser, not while the step runs in the hall", () => {
    const { hall } = reviewHall();
    expect(hall.refusal(ida, opening("Früh"))).toBe("still-open");
    hall.close("punkte");
    for (const who of [edda, lore, wanda]) expect(hall.refusal(who, opening("Fremd"))).toBe("forbidden");
    expect(hall.refusal(ida, opening("Gestern", hall.now() - 1))).toBe("invalid");
    expect(
      hall.refusal(ida, doing("punkte", { do: "set-circle", round: 9, open: true, closesAt: null })),
    ).toBe("not-found");
    hall.do(ida, opening(""));
    expect(hall.step("punkte")).toMatchObject({ status: "closed", round: 2 });
  });

  it("[RV7] may come to a step that never ran in the hall", () => {
    const hall = openHall();
    hall.do(ruth, agendaWith("punkte", { type: "review", settings: { cardKind: "option", unit: "cards" } }));
    hall.open("ideen");
    const bus = hall.write(edda, "ideen", "Rufbus");
    const round = Number(hall.do(ruth, opening("Fachverwaltung")).round);
    hall.do(officer, coming(round));
    hall.do(officer, agreeing(bus, 4));
    expect(resultOf(hall, round).subjects[0]?.counts).toEqual([0, 0, 0, 1, 0]);
  });
});
