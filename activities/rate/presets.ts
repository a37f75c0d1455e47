import type { RateSettings } from "./schemas.ts";

type Preset = Pick<RateSettings, "scales" | "corners">;

/** How plausible an assumption is, and whether the room wants it: the usual two questions about the future. */
export const plausibilityPreset: Preset = {
  corners: "plausibility-desirability",
  scales: [
    {
      question: {
        de: "Wie plausibel ist es, dass es so kommt?",
        simple: "Kann es so kommen?",
        en: "How plausible is it that this will happen?",
      },
      low: { de: "kaum", simple: "eher nicht", en: "hardly" },
      high: { de: "sehr plausibel", simple: "ja, bestimmt", en: "very plausible" },
      name: { de: "Plausibilität", simple: "Kann es so kommen?", en: "Plausibility" },
    },
    {
      question: {
        de: "Wie wünschenswert ist es für das Leben hier?",
        simple: "Möchten Sie, dass es so kommt?",
        en: "How desirable is it for life here?",
      },
      low: { de: "gar nicht", simple: "nein", en: "not at all" },
      high: { de: "sehr", simple: "ja, sehr", en: "very much" },
      name: { de: "Wünschbarkeit", simple: "Wollen wir das?", en: "Desirability" },
    },
  ],
};
