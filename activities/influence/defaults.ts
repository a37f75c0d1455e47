/** What is meant where a step's settings say nothing. Beside the schema, because the phone loads none. */
export const influenceDefaults = {
  unit: "clusters" as const,
  only: "selected" as const,
  split: "mean" as const,
};
