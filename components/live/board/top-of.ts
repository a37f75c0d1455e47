import { array, number, object, optional, safeParse, string } from "valibot";
import type { ResultView } from "#domain/view.ts";
import { type BoardItem, type BoardModel, countOf } from "./board-model.ts";

/** What counted results have in common: dots for and against, or marks on a first scale. */
const counted = object({
  subjects: array(
    object({
      subjectId: string(),
      plus: optional(number()),
      minus: optional(number()),
      scales: optional(array(object({ n: number(), counts: array(number()) }))),
    }),
  ),
});

/** Dots, or the mean mark on the first scale, of each card or bundle that a revealed result names. */
export function scoresOf(result: ResultView | undefined): ReadonlyMap<string, number> {
  const parsed = safeParse(counted, result?.value);
  if (!parsed.success) return new Map();
  return new Map(
    parsed.output.subjects.flatMap(({ subjectId, plus, minus, scales }) => {
      if (plus !== undefined) return [[subjectId, plus - (minus ?? 0)] as const];
      const [first] = scales ?? [];
      if (!first || first.n === 0) return [];
      return [[subjectId, first.counts.reduce((sum, count, index) => sum + count * (index + 1), 0) / first.n] as const];
    }),
  );
}

interface Unit {
  readonly id: string;
  readonly score: number;
  readonly originals: number;
}

/**
 * The best of a field: by the result, where one names its cards or bundles, then by how many cards were merged. Those
 * that are tied with the last one stay, too: their order means nothing.
 */
export function topOf(model: BoardModel, scores: ReadonlyMap<string, number>, best: number): BoardModel {
  const ofCard = ({ card }: BoardItem) => scores.get(card.id) ?? Number.NEGATIVE_INFINITY;
  const loose = [...model.columns.flatMap(({ items }) => items), ...model.inbox];
  const bundles = model.columns.flatMap((column) => column.bundles);
  const units: Unit[] = [
    ...loose.map((item) => ({ id: item.card.id, score: ofCard(item), originals: countOf([item]) })),
    ...bundles.map(({ cluster, items, count }) => ({
      id: cluster.id,
      score: scores.get(cluster.id) ?? Math.max(...items.map(ofCard)),
      originals: count,
    })),
  ].sort(better);
  const last = units[best - 1];
  if (!last) return model;
  const kept = new Set(units.filter((unit) => better(unit, last) <= 0).map(({ id }) => id));
  const stays = ({ card }: BoardItem) => kept.has(card.id);
  return {
    ...model,
    columns: model.columns.map((column) => ({
      ...column,
      bundles: column.bundles.filter(({ cluster }) => kept.has(cluster.id)),
      items: column.items.filter(stays),
    })),
    inbox: model.inbox.filter(stays),
  };
}

/** Below zero when `a` is the better one; nothing that was counted is less than any number. */
const better = (a: Unit, b: Unit): number =>
  a.score === b.score ? b.originals - a.originals : b.score > a.score ? 1 : -1;
