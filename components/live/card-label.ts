import { type CardKind, shortId } from "#domain/records.ts";

/** The number that people say, F-017. Pages may not call the domain themselves. */
export const cardLabel = (card: { cardKind: CardKind; number: number }): string => shortId(card);
