import type { Actor } from "../actors.ts";
import { agendaRecords, type SetupCommand } from "../commands/setup.ts";
import type { Scope, WorkshopRecord } from "../records.ts";

/**
 * The cast of all tests: an invented day in an invented valley. Ruth has organised it, Ida and Kaspar lead, Wanda and
 * Bruno are hosts at the tables Linde and Eiche; one person of each sector has come, and Lore comes late.
 */
export const ruth: Actor = { role: "organiser", id: "ruth" };
export const ida: Actor = { role: "facilitator", id: "ida" };
export const kaspar: Actor = { role: "facilitator", id: "kaspar" };
export const wanda: Actor = { role: "host", id: "wanda", tableId: "linde" };
export const bruno: Actor = { role: "host", id: "bruno", tableId: "eiche" };
export const leinwand: Actor = { role: "wall", id: "leinwand" };

const person = (id: string): Actor => ({ role: "participant", id });
export const edda = person("edda");
export const falk = person("falk");
export const gesine = person("gesine");
export const hauke = person("hauke");
export const imke = person("imke");
export const jost = person("jost");
/** Has not joined when the day begins. */
export const lore = person("lore");

/** Who sits where, and for whom. */
export const seats = [
  { who: edda, tableId: "linde", sectorId: "kommune" },
  { who: falk, tableId: "linde", sectorId: "wohlfahrt" },
  { who: gesine, tableId: "eiche", sectorId: "politik" },
  { who: hauke, tableId: "eiche", sectorId: "wirtschaft" },
  { who: imke, tableId: "buche", sectorId: "zivil" },
  { who: jost, tableId: "buche", sectorId: "wissenschaft" },
] as const;

const sectors = [
  ["kommune", "Kommune"],
  ["wohlfahrt", "Wohlfahrtspflege"],
  ["politik", "Politik"],
  ["wirtschaft", "Wirtschaft"],
  ["zivil", "Zivilgesellschaft"],
  ["wissenschaft", "Wissenschaft"],
] as const;

const fields = [
  [
    "begegnung",
    "Begegnungs- und Entwicklungsräume",
    ["orte", "Multifunktionale Orte"],
    ["kultur", "Kulturelle Angebote"],
  ],
  [
    "infra",
    "Infrastrukturen im ländlichen Raum",
    ["wege", "Flexible Mobilität"],
    ["netz", "Digitale Infrastruktur"],
  ],
  ["beteiligung", "Beteiligung Demokratie und Zivilgesellschaft", ["ehrenamt", "Ehrenamtliches Engagement"]],
  ["kooperation", "Kooperationsstrukturen und Governance", ["amt", "Moderne Verwaltung"]],
  ["arbeit", "Regionale Wirtschaft und Arbeitsmarkt", ["kraefte", "Fachkräftesicherung"]],
  ["planung", "Planung, Daten, Trends und Sozialraumplanung", ["daten", "Datenbasiertes Monitoring"]],
] as const;

type AgendaPlan = Extract<SetupCommand, { type: "setup.agenda" }>;
type StepPlan = AgendaPlan["phases"][number]["activities"][number];

const step = (
  id: string,
  type: string,
  settings: Record<string, unknown>,
  scope: Scope = "everybody",
): StepPlan => ({
  id,
  type,
  title: { de: id },
  prompt: { de: `Und jetzt: ${id}?` },
  minutes: 10,
  scope,
  settings,
});

/** The steps of the day. Their ids are what they ask for. */
const steps = [
  step("ankommen", "pause", {}),
  step("still", "collect", { cardKind: "factor", silent: true }),
  step("tisch", "collect", { cardKind: "factor", silent: false, limit: 3 }, "table"),
  step("ordnen", "sort", { cardKind: "factor" }),
  step("einschaetzen", "rate", { cardKind: "factor", unit: "cards" }),
  step("eine", "collect", { cardKind: "scenario", silent: false }, "one-card-per-table"),
  step("ideen", "collect", { cardKind: "option", silent: false }),
  step("punkte", "vote", { cardKind: "option", unit: "cards", total: 5, cap: 2, secret: true }),
  step("offen", "vote", {
    cardKind: "option",
    unit: "clusters",
    total: 4,
    cap: 3,
    negative: true,
    secret: false,
  }),
  step("nachtrag", "collect", { cardKind: "factor", silent: true }, "table"),
  step("pruefung", "review", { cardKind: "option", unit: "cards" }),
  step("geprueft", "collect", { cardKind: "factor", silent: false, moderated: true }),
];

/** Everything that is there before anybody comes. */
export const talgrund: readonly WorkshopRecord[] = [
  {
    kind: "workshop",
    id: "talgrund",
    seriesId: null,
    title: "Zukunftswerkstatt Talgrund",
    client: "Landkreis Talgrund",
    place: "Alte Spinnerei Niederau",
    date: "2026-03-14",
    startsAt: "10:00",
    horizonYear: 2035,
    question: { de: "Wie leben wir 2035 im Talgrund?" },
    funding: "",
    joinCode: "7K3MXD",
    templateName: "zukunftswerkstatt",
  },
  ...fields.flatMap(([id, title, ...dimensions], index): WorkshopRecord[] => [
    { kind: "field", id, title, numeral: index + 1 },
    ...dimensions.map(
      ([dimensionId, name], at): WorkshopRecord => ({
        kind: "dimension",
        id: dimensionId,
        fieldId: id,
        title: name,
        order: at + 1,
      }),
    ),
  ]),
  { kind: "table", id: "linde", number: 1, fieldId: "begegnung", capacity: 4 },
  { kind: "table", id: "eiche", number: 2, fieldId: "infra", capacity: 4 },
  { kind: "table", id: "buche", number: 3, fieldId: null, capacity: 4 },
  ...sectors.map(([id, title], index): WorkshopRecord => ({ kind: "sector", id, title, order: index + 1 })),
  ...agendaRecords([{ id: "tag", title: { de: "Der Tag" }, activities: steps }], { newId: () => "unused" }),
];

/** The day's plan as the organiser would send it again, with a change to one of its steps. */
export function agendaWith(id: string, change: Partial<StepPlan>): AgendaPlan {
  const activities = steps.map((plan) => ({ ...plan, ...(plan.id === id ? change : {}) }));
  return { type: "setup.agenda", phases: [{ id: "tag", title: { de: "Der Tag" }, activities }] };
}

/** The same day as the organiser would plan it in an empty workshop. */
export const planOfTheDay: readonly SetupCommand[] = [
  {
    type: "setup.fields",
    fields: fields.map(([id, title, ...dimensions]) => ({
      id,
      title,
      dimensions: dimensions.map(([dimensionId, name]) => ({ id: dimensionId, title: name })),
    })),
  },
  {
    type: "setup.tables",
    tables: [
      { id: "linde", fieldId: "begegnung", capacity: 400 },
      { id: "eiche", fieldId: "infra", capacity: 400 },
      { id: "buche", fieldId: null, capacity: 400 },
    ],
  },
  { type: "setup.sectors", sectors: sectors.map(([id, title]) => ({ id, title })) },
  agendaWith("", {}),
];
