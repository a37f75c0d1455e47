/** What is meant where a step's settings say nothing. Beside the schema, because the phone loads none. */
export const collectDefaults = {
  cardKind: "factor",
  silent: true,
  limit: null,
  dimensions: "offered",
} as const;
