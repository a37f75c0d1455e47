/** What is meant where a step's settings say nothing. Beside the schema, because the phone loads none. */
export const voteDefaults = {
  cardKind: "option",
  unit: "clusters",
  total: 5,
  cap: 2,
  negative: false,
  secret: true,
  places: 5,
} as const;
