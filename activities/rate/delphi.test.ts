import { describe, expect, it } from "vitest";
import { activityRules } from "#activities/rules.ts";
import { contextOf } from "#domain/activity-rules.ts";
import { privateViewFor } from "#domain/private-view.ts";
import { agendaWith, edda, falk, gesine, hauke, ida, imke, lore, ruth, wanda } from "#domain/testing/cast.ts";
import { doing, type Hall, openHall } from "#domain/testing/hall.ts";
import { viewFor } from "#domain/viewer.ts";
import type { RateResult } from "./activity.ts";

function delphiHall(feedback: "delphi" | "none" = "delphi") {
  const hall = openHall();
  hall.do(ruth, agendaWith("einschaetzen", { settings: { cardKind: "factor", unit: "cards", feedback } }));
  hall.open("still");
  const bus = hall.write(edda, "still", "Bus", "orte");
  hall.open("einschaetzen");
  return { hall, bus };
}
const rating = (subjectId: string, marks: Record<string, number | null>) =>
  doing("einschaetzen", { do: "rate", subjectId, marks });
const asking = (subjectId: string) => doing("einschaetzen", { do: "feedback", subjectId });
const reasoning = (subjectId: string, text: string) =>
  doing("einschaetzen", { do: "reason", subjectId, text });
const hiding = (saidId: string, hidden: boolean) =>
  doing("einschaetzen", { do: "hide-said", saidId, hidden });

const four = [edda, falk, gesine, hauke] as const;
const fourAnswer = (hall: Hall, subjectId: string) =>
  four.forEach((who, index) => void hall.do(who, rating(subjectId, { "0": [4, 4, 5, 5][index] ?? 4 })));
const entriesOf = (hall: Hall) => [...hall.state.tables.entry.values()];
function reasonsIn(hall: Hall): readonly string[] | undefined {
  const found = contextOf(hall.state, activityRules, "einschaetzen");
  const result = found?.rules.result?.(found.context, 1) as RateResult | undefined;
  return result?.subjects[0]?.reasons;
}

describe("real-time Delphi", () => {
  it("[RD1] tells a phone nothing of others' answers before its own", () => {
    const { hall, bus } = delphiHall();
    const seen = () =>
      JSON.stringify([
        ...[...viewFor(hall.state, { role: "phone", tableId: "linde" }, activityRules).values()].filter(
          ({ kind }) => kind !== "progress",
        ),
        ...privateViewFor(hall.state, imke.id),
      ]);
    const before = seen();
    fourAnswer(hall, bus);
    hall.do(edda, reasoning(bus, "Der Fahrplan steht fest"));
    expect(seen()).toBe(before);
    expect(hall.refusal(imke, asking(bus))).toBe("answer-first");
    expect(hall.refusal(imke, reasoning(bus, "weil"))).toBe("answer-first");
    expect(hall.do(imke, rating(bus, { "0": 1 }))["0.n"]).toBe(5);
  });

  it("[RD2] tells n, median and quartiles of type 7 of the scales that one has answered, from five answers on", () => {
    const { hall, bus } = delphiHall();
    fourAnswer(hall, bus);
    expect(hall.do(hauke, asking(bus))).toEqual({ subjectId: bus, "0.n": 4 });
    hall.do(imke, rating(bus, { "0": null }));
    expect(hall.do(hauke, asking(bus))).toEqual({ subjectId: bus, "0.n": 4 });
    const told = { "0.n": 5, "0.median": 4, "0.q1": 4, "0.q3": 5 };
    expect(hall.do(imke, rating(bus, { "0": 1 }))).toEqual({ subjectId: bus, ...told });
    expect(hall.ask(hauke, asking(bus))).toMatchObject({ isAnswerOnly: true, changes: [], result: told });
    expect(hall.do(hauke, rating(bus, { "1": 2 }))).toMatchObject({ ...told, "1.n": 1 });
  });

  it("[RD3] lets an answer be changed at any time, and its reason stays", () => {
    const { hall, bus } = delphiHall();
    fourAnswer(hall, bus);
    hall.do(imke, rating(bus, { "0": 1 }));
    hall.do(imke, reasoning(bus, "Hier fährt keiner"));
    expect(hall.do(imke, rating(bus, { "0": 4 }))).toMatchObject({ "0.median": 4, "0.q3": 5 });
    expect(hall.do(imke, asking(bus))).toMatchObject({ reason: "Hier fährt keiner", isReasonHidden: false });
  });

  it("[RD4] keeps a reason without a name, and takes it back with its words", () => {
    const { hall, bus } = delphiHall();
    hall.do(imke, rating(bus, { "0": 1 }));
    expect(hall.refusal(imke, reasoning(bus, "x".repeat(281)))).toBe("too-long");
    hall.do(imke, reasoning(bus, " Hier fährt keiner "));
    hall.do(imke, reasoning(bus, "Hier fährt niemand"));
    expect(entriesOf(hall)).toMatchObject([
      { tableId: null, value: { text: "Hier fährt niemand", saidOf: bus } },
    ]);
    expect(JSON.stringify(entriesOf(hall))).not.toContain(imke.id);
    hall.do(imke, reasoning(bus, ""));
    expect(entriesOf(hall)).toEqual([]);
    expect(hall.done.at(-1)?.erase).toHaveLength(1);
    expect(hall.do(imke, asking(bus))).not.toHaveProperty("reason");
  });

  it("[RD5] lets whoever leads read and hide reasons; what is hidden is in no result", () => {
    const { hall, bus } = delphiHall();
    hall.do(imke, rating(bus, { "0": 1 }));
    hall.do(imke, reasoning(bus, "Ein böses Wort"));
    expect(reasonsIn(hall)).toEqual(["Ein böses Wort"]);
    const entryId = entriesOf(hall)[0]?.id ?? "";
    const id = entryId.slice("einschaetzen.".length);
    expect(viewFor(hall.state, { role: "lead" }, activityRules).has(`entry:${entryId}`)).toBe(true);
    for (const who of [imke, lore, wanda, ruth])
      expect(hall.refusal(who, hiding(id, true))).toBe("forbidden");
    hall.do(ida, hiding(id, true));
    expect(reasonsIn(hall)).toEqual([]);
    hall.reveal("einschaetzen");
    for (const audience of [{ role: "wall" }, { role: "phone", tableId: "linde" }] as const)
      expect(JSON.stringify([...viewFor(hall.state, audience, activityRules).values()])).not.toContain(
        "böses",
      );
    hall.do(ida, { type: "undo" });
    expect(reasonsIn(hall)).toEqual(["Ein böses Wort"]);
  });

  it("[RD6] gives no feedback where none is set", () => {
    const { hall, bus } = delphiHall("none");
    fourAnswer(hall, bus);
    expect(hall.do(imke, rating(bus, { "0": 1 }))).toEqual({ subjectId: bus });
    expect(hall.refusal(imke, asking(bus))).toBe("invalid");
    expect(hall.refusal(imke, reasoning(bus, "weil"))).toBe("invalid");
    expect(reasonsIn(hall)).toBeUndefined();
  });
});
