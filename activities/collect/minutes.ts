import type { ActivityMinutes, Block, ListItem, MinutesContext } from "#domain/minutes.ts";
import { type Card, shortId } from "#domain/records.ts";
import type { ReadonlyState } from "#domain/state.ts";
import { type CollectSettings, cardsOf } from "./activity.ts";

type Context = MinutesContext<CollectSettings>;

/**
 * What was asked, how it was collected, and every card in its own words as the board stood at the end of the step.
 * German only: the minutes are for German administrations.
 */
export const minutes: ActivityMinutes<CollectSettings> = (context) => {
  const cards = shown(context.board, context.activity.id);
  const onBoard = new Set(cards.map((card) => card.id));
  const later = shown(context.context.state, context.activity.id).filter((card) => !onBoard.has(card.id));
  return [
    { kind: "paragraph", text: `Frage: ${context.activity.prompt.de || "keine Angaben"}` },
    { kind: "paragraph", text: `Verfahren: ${method(context)}. ${count(cards)}` },
    ...(cards.length === 0 ? [nothing] : boardBlocks(context.board, cards)),
    ...(later.length === 0 ? [] : lateBlocks(later)),
  ];
};

const nothing: Block = { kind: "paragraph", text: "keine Angaben" };

const shown = (state: ReadonlyState, activityId: string): Card[] =>
  cardsOf(state, activityId).filter((card) => card.status === "visible");

function method({ context, activity }: Context): string {
  const { silent, limit } = context.activity.settings;
  const way = silent ? "zuerst still, dann gemeinsam gelesen" : "offen gesammelt";
  const each = {
    everybody: "jede Person schrieb eigene Karten",
    table: "jede Person schrieb eigene Karten an ihrem Tisch",
    "one-card-per-table": "eine Karte je Tisch",
  }[activity.scope];
  return limit === null ? `${way}; ${each}` : `${way}; ${each}, höchstens ${limit}`;
}

function count(cards: readonly Card[]): string {
  const merged = cards.filter((card) => card.mergedInto !== null).length;
  const all = cards.length === 1 ? "Es kam 1 Karte zusammen" : `Es kamen ${cards.length} Karten zusammen`;
  return merged === 0 ? `${all}.` : `${all}, davon ${merged} mit einer anderen zusammengelegt.`;
}

function boardBlocks(board: ReadonlyState, cards: readonly Card[]): Block[] {
  const fields = [...board.tables.field.values()].sort((a, b) => a.numeral - b.numeral);
  const inFields = fields.map((field) => ({
    title: `Handlungsfeld ${roman[field.numeral] ?? field.numeral}: ${field.title}`,
    parts: [
      ...[...board.tables.dimension.values()]
        .filter((dimension) => dimension.fieldId === field.id)
        .sort((a, b) => a.order - b.order)
        .map(({ id, title }) => ({ title, cards: standing(cards, (it) => it.dimensionId === id) })),
      {
        title: null,
        cards: standing(cards, (it) => it.fieldId === field.id && dimensionless(board, it)),
      },
    ],
  }));
  const without = standing(
    cards,
    (it) => !board.tables.field.has(it.fieldId ?? "") && dimensionless(board, it),
  );
  return [...inFields, { title: "Ohne Handlungsfeld", parts: [{ title: null, cards: without }] }].flatMap(
    ({ title, parts }): Block[] => {
      const filled = parts.filter((part) => part.cards.length > 0);
      if (filled.length === 0) return [];
      return [
        { kind: "heading", level: 3, text: title },
        ...filled.flatMap((part): Block[] => [
          ...(filled.length > 1 || part.title
            ? [{ kind: "heading", level: 4, text: part.title ?? "ohne Entwicklungsdimension" } as const]
            : []),
          { kind: "list", items: part.cards.map((card) => item(card, cards)) },
        ]),
      ];
    },
  );
}

const roman = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

const dimensionless = (board: ReadonlyState, card: Card) =>
  !board.tables.dimension.has(card.dimensionId ?? "");

/** Cards that stand for themselves in this step; one merged into a card of another step does too. */
function standing(cards: readonly Card[], belongs: (card: Card) => boolean): Card[] {
  return inOrder(
    cards.filter((card) => belongs(card) && !cards.some((other) => other.id === card.mergedInto)),
  );
}

function item(card: Card, cards: readonly Card[]): ListItem {
  const under = inOrder(cards.filter((other) => other.mergedInto === card.id));
  const text = card.title === null ? card.text : `${card.text}\nGemeinsamer Titel: ${card.title}`;
  const words = { label: shortId(card), text };
  return under.length === 0 ? words : { ...words, under: under.map((other) => item(other, cards)) };
}

const inOrder = (cards: readonly Card[]) => [...cards].sort((a, b) => a.number - b.number);

/** Words that came after the end, typed in the last seconds or added by the facilitator: said, not slipped in. */
function lateBlocks(later: readonly Card[]): Block[] {
  return [
    { kind: "paragraph", text: "Nach dem Ende des Schritts nachgetragen:" },
    { kind: "list", items: inOrder(later).map((card) => ({ label: shortId(card), text: card.text })) },
  ];
}
