/** What is meant where a step's settings say nothing. Beside the schema, because the phone loads none. */
export const reviewDefaults = {
  cardKind: "option" as const,
  unit: "cards" as const,
};

/** Steps of agreement, from 1 ("gar nicht") to 5 ("voll und ganz"). */
export const agreementSteps = 5;
