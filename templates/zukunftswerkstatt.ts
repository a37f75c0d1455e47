import type { WorkshopTemplate } from "#domain/template.ts";
import { closing, options, scenarios } from "./agenda-afternoon.ts";
import { arriving, assumptions, factors } from "./agenda-morning.ts";

const field = (title: string, ...dimensions: string[]): WorkshopTemplate["fields"][number] => ({
  title,
  dimensions: dimensions.map((dimension) => ({ title: dimension })),
});

/** The day as it was held and published: six fields with five dimensions each, two tables for the larger ones. */
export const zukunftswerkstatt: WorkshopTemplate = {
  name: "zukunftswerkstatt",
  title: {
    de: "Zukunftswerkstatt ländlicher Raum",
    simple: "Zukunftswerkstatt: Leben auf dem Land",
    en: "Future workshop for rural areas",
  },
  description: {
    de: "Ein Tag für rund siebzig Menschen an acht Tischen: von Einflussfaktoren über Trendannahmen und Szenarien zu Handlungsoptionen. Mit sechs Handlungsfeldern und dreißig Entwicklungsdimensionen.",
    simple:
      "Ein Tag für siebzig Menschen an acht Tischen. Wir sammeln: Was verändert unser Leben hier? Wir denken an das Jahr 2035. Am Ende wählen wir aus, was wir tun wollen. Es gibt sechs Themen.",
    en: "A day for about seventy people at eight tables: from influencing factors and trend assumptions to scenarios and options for action. With six fields of action and thirty dimensions.",
  },
  question: {
    de: "Was braucht unsere Region, damit Menschen 2035 gern hier leben und bleiben?",
    simple: "Was brauchen wir, damit Menschen im Jahr 2035 gern hier leben?",
    en: "What does our region need so that in 2035 people are glad to live here, and stay?",
  },
  horizonYear: 2035,
  startsAt: "10:00",
  sectors: ["Kommune", "Wohlfahrtspflege", "Politik", "Wirtschaft", "Zivilgesellschaft", "Wissenschaft"],
  fields: [
    field(
      "Begegnungs- und Entwicklungsräume",
      "Soziale Begegnung",
      "Multifunktionale Orte",
      "Leerstandsaktivierung",
      "Kulturelle Angebote",
      "Gemeinschaftliche Teilhabe",
    ),
    field(
      "Infrastrukturen im ländlichen Raum",
      "Flexible Mobilität",
      "Barrierefreie Erreichbarkeit",
      "Medizinische Grundversorgung",
      "Digitale Infrastruktur",
      "Lokale Versorgung",
    ),
    field(
      "Beteiligung Demokratie und Zivilgesellschaft",
      "Bürgerbeteiligung",
      "Demokratiebildung",
      "Ehrenamtliches Engagement",
      "Inklusive Partizipation",
      "Soziale Integration",
    ),
    field(
      "Kooperationsstrukturen und Governance",
      "Sektorenübergreifende Netzwerke",
      "Moderne Verwaltung",
      "Bürokratieabbau",
      "Vereinfachter Förderzugang",
      "Regionale Kooperation",
    ),
    field(
      "Regionale Wirtschaft und Arbeitsmarkt",
      "Regionale Wertschöpfung",
      "Fachkräftesicherung",
      "Unternehmensgründungen",
      "Sozialräumliche Kooperation",
      "Unternehmensnachfolge",
    ),
    field(
      "Planung, Daten, Trends und Sozialraumplanung",
      "Integrierte Sozialplanung",
      "Datenbasiertes Monitoring",
      "Strategische Prognosen",
      "Ressourcenorientierte Planung",
      "Chancengerechte Entwicklung",
    ),
  ],
  tables: [0, 0, 1, 1, 2, 3, 4, 5].map((fieldIndex) => ({ fieldIndex, capacity: 12 })),
  phases: [arriving, factors, assumptions, scenarios, options, closing],
};
