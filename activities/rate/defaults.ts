/** What is meant where a step's settings say nothing. Beside the schema, because the phone loads none. */
export const rateDefaults = {
  cardKind: "factor" as const,
  unit: "clusters" as const,
  steps: 5 as const,
  scales: [
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
  ],
  split: "scale-midpoint" as const,
  corners: "impact-uncertainty" as const,
  feedback: "none" as const,
};
