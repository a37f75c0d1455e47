/** Sizes that a hall can fill, where nothing was selected. Beside the schema, because screens load none. */
export const tunnelDefaults = { options: 15, scenarios: 5 } as const;
