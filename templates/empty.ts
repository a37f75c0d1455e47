import type { WorkshopTemplate } from "#domain/template.ts";

/** Nothing to clear away first: one phase and one table for the whole room, the rest is the organiser's. */
export const empty: WorkshopTemplate = {
  name: "empty",
  title: { de: "Leere Werkstatt", simple: "Leere Werkstatt", en: "Empty workshop" },
  description: {
    de: "Ein Tisch für alle und noch kein Schritt. Handlungsfelder, Bereiche, Tische und Ablauf legen Sie selbst an.",
    simple: "Ein Tisch für alle. Themen, Gruppen, Tische und den Ablauf tragen Sie selbst ein.",
    en: "One table for all and no steps yet. You add fields of action, sectors, tables and the agenda yourself.",
  },
  question: { de: "", simple: "", en: "" },
  horizonYear: 2035,
  startsAt: "10:00",
  sectors: [],
  fields: [],
  tables: [{ fieldIndex: null, capacity: 100 }],
  phases: [{ title: { de: "Ablauf", simple: "Ablauf", en: "Agenda" }, activities: [] }],
};
