import type { PhaseTemplate, WorkshopTemplate } from "#domain/template.ts";
import { derivedOptions, developments, keyFactors, plausibleAndDesirable, stories } from "./agenda-chain.ts";
import { closing, scenarios } from "./agenda-afternoon.ts";
import { arriving, factors } from "./agenda-morning.ts";
import { zukunftswerkstatt } from "./zukunftswerkstatt.ts";

type Step = PhaseTemplate["activities"][number];
const lasting = (minutes: number) => (step: Step): Step => ({ ...step, minutes });
const [gallery] = scenarios.activities.slice(-2);
const [select, pause] = keyFactors;
const [collect, sort, rate] = factors.activities;
const known = (...steps: (Step | undefined)[]): Step[] => steps.filter((step) => step !== undefined);

/** Nine judgements of ten seconds each, the reading of the question, and those who come late to it. */
const judging = 12;

const influence: Step = {
  type: "influence",
  title: { de: "Wirkungsmatrix", simple: "Was bewegt was?", en: "Influence matrix" },
  prompt: {
    de: "Wenn sich das eine ändert: Wie stark ändert sich das andere?",
    simple: "Wenn sich das eine ändert: Ändert sich auch das andere?",
    en: "If the one changes, how much does the other change?",
  },
  minutes: judging,
  scope: "everybody",
  settings: {},
};

const talk: Step = {
  type: "pause",
  title: { de: "Gespräch: wo sind unsere Hebel?", simple: "Gespräch: Was bewegt viel?", en: "Talk: where are our levers?" },
  prompt: {
    de: "Wo können wir am meisten bewegen?",
    simple: "Was bewegt hier am meisten?",
    en: "Where can we move most?",
  },
  minutes: 13,
  scope: "everybody",
  whenLate: { order: 1, minutes: 8 },
  settings: { occasion: "talk" },
};

const backOffice: Step = {
  type: "pause",
  title: { de: "Zwischenarbeit des Teams", simple: "Das Team arbeitet weiter. Sie haben Pause.", en: "Back office" },
  prompt: {
    de: "Das Team ordnet die Trendannahmen. Wann sehen wir uns wieder?",
    simple: "Das Team ordnet jetzt die Karten. Wann sehen wir uns wieder?",
    en: "The team puts the assumptions in order. When do we meet again?",
  },
  minutes: 90,
  scope: "everybody",
  settings: { occasion: "break" },
};

const welcomeBack: Step = {
  type: "pause",
  title: { de: "Willkommen zurück", simple: "Willkommen zurück", en: "Welcome back" },
  prompt: {
    de: "Was ist Ihnen vom ersten Teil im Kopf geblieben?",
    simple: "Was wissen Sie noch vom ersten Teil?",
    en: "What do you still think of from the first part?",
  },
  minutes: 10,
  scope: "everybody",
  settings: { occasion: "talk" },
};

const rateAssumptions: Step = {
  type: "rate",
  title: {
    de: "Trendannahmen einschätzen, mit Rückmeldung",
    simple: "Trendannahmen einschätzen",
    en: "Rate the assumptions, with feedback",
  },
  prompt: {
    de: "Was kommt wohl, und was wäre gut für uns?",
    simple: "Was kann kommen, und was ist gut für uns?",
    en: "What is likely to come, and what would be good for us?",
  },
  minutes: 20,
  scope: "table",
  settings: { cardKind: "assumption", unit: "cards", scales: plausibleAndDesirable, corners: "plausibility-desirability", feedback: "delphi" },
};

const consistency: Step = {
  type: "consistency",
  title: { de: "Verträglichkeit", simple: "Was passt zusammen?", en: "Consistency" },
  prompt: {
    de: "Vertragen sich diese beiden Entwicklungen in einer Zukunft?",
    simple: "Passt beides zusammen in eine Zukunft?",
    en: "Do these two developments go together in one future?",
  },
  minutes: 15,
  scope: "everybody",
  settings: {},
};

const goOn: Step = {
  type: "select",
  title: { de: "Optionen für den Windkanal", simple: "Optionen auswählen", en: "Options for the wind tunnel" },
  prompt: {
    de: "Welche Optionen prüfen wir in allen Szenarien?",
    simple: "Welche Optionen prüfen wir jetzt?",
    en: "Which options do we test in all scenarios?",
  },
  minutes: 10,
  scope: "everybody",
  settings: { cardKind: "option", unit: "cards", count: 15 },
};

const windtunnel: Step = {
  type: "windtunnel",
  title: { de: "Windkanal", simple: "Was hilft in jeder Zukunft?", en: "Wind tunnel" },
  prompt: {
    de: "Welche Optionen tragen, egal was kommt?",
    simple: "Was hilft in jeder Zukunft?",
    en: "Which options hold, whatever comes?",
  },
  minutes: judging,
  scope: "everybody",
  settings: {},
};

const review: Step = {
  type: "review",
  title: { de: "Validierung", simple: "Sind Sie einverstanden?", en: "Review" },
  prompt: {
    de: "Tragen Sie diese Handlungsoption mit?",
    simple: "Sind Sie mit dieser Option einverstanden?",
    en: "Do you support this option for action?",
  },
  minutes: 13,
  scope: "everybody",
  settings: { cardKind: "option" },
};

/**
 * Two half days with the team's work between, here as one long day from 9:00 on; the break in the middle may be a
 * night. All methods, also those that need every phone for a matrix.
 */
export const foresightIntensiv: WorkshopTemplate = {
  ...zukunftswerkstatt,
  name: "foresight-intensiv",
  title: { de: "Foresight intensiv", simple: "Zukunftswerkstatt mit allen Methoden", en: "Foresight, in depth" },
  description: {
    de: "Anderthalb Tage oder zwei Halbtage mit Zwischenarbeit des Teams: die ganze Kette mit Wirkungsmatrix, Rückmeldung beim Einschätzen, Verträglichkeit, morphologischem Kasten, Windkanal und Validierung. Alle Telefone füllen die Matrizen gemeinsam.",
    simple:
      "Zwei halbe Tage mit allen Methoden. Alle Telefone helfen beim Rechnen. Am Ende wissen wir, was in jeder Zukunft hilft.",
    en: "One and a half days, or two half days with back office work between: the whole chain with influence matrix, real-time Delphi, consistency, morphological box, wind tunnel and review. All phones fill the matrices together.",
  },
  startsAt: "09:00",
  phases: [
    { ...arriving, activities: arriving.activities.map(lasting(10)) },
    {
      ...factors,
      activities: [
        ...known(collect, sort, rate),
        ...known(pause).map(lasting(15)),
        ...known(select).map(lasting(10)),
        influence,
        talk,
      ],
    },
    {
      title: { de: "2 Trendannahmen", simple: "2 Trendannahmen: Was kommen kann", en: "2 Trend assumptions" },
      activities: [...developments.map((step) => (step.type === "assume" ? lasting(33)(step) : step)), backOffice],
    },
    {
      ...scenarios,
      activities: [
        welcomeBack,
        rateAssumptions,
        consistency,
        ...stories({ compose: 20, write: 45 }),
        ...known(gallery),
        ...known(pause).map(lasting(15)),
      ],
    },
    {
      title: { de: "4 Handlungsoptionen", simple: "4 Handlungsoptionen: Was wir tun können", en: "4 Options for action" },
      activities: [...derivedOptions, goOn, windtunnel, review],
    },
    closing,
  ],
};
