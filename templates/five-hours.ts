import type { WorkshopTemplate } from "#domain/template.ts";
import { derivedOptions, developments, keyFactors, plausibleAndDesirable, stories } from "./agenda-chain.ts";
import { closing, options, scenarios } from "./agenda-afternoon.ts";
import { arriving, assumptions, factors } from "./agenda-morning.ts";
import { zukunftswerkstatt } from "./zukunftswerkstatt.ts";

const breakAt = factors.activities.length - 1;
const [flash, lunch] = assumptions.activities.slice(-2);
const [gallery, coffee] = scenarios.activities.slice(-2);
const [vote] = options.activities.slice(-1);
const isThere = <T>(item: T | undefined): item is T => item !== undefined;

/** The whole chain from factor to option in five hours, with ratings and dots; matrices take longer. */
export const fiveHours: WorkshopTemplate = {
  ...zukunftswerkstatt,
  name: "zukunftswerkstatt-5-stunden",
  title: {
    de: "Zukunftswerkstatt 5 Stunden",
    simple: "Zukunftswerkstatt in 5 Stunden",
    en: "Future workshop in 5 hours",
  },
  description: {
    de: "Die ganze Kette an einem Tag: Einflussfaktoren, Schlüsselfaktoren, Trendannahmen, Szenarien mit ihren Geschichten, Handlungsoptionen. Jede Option führt zurück zu den Sätzen, aus denen sie kommt. Mit Bewertungen und Punkten, ohne Matrizen.",
    simple:
      "Ein Tag mit allen Schritten. Wir sammeln Faktoren. Wir schreiben Geschichten aus dem Jahr 2035. Am Ende wissen wir, was wir tun können.",
    en: "The whole chain in one day: influencing factors, key factors, trend assumptions, scenarios with their stories, options for action. Each option leads back to the sentences it came from. With ratings and dots, without matrices.",
  },
  phases: [
    arriving,
    { ...factors, activities: [...factors.activities.slice(0, breakAt), ...keyFactors] },
    {
      ...assumptions,
      activities: [
        ...developments,
        {
          type: "rate",
          title: {
            de: "Plausibilität und Wünschbarkeit einschätzen",
            simple: "Was kann kommen? Was wünschen wir uns?",
            en: "Rate plausibility and desirability",
          },
          prompt: {
            de: "Was kommt wohl, und was wäre gut für uns?",
            simple: "Was kann kommen, und was ist gut für uns?",
            en: "What is likely to come, and what would be good for us?",
          },
          minutes: 8,
          scope: "table",
          settings: { cardKind: "assumption", unit: "cards", scales: plausibleAndDesirable, corners: "plausibility-desirability" },
        },
        ...[flash, lunch].filter(isThere),
      ],
    },
    {
      ...scenarios,
      activities: [...stories({ compose: 12, write: 33 }), ...[gallery, coffee].filter(isThere)],
    },
    { ...options, activities: [...derivedOptions, ...[vote].filter(isThere)] },
    closing,
  ],
};
