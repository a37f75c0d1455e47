/** What is meant where a step's settings say nothing. Beside the schema, because the phone loads none. */
export const consistencyDefaults = { perFactor: 4 } as const;
