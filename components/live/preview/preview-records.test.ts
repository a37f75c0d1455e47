import { describe, expect, it } from "vitest";
import { type PreviewMessage, previewKind, readPreview } from "./preview-message.ts";
import { type PreviewScreen, plannedTime, previewView } from "./preview-records.ts";

const message: PreviewMessage = {
  kind: previewKind,
  workshopId: "tal",
  joinCode: "RE0G0W",
  details: {
    title: "Talgrund 2035",
    client: "",
    place: "Kulturhaus",
    date: "2026-03-14",
    startsAt: "10:00",
    horizonYear: 2035,
    question: { de: "Wie leben wir?" },
    funding: "Gefördert vom Land",
  },
  fields: [{ id: "infra", title: "Infrastruktur", dimensions: [{ id: "wege", title: "Wege" }] }],
  tables: [{ id: "linde", fieldId: "infra", capacity: 8 }],
  sectors: [{ id: "kommune", title: "Kommune" }],
  agenda: [
    {
      id: "vormittag",
      title: { de: "Vormittag" },
      activities: [
        {
          id: "still",
          type: "collect",
          title: { de: "Sammeln" },
          prompt: { de: "Was fehlt?" },
          minutes: 10,
          scope: "everybody",
          settings: {},
        },
        {
          id: "ordnen",
          type: "sort",
          title: { de: "Ordnen" },
          prompt: { de: "" },
          minutes: 20,
          scope: "everybody",
          settings: { cardKind: "option" },
        },
      ],
    },
  ],
  logos: [],
  show: { at: "step", activityId: "still" },
  samples: ["Beispiel: Bus", "Beispiel: Bahn"],
  origin: null,
};
const shown = (screen: PreviewScreen, changes: Partial<PreviewMessage> = {}) =>
  previewView({ ...message, ...changes }, screen, 1000);
const of = <K extends string>({ shared }: ReturnType<typeof shown>, kind: K) =>
  shared.filter((record) => record.kind === kind);

describe("the preview of a plan", () => {
  it("[PV1] stands where the organiser looks, with the step just opened and its full time", () => {
    const view = shown("wall");
    expect(of(view, "stage")).toMatchObject([{ activityId: "still" }]);
    expect(of(view, "step")).toMatchObject([{ id: "still", status: "open", deadline: 601_000 }]);
    expect(of(view, "workshop")).toMatchObject([{ title: "Talgrund 2035", joinCode: "RE0G0W" }]);
    expect(of(shown("phone", { show: { at: "lobby" } }), "step")).toEqual([]);
  });

  it("[PV1] shows cards only where the day would show them", () => {
    expect(of(shown("wall"), "card")).toEqual([]);
    expect(of(shown("lead"), "card")).toHaveLength(2);
    const sorting = shown("wall", { show: { at: "step", activityId: "ordnen" } });
    expect(of(sorting, "card")).toMatchObject([
      { cardKind: "option", text: "Beispiel: Bus", dimensionId: "wege" },
      { cardKind: "option", text: "Beispiel: Bahn" },
    ]);
    expect(of(shown("lead", { samples: [] }), "card")).toEqual([]);
  });

  it("[PV1] has the time that the plan gives the step, wherever the organiser sits", () => {
    const inTheHall = (time: number) =>
      new Date(time + 60 * 60_000).getUTCHours() * 60 + new Date(time).getUTCMinutes();
    const later = { ...message, show: { at: "step", activityId: "ordnen" } } as const;
    expect(new Date(plannedTime(later, inTheHall)).toISOString()).toBe("2026-03-14T09:10:00.000Z");
    const early = { ...message, details: { ...message.details, startsAt: "00:30" } };
    expect(new Date(plannedTime(early, inTheHall)).toISOString()).toBe("2026-03-13T23:30:00.000Z");
    expect(plannedTime({ ...message, details: { ...message.details, date: "" } }, inTheHall)).toBe(0);
  });

  it("[PV2] believes only its own page, and only what has the shape of a plan", () => {
    const own = "http://halle:3000";
    expect(readPreview({ origin: own, data: message }, own)).toEqual(message);
    expect(readPreview({ origin: "http://anderswo", data: message }, own)).toBeNull();
    expect(readPreview({ origin: own, data: { ...message, agenda: "viel" } }, own)).toBeNull();
    expect(readPreview({ origin: own, data: null }, own)).toBeNull();
  });

  it("[PV2] bears what is half typed", () => {
    const half = { ...message, details: { ...message.details, horizonYear: Number.NaN, title: "" } };
    const told = readPreview({ origin: "o", data: half }, "o");
    expect(told?.details).toMatchObject({ horizonYear: 2035, title: "" });
  });
});
