import type { Command } from "#domain/commands.ts";
import type { Workshop } from "#domain/records.ts";

/** An invented workshop on the six fields; nobody in it has a name. */
export const workshop: Workshop = {
  kind: "workshop",
  id: "w-1",
  seriesId: null,
  title: "Zukunftswerkstatt Musterkreis",
  client: "Landkreis Musterkreis",
  place: "Bürgerhaus Musterstadt",
  date: "2026-03-14",
  startsAt: "10:00",
  horizonYear: 2035,
  question: { de: "Wie wollen wir 2035 im Musterkreis zusammenleben?" },
  funding: "Kofinanziert von der Europäischen Union.",
  joinCode: "ABC234",
  templateName: "sample",
};

const fieldTitles = [
  "Begegnung und Ortskerne",
  "Versorgung und Mobilität",
  "Ehrenamt und Beteiligung",
  "Verwaltung und Zusammenarbeit",
  "Arbeit und Wertschöpfung",
  "Demografie und Sozialplanung",
];

export const sectorTitles = [
  "Kommune",
  "Wohlfahrtspflege",
  "Politik",
  "Wirtschaft",
  "Zivilgesellschaft",
  "Wissenschaft",
];

const scale = (name: string, low: string, high: string) => ({
  question: { de: `Wie steht es um die ${name}?` },
  low: { de: low },
  high: { de: high },
  name: { de: name },
});

const step = (
  id: string,
  type: string,
  title: string,
  settings: Record<string, unknown>,
  scope: "everybody" | "table" | "one-card-per-table" = "everybody",
) => ({
  id,
  type,
  title: { de: title },
  prompt: { de: `Was fällt Ihnen dazu ein: ${title}?` },
  minutes: 15,
  scope,
  settings,
});

/** The plan as an organiser's commands. */
export const plan: readonly Command[] = [
  {
    type: "setup.fields",
    fields: fieldTitles.map((title, index) => ({
      id: `f-${index + 1}`,
      title,
      dimensions: ["Angebote", "Zugang"].map((name, at) => ({ id: `d-${index + 1}-${at + 1}`, title: name })),
    })),
  },
  {
    type: "setup.tables",
    tables: fieldTitles.map((_, index) => ({
      id: `t-${index + 1}`,
      fieldId: `f-${index + 1}`,
      capacity: 12,
    })),
  },
  { type: "setup.sectors", sectors: sectorTitles.map((title, index) => ({ id: `s-${index + 1}`, title })) },
  {
    type: "setup.agenda",
    phases: [
      {
        id: "phase-1",
        title: { de: "Einflussfaktoren" },
        activities: [
          step("factors", "collect", "Einflussfaktoren sammeln", { cardKind: "factor", limit: 5 }, "table"),
          step("order", "sort", "Einflussfaktoren ordnen", { cardKind: "factor" }),
          step("impact", "rate", "Wirkung und Ungewissheit", { cardKind: "factor", unit: "clusters" }),
          step("break", "pause", "Kaffeepause", { occasion: "break" }),
        ],
      },
      {
        id: "phase-2",
        title: { de: "Zukünfte" },
        activities: [
          step("trends", "collect", "Trendannahmen schreiben", { cardKind: "assumption", silent: false }),
          step("weigh", "rate", "Trendannahmen bewerten", {
            cardKind: "assumption",
            unit: "cards",
            scales: [scale("Plausibilität", "kaum", "sehr"), scale("Wünschbarkeit", "kaum", "sehr")],
          }),
          step("futures", "collect", "Szenarien benennen", { cardKind: "scenario" }, "one-card-per-table"),
        ],
      },
      {
        id: "phase-3",
        title: { de: "Handlungsoptionen" },
        activities: [
          step("options", "collect", "Handlungsoptionen sammeln", { cardKind: "option", silent: false }),
          step("dots", "vote", "Optionen auswählen", {
            cardKind: "option",
            unit: "cards",
            total: 3,
            cap: 2,
            places: 2,
          }),
          step("outlook", "pause", "Ausblick", { occasion: "talk" }),
        ],
      },
    ],
  },
];
