/** What is meant where a step's settings say nothing. Beside the schema, because the phone loads none. */
export const assumeDefaults = { silent: true, least: 2, most: 4 } as const;
