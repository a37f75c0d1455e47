/** What is meant where a step's settings say nothing. Beside the schema, because the phone loads none. */
export const deriveDefaults = { silent: true, from: "table" } as const;
