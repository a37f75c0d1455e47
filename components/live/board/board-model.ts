import type { ActionField, CardKind, Cluster, Dimension } from "#domain/records.ts";
import type { CardView } from "#domain/view.ts";

/** A card that stands for itself, with what was merged into it. */
export interface BoardItem {
  readonly card: CardView;
  readonly under: readonly CardView[];
}

export interface BoardBundle {
  readonly cluster: Cluster;
  readonly items: readonly BoardItem[];
  readonly count: number;
}

export interface BoardColumnModel {
  /** Null: no dimension. */
  readonly dimension: Dimension | null;
  readonly bundles: readonly BoardBundle[];
  readonly items: readonly BoardItem[];
  readonly count: number;
}

export interface BoardModel {
  readonly columns: readonly BoardColumnModel[];
  /** What has no dimension and lies in no bundle. */
  readonly inbox: readonly BoardItem[];
  readonly cards: number;
  readonly bundles: number;
}

export interface FieldChoice {
  /** Null: cards without a field. */
  readonly field: ActionField | null;
  readonly count: number;
}

interface BoardRecords {
  readonly cards: readonly CardView[];
  readonly clusters: readonly Cluster[];
  readonly dimensions: readonly Dimension[];
}

const byNumber = (a: BoardItem, b: BoardItem) => a.card.number - b.card.number;

/** What lies in one field: columns with bundles and single cards, and an inbox. */
export function boardOf({ cards, clusters, dimensions }: BoardRecords, fieldId: string | null): BoardModel {
  const own = cards.filter((card) => card.fieldId === fieldId);
  const items = itemsOf(own);
  const bundles = bundlesOf(clusters, items, fieldId);
  const inBundle = new Set(bundles.flatMap((bundle) => bundle.items.map(({ card }) => card.id)));
  const single = items.filter(({ card }) => !inBundle.has(card.id));
  const ordered = dimensions.filter((one) => one.fieldId === fieldId).sort((a, b) => a.order - b.order);
  const column = (dimension: Dimension | null, loose: readonly BoardItem[]): BoardColumnModel => {
    const inside = bundles.filter(({ cluster }) => cluster.dimensionId === (dimension?.id ?? null));
    const count = countOf(loose) + inside.reduce((sum, bundle) => sum + bundle.count, 0);
    return { dimension, bundles: inside, items: loose, count };
  };
  const columns = ordered.map((dimension) =>
    column(
      dimension,
      single.filter(({ card }) => card.dimensionId === dimension.id),
    ),
  );
  const rest = column(null, []);
  const placed = new Set(ordered.map(({ id }) => id));
  return {
    columns: rest.bundles.length > 0 ? [...columns, rest] : columns,
    inbox: single.filter(({ card }) => card.dimensionId === null || !placed.has(card.dimensionId)),
    cards: own.length,
    bundles: bundles.length,
  };
}

/** Which fields have cards; those without a field are offered when there are any. */
export function fieldChoices(fields: readonly ActionField[], cards: readonly CardView[]): FieldChoice[] {
  const count = (fieldId: string | null) => cards.filter((card) => card.fieldId === fieldId).length;
  const choices: FieldChoice[] = [...fields]
    .sort((a, b) => a.numeral - b.numeral)
    .map((field) => ({ field, count: count(field.id) }));
  const without = count(null);
  return without > 0 || choices.length === 0 ? [...choices, { field: null, count: without }] : choices;
}

export const ofKind = (cards: readonly CardView[], kind: CardKind): CardView[] =>
  cards.filter((card) => card.cardKind === kind);

/** All originals in a list of items. */
export const countOf = (items: readonly BoardItem[]): number =>
  items.reduce((sum, { under }) => sum + 1 + under.length, 0);

function itemsOf(cards: readonly CardView[]): BoardItem[] {
  const ids = new Set(cards.map(({ id }) => id));
  const under = new Map<string, CardView[]>();
  for (const card of cards) {
    if (card.mergedInto === null || !ids.has(card.mergedInto)) continue;
    under.set(card.mergedInto, [...(under.get(card.mergedInto) ?? []), card]);
  }
  return cards
    .filter((card) => card.mergedInto === null || !ids.has(card.mergedInto))
    .map((card) => ({ card, under: under.get(card.id) ?? none }))
    .sort(byNumber);
}

const none: readonly CardView[] = [];

function bundlesOf(
  clusters: readonly Cluster[],
  items: readonly BoardItem[],
  fieldId: string | null,
): BoardBundle[] {
  return clusters
    .filter((cluster) => cluster.fieldId === fieldId)
    .map((cluster) => {
      const inside = items.filter(({ card }) => card.clusterId === cluster.id);
      return { cluster, items: inside, count: countOf(inside) };
    })
    .filter(({ items: inside }) => inside.length > 0);
}
