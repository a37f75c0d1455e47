import type { Block, ListItem } from "#domain/minutes.ts";
import { type Card, type CardKind, shortId } from "#domain/records.ts";
import type { ReadonlyState } from "#domain/state.ts";
import { standingCards } from "#domain/subjects.ts";
import { heading, list, paragraph, roman } from "./words.ts";

export const byNumber = (a: Card, b: Card) => a.number - b.number;

/** Standing cards of a kind in a field; null are those that lie in none. */
export function cardsInField(state: ReadonlyState, kind: CardKind, fieldId: string | null): Card[] {
  return standingCards(state, kind)
    .filter((card) => (state.tables.field.has(card.fieldId ?? "") ? card.fieldId : null) === fieldId)
    .sort(byNumber);
}

/** Which merged cards hang under each card; made once, because a board has hundreds. */
export function mergedByParent(state: ReadonlyState): (card: Card) => Card[] {
  const under = new Map<string, Card[]>();
  for (const card of state.tables.card.values()) {
    if (card.mergedInto === null) continue;
    under.set(card.mergedInto, [...(under.get(card.mergedInto) ?? []), card]);
  }
  return (card) => (under.get(card.id) ?? []).sort(byNumber);
}

/** The cards of a kind in a field: dimension by dimension, bundles with their cards first. */
export function fieldCards(state: ReadonlyState, kind: CardKind, fieldId: string): Block[] {
  const cards = cardsInField(state, kind, fieldId);
  if (cards.length === 0) return [paragraph("")];
  const dimensions = [...state.tables.dimension.values()]
    .filter((dimension) => dimension.fieldId === fieldId)
    .sort((a, b) => a.order - b.order);
  const known = new Set(dimensions.map(({ id }) => id));
  const parts = [
    ...dimensions.map(({ id, title }) => ({ title, cards: cards.filter((card) => card.dimensionId === id) })),
    {
      title: "ohne Entwicklungsdimension",
      cards: cards.filter((card) => !known.has(card.dimensionId ?? "")),
    },
  ].filter((part) => part.cards.length > 0);
  return parts.flatMap((part) => [
    ...(dimensions.length > 0 ? [heading(4, part.title)] : []),
    list(bundled(state, part.cards)),
  ]);
}

/** Bundles by title, then single cards; each card once. */
export function bundled(state: ReadonlyState, cards: readonly Card[]): ListItem[] {
  const under = mergedByParent(state);
  const clusters = [...state.tables.cluster.values()].sort((a, b) => a.title.localeCompare(b.title, "de"));
  const items = (of: readonly Card[]) => of.map((card) => cardItem(state, card, under));
  return [
    ...clusters
      .map(({ id, title }) => ({ title, members: cards.filter((card) => card.clusterId === id) }))
      .filter(({ members }) => members.length > 0)
      .map(({ title, members }) => ({ text: `Bündel „${title}“`, under: items(members) })),
    ...items(cards.filter((card) => !state.tables.cluster.has(card.clusterId ?? ""))),
  ];
}

/** A card in its own words; the common title of merged ones is marked as not theirs. */
function cardItem(state: ReadonlyState, card: Card, under: (card: Card) => Card[]): ListItem {
  const title = card.title === null ? "" : ` [gemeinsamer Titel: ${card.title}]`;
  const from = (one: Card) => writtenFor(state, one);
  const merged = under(card).map((other) => ({ label: shortId(other), text: `${other.text}${from(other)}` }));
  const words = { label: shortId(card), text: `${card.text}${title}${from(card)}` };
  return merged.length === 0 ? words : { ...words, under: merged };
}

/** The field that a card was written for, when it lies in another one now: four topic areas may become six fields. */
function writtenFor(state: ReadonlyState, { origin, fieldId }: Card): string {
  const field = origin.fieldId === fieldId ? undefined : state.tables.field.get(origin.fieldId ?? "");
  return field ? ` [geschrieben zu Feld ${roman(field.numeral)}]` : "";
}
