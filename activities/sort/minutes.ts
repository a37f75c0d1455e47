import type { ActivityMinutes, Block, ListItem } from "#domain/minutes.ts";
import { type Card, type Cluster, shortId } from "#domain/records.ts";
import type { ReadonlyState } from "#domain/state.ts";
import { standingCards } from "#domain/subjects.ts";
import type { SortSettings } from "./activity.ts";

/**
 * The bundles with their cards as the board stood at the end of the step, field by field.
 * German only: the minutes are for German administrations.
 */
export const minutes: ActivityMinutes<SortSettings> = ({ context, activity, board }) => {
  const cards = standingCards(board, context.activity.settings.cardKind);
  return [
    { kind: "paragraph", text: `Aufgabe: ${activity.prompt.de || "keine Angaben"}` },
    { kind: "paragraph", text: count(board, cards) },
    ...fieldsOf(board).flatMap(({ title, id }): Block[] => {
      const here = cards.filter(
        (card) => (board.tables.field.has(card.fieldId ?? "") ? card.fieldId : null) === id,
      );
      return here.length === 0
        ? []
        : [
            { kind: "heading", level: 3, text: title },
            { kind: "list", items: bundles(board, here) },
          ];
    }),
  ];
};

function count(board: ReadonlyState, cards: readonly Card[]): string {
  const clusters = new Set(cards.map((card) => card.clusterId).filter((id) => id !== null)).size;
  const loose = cards.filter((card) => card.clusterId === null).length;
  const merged = cards.reduce((sum, card) => sum + mergedUnder(board, card).length, 0);
  const cardsOf = (number: number) => (number === 1 ? "1 Karte" : `${number} Karten`);
  return `Am Ende des Schritts: ${clusters} Bündel; ${cardsOf(loose)} ohne Bündel; ${cardsOf(merged)} mit anderen zusammengelegt.`;
}

const roman = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

function fieldsOf(board: ReadonlyState): { id: string | null; title: string }[] {
  const fields = [...board.tables.field.values()].sort((a, b) => a.numeral - b.numeral);
  return [
    ...fields.map(({ id, numeral, title }) => ({
      id,
      title: `Handlungsfeld ${roman[numeral] ?? numeral}: ${title}`,
    })),
    { id: null, title: "Ohne Handlungsfeld" },
  ];
}

/** Bundles by title, then what lies loose. */
function bundles(board: ReadonlyState, cards: readonly Card[]): ListItem[] {
  const clusters = [...board.tables.cluster.values()]
    .filter((cluster) => cards.some((card) => card.clusterId === cluster.id))
    .sort((a, b) => a.title.localeCompare(b.title, "de"));
  const inCluster = (cluster: Cluster | null) =>
    cards
      .filter(
        (card) =>
          (board.tables.cluster.has(card.clusterId ?? "") ? card.clusterId : null) === (cluster?.id ?? null),
      )
      .sort((a, b) => a.number - b.number)
      .map((card) => item(board, card));
  return [
    ...clusters.map((cluster) => ({ text: `Bündel „${cluster.title}“`, under: inCluster(cluster) })),
    ...inCluster(null),
  ];
}

function item(board: ReadonlyState, card: Card): ListItem {
  const under = mergedUnder(board, card).map((other) => ({ label: shortId(other), text: other.text }));
  const text = card.title === null ? card.text : `${card.text}\nGemeinsamer Titel: ${card.title}`;
  return under.length === 0 ? { label: shortId(card), text } : { label: shortId(card), text, under };
}

function mergedUnder(board: ReadonlyState, card: Card): Card[] {
  return [...board.tables.card.values()]
    .filter((other) => other.mergedInto === card.id && other.status === "visible")
    .sort((a, b) => a.number - b.number);
}
