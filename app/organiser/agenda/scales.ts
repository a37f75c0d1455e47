import type { LocalText } from "#domain/records.ts";

/** A scale of a rating as it is stored in the step's settings. */
export interface Scale {
  readonly question: LocalText;
  readonly low: LocalText;
  readonly high: LocalText;
  readonly name: LocalText;
}

/** The same words as the defaults in `activities/rate/activity.ts`, which a page may not import. */
export const defaultScales: readonly Scale[] = [
  {
    question: {
      de: "Wie stark wirkt das auf unser Leben hier?",
      simple: "Wie wichtig ist das für unser Leben hier?",
      en: "How strongly does this affect our life here?",
    },
    low: { de: "kaum", simple: "wenig", en: "hardly" },
    high: { de: "sehr stark", simple: "sehr viel", en: "very strongly" },
    name: { de: "Wirkung", simple: "Wirkung", en: "Impact" },
  },
  {
    question: {
      de: "Wie ungewiss ist, was daraus wird?",
      simple: "Wissen wir schon, was daraus wird?",
      en: "How uncertain is what will become of it?",
    },
    low: { de: "absehbar", simple: "das wissen wir", en: "foreseeable" },
    high: { de: "völlig offen", simple: "das ist ganz offen", en: "wide open" },
    name: { de: "Ungewissheit", simple: "Ungewissheit", en: "Uncertainty" },
  },
];

export function scalesOf(settings: Readonly<Record<string, unknown>>): readonly Scale[] {
  return Array.isArray(settings.scales) && settings.scales.length > 0
    ? (settings.scales as Scale[])
    : defaultScales;
}
