import type { WorkshopTemplate } from "#domain/template.ts";
import { zukunftswerkstatt } from "./zukunftswerkstatt.ts";

/** The same day in the four fields in which people worked; no dimensions were published for these. */
export const zukunftswerkstattVierThemenfelder: WorkshopTemplate = {
  ...zukunftswerkstatt,
  name: "zukunftswerkstatt-vier-themenfelder",
  title: {
    de: "Zukunftswerkstatt in vier Themenfeldern",
    simple: "Zukunftswerkstatt mit vier Themen",
    en: "Future workshop in four topic areas",
  },
  description: {
    de: "Derselbe Tag in vier Themenfeldern, mit zwei Tischen je Themenfeld. Ohne Entwicklungsdimensionen; die Karten lassen sich später den sechs Handlungsfeldern zuordnen.",
    simple:
      "Der gleiche Tag mit vier Themen. An jedem Thema arbeiten zwei Tische. Später können Sie die Karten zu anderen Themen legen.",
    en: "The same day in four topic areas, with two tables each. Without dimensions; the cards can be assigned to the six fields of action afterwards.",
  },
  fields: [
    "Begegnungsräume und soziale Teilhabe",
    "Dableibe-Vorsorge",
    "Kooperationsformen im ländlichen Raum",
    "Daseinsvorsorge",
  ].map((title) => ({ title, dimensions: [] })),
  tables: [0, 0, 1, 1, 2, 2, 3, 3].map((fieldIndex) => ({ fieldIndex, capacity: 12 })),
};
