/** What is meant where a step's settings say nothing. Beside the schema, because screens load none for it. */
export const selectDefaults = { cardKind: "factor", unit: "clusters", count: 12 } as const;
