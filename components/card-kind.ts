/** The four kinds of card; each has its own outline, see card.css. */
export type CardKind = "factor" | "assumption" | "scenario" | "option";
