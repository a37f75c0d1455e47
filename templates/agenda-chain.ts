import type { PhaseTemplate } from "#domain/template.ts";

/** 10:35 to 11:25 of the five hours: after the rating the key factors are named while people stand at the coffee. */
export const keyFactors: PhaseTemplate["activities"] = [
  {
    type: "select",
    title: { de: "Schlüsselfaktoren auswählen", simple: "Die wichtigsten Faktoren auswählen", en: "Select key factors" },
    prompt: {
      de: "Welche wenigen Faktoren entscheiden über 2035?",
      simple: "Welche Faktoren sind für das Jahr 2035 am wichtigsten?",
      en: "Which few factors will decide what 2035 is like?",
    },
    minutes: 5,
    scope: "everybody",
    settings: { cardKind: "factor", count: 12 },
  },
  {
    type: "pause",
    title: { de: "Pause", simple: "Pause", en: "Break" },
    prompt: {
      de: "Mit wem haben Sie heute noch nicht gesprochen?",
      simple: "Mit wem möchten Sie jetzt sprechen?",
      en: "Who have you not talked to yet today?",
    },
    minutes: 10,
    scope: "everybody",
    whenLate: { order: 4, minutes: 5 },
    settings: { occasion: "break" },
  },
];

/** 11:25 to 12:05: two to four developments for each key factor, then how plausible and how desirable they are. */
export const developments: PhaseTemplate["activities"] = [
  {
    type: "assume",
    title: { de: "Trendannahmen schreiben", simple: "Trendannahmen schreiben", en: "Write trend assumptions" },
    prompt: {
      de: "Wie kann sich jeder Schlüsselfaktor bis 2035 entwickeln?",
      simple: "Eine Trendannahme sagt, was kommen kann. Was kommt bis 2035?",
      en: "How might each key factor develop until 2035?",
    },
    minutes: 25,
    scope: "table",
    settings: { silent: false },
  },
  {
    type: "sort",
    title: { de: "Trendannahmen ordnen", simple: "Trendannahmen ordnen", en: "Sort the trend assumptions" },
    prompt: {
      de: "Welche Trendannahmen sagen dasselbe? Legen Sie sie zusammen.",
      simple: "Welche Trendannahmen sagen das Gleiche? Legen Sie diese Karten zusammen.",
      en: "Which trend assumptions say the same? Put them together.",
    },
    minutes: 7,
    scope: "table",
    settings: { cardKind: "assumption" },
  },
];

/** The four words of plausibility and desirability, said once for both days. */
export const plausibleAndDesirable = [
  {
    name: { de: "Plausibilität", simple: "Plausibilität", en: "Plausibility" },
    question: {
      de: "Wie plausibel ist das bis 2035?",
      simple: "Kann das bis 2035 so kommen?",
      en: "How plausible is this until 2035?",
    },
    low: { de: "kaum", simple: "kaum", en: "hardly" },
    high: { de: "sehr", simple: "sehr", en: "very" },
  },
  {
    name: { de: "Wünschbarkeit", simple: "Wünschbarkeit", en: "Desirability" },
    question: {
      de: "Wie wünschenswert ist das?",
      simple: "Wünschen Sie sich das?",
      en: "How desirable is this?",
    },
    low: { de: "gar nicht", simple: "gar nicht", en: "not at all" },
    high: { de: "sehr", simple: "sehr", en: "very" },
  },
];

/** Tables choose one development for each key factor and write the story of that future. */
export const stories = ({ compose, write }: { compose: number; write: number }): PhaseTemplate["activities"] => [
  {
    type: "compose",
    title: { de: "Szenarien bilden", simple: "Szenarien bilden", en: "Compose scenarios" },
    prompt: {
      de: "Welche Entwicklungen passen zu einer Zukunft zusammen?",
      simple: "Ein Szenario ist ein Bild von der Zukunft. Was passt darin zusammen?",
      en: "Which developments fit together into one future?",
    },
    minutes: compose,
    scope: "table",
    settings: {},
  },
  {
    type: "write",
    title: { de: "Szenarien schreiben", simple: "Die Geschichte von der Zukunft schreiben", en: "Write the scenarios" },
    prompt: {
      de: "Es ist ein Dienstag im Jahr 2035: Was erzählt man sich hier?",
      simple: "Es ist ein Dienstag im Jahr 2035. Was erleben Sie?",
      en: "It is a Tuesday in 2035: what do people here tell each other?",
    },
    minutes: write,
    scope: "table",
    settings: {},
  },
];

/** From each future to what could be done now. */
export const derivedOptions: PhaseTemplate["activities"] = [
  {
    type: "derive",
    title: { de: "Handlungsoptionen ableiten", simple: "Handlungsoptionen schreiben", en: "Derive options for action" },
    prompt: {
      de: "Was können wir tun, damit es gut ausgeht? Ein Gedanke je Karte.",
      simple: "Eine Handlungsoption sagt, was wir tun können. Was hilft?",
      en: "What can we do so that it ends well? One thought for each card.",
    },
    minutes: 25,
    scope: "table",
    settings: { silent: false },
  },
  {
    type: "sort",
    title: { de: "Handlungsoptionen ordnen", simple: "Handlungsoptionen ordnen", en: "Sort the options" },
    prompt: {
      de: "Welche Handlungsoptionen haben dasselbe Ziel? Legen Sie sie zusammen.",
      simple: "Welche Karten haben das gleiche Ziel? Legen Sie diese Karten in eine Gruppe.",
      en: "Which options share the same aim? Put them together.",
    },
    minutes: 10,
    scope: "table",
    settings: { cardKind: "option" },
  },
];
