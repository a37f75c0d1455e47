import type { Block } from "#domain/minutes.ts";
import type { Card, CardKind } from "#domain/records.ts";
import { standingCards } from "#domain/subjects.ts";
import type { FinishedRecord } from "./finished-record.ts";
import { bundled, byNumber, cardsInField, fieldCards } from "./minutes/card-lists.ts";
import { type MinutesSource, minutesSource } from "./minutes/source.ts";
import { judgedSteps } from "./minutes/votes.ts";
import { countOf, fieldTitle, heading, kindTitles, list, paragraph } from "./minutes/words.ts";

/** One sheet of paper, or as many as its cards need. */
export interface PrintedPage {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface PrintedBoards {
  readonly title: string;
  /** "Stand 14.03.2026, 10:42 Uhr" */
  readonly asOf: string;
  readonly pages: readonly PrintedPage[];
}

const kinds = Object.keys(kindTitles) as CardKind[];

/** All boards as they are now, to go on with on paper: every visible card once, then what was counted. */
export function printedBoards(record: FinishedRecord): PrintedBoards {
  const source = minutesSource(record);
  const pages = [...boardPages(source), ...results(source)];
  return {
    title: source.workshop.title,
    asOf: `Stand ${source.day(record.exportedAt)}, ${source.clock(record.exportedAt)} Uhr`,
    pages: pages.length > 0 ? pages : [{ title: "Tafel", blocks: [paragraph("Noch keine Karten.")] }],
  };
}

/** One page for each field that holds cards; for each table, where there are no fields. */
export const boardPages = (source: MinutesSource): PrintedPage[] =>
  source.fields.length > 0 ? byField(source) : byTable(source);

function byField({ state, fields }: MinutesSource): PrintedPage[] {
  const pages = fields.map((field) => ({
    title: fieldTitle(field),
    blocks: ofEachKind(
      (kind) => cardsInField(state, kind, field.id),
      (kind) => fieldCards(state, kind, field.id),
    ),
  }));
  const elsewhere = ofEachKind(
    (kind) => cardsInField(state, kind, null),
    (_, cards) => [list(bundled(state, cards))],
  );
  return [...pages, { title: "Ohne Handlungsfeld", blocks: elsewhere }].filter(({ blocks }) => blocks.length > 0);
}

/** Where there are no fields, each table has its own board. */
function byTable({ state }: MinutesSource): PrintedPage[] {
  const tables = [...state.tables.table.values()].sort((a, b) => a.number - b.number);
  const known = new Set(tables.map(({ id }) => id));
  const boards = [
    ...tables.map(({ id, number }) => ({ id, title: `Tisch ${number}` })),
    { id: null, title: "Ohne Tisch" },
  ];
  return boards
    .map(({ id, title }) => ({
      title,
      blocks: ofEachKind(
        (kind) =>
          standingCards(state, kind)
            .filter(({ origin }) => (known.has(origin.tableId ?? "") ? origin.tableId : null) === id)
            .sort(byNumber),
        (_, cards) => [list(bundled(state, cards))],
      ),
    }))
    .filter(({ blocks }) => blocks.length > 0);
}

function ofEachKind(
  cardsOf: (kind: CardKind) => Card[],
  blocksOf: (kind: CardKind, cards: Card[]) => Block[],
): Block[] {
  return kinds.flatMap((kind) => {
    const cards = cardsOf(kind);
    if (cards.length === 0) return [];
    const title = `${kindTitles[kind]} (${countOf(cards.length, "Karte", "Karten")})`;
    return [heading(2, title), ...blocksOf(kind, cards)];
  });
}

function results(source: MinutesSource): PrintedPage[] {
  return judgedSteps(source).map(({ activity, blocks }) => ({ title: `Ergebnis: ${activity.title.de}`, blocks }));
}
