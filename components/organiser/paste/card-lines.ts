import type { ActionField, Dimension, TableGroup } from "#domain/records.ts";
import { maximumCardLength } from "#domain/records.ts";
import { cleanText, isBlank, textLength } from "#domain/text.ts";
import { roman } from "../../roman.ts";
import { type PastedLine, readCells, separatorOf, writeCells } from "./cells.ts";
import { cellAt, type Columns, columnsByHeading, type Headings } from "./columns.ts";

type Column = "text" | "field" | "dimension" | "table";

const headings: Headings<Column> = {
  text: [
    "karte",
    "karten",
    "text",
    "beitrag",
    "beiträge",
    "idee",
    "ideen",
    "einflussfaktor",
    "faktor",
    "aussage",
    "stichwort",
    "inhalt",
    "card",
  ],
  field: ["handlungsfeld", "themenfeld", "feld", "thema", "field"],
  dimension: ["dimension", "entwicklungsdimension", "überschrift", "rubrik"],
  table: ["tisch", "gruppe", "tischnummer", "table"],
};

/** Where cards can lie. */
export interface Places {
  readonly fields: readonly ActionField[];
  readonly dimensions: readonly Dimension[];
  readonly tables: readonly TableGroup[];
}

export type CardProblem =
  | { readonly why: "too-long"; readonly length: number }
  | { readonly why: "empty" }
  | { readonly why: "unknown-field" | "unknown-dimension" | "unknown-table"; readonly named: string };

/** A row that becomes a card, once it has no problem. */
export interface CardLine {
  readonly line: number;
  readonly raw: string;
  readonly text: string;
  readonly fieldId: string | null;
  readonly dimensionId: string | null;
  readonly tableId: string | null;
  readonly problems: readonly CardProblem[];
}

export type CardReading =
  | {
      readonly ok: true;
      readonly lines: readonly CardLine[];
      /** The row of headings, to be kept above what stays. */
      readonly head: string | null;
      /** Headings of columns that a card has no place for. */
      readonly unused: readonly string[];
    }
  | { readonly ok: false; readonly reason: "too-many" };

export const maximumCardLines = 300;
const maximumCharacters = 300_000;

/** Reads cards as they were pasted: one a row. Pure; no word is cut, and what cannot be taken is named. */
export function readCardLines(pasted: string, places: Places): CardReading {
  if (pasted.length > maximumCharacters) return { ok: false, reason: "too-many" };
  const rows = readCells(pasted, separatorOf(pasted));
  if (rows.length > maximumCardLines + 1) return { ok: false, reason: "too-many" };
  const [first] = rows;
  const named = columnsByHeading(first?.cells ?? [], headings);
  const isHead = named.text !== undefined && first?.cells.every((cell) => cell.length <= 40);
  const body = isHead ? rows.slice(1) : rows;
  if (body.length > maximumCardLines) return { ok: false, reason: "too-many" };
  const columns = isHead ? named : columnsByContent(body, places);
  const used = new Set(Object.values(columns));
  return {
    ok: true,
    lines: body.map((row) => readLine(row, columns, places)),
    head: isHead ? (first?.raw ?? null) : null,
    unused: isHead ? (first?.cells.filter((cell, index) => cell !== "" && !used.has(index)) ?? []) : [],
  };
}

/** Cards on their way back into the field: nothing that was typed is lost to a refusal. */
export function cardsAsText(
  cards: readonly {
    readonly text: string;
    readonly fieldId: string | null;
    readonly dimensionId: string | null;
    readonly tableId?: string | null | undefined;
  }[],
  { fields, dimensions, tables }: Places,
): string {
  const rows = cards.map((card) => [
    card.text,
    fields.find(({ id }) => id === card.fieldId)?.title ?? "",
    dimensions.find(({ id }) => id === card.dimensionId)?.title ?? "",
    String(tables.find(({ id }) => id === card.tableId)?.number ?? ""),
  ]);
  return writeCells([["Karte", "Handlungsfeld", "Dimension", "Tisch"], ...rows]);
}

/** Without headings: a column that names fields or tables is one; the longest other text is the card. */
function columnsByContent(rows: readonly PastedLine[], places: Places): Columns<Column> {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const all = Array.from({ length: width }, (_, index) => index);
  const cellsOf = (index: number) => rows.map(({ cells }) => cellAt(cells, index)).filter(Boolean);
  const length = (index: number) => cellsOf(index).reduce((sum, cell) => sum + cell.length, 0);
  const [text = 0, ...others] = all.toSorted((a, b) => length(b) - length(a));
  const mostly = (index: number, is: (cell: string) => boolean) =>
    cellsOf(index).filter(is).length * 2 > cellsOf(index).length;
  const field = others.find((index) => mostly(index, (cell) => fieldNamed(cell, places) !== undefined));
  const dimension = others.find(
    (index) => index !== field && mostly(index, (cell) => dimensionNamed(cell, null, places) !== undefined),
  );
  const table = others.find(
    (index) => index !== field && mostly(index, (cell) => /^tisch\s*\d+$/i.test(cell)),
  );
  const found = { text, field, dimension, table };
  return Object.fromEntries(Object.entries(found).filter(([, index]) => index !== undefined));
}

function readLine({ line, cells, raw }: PastedLine, columns: Columns<Column>, places: Places): CardLine {
  const at = (column: Column) => cellAt(cells, columns[column]);
  const text = cleanText(at("text"));
  const length = textLength(text);
  const field = fieldNamed(at("field"), places);
  const dimension = dimensionNamed(at("dimension"), field?.id ?? null, places);
  const table = tableNamed(at("table"), places);
  const unknown = (column: Exclude<Column, "text">, found: unknown): CardProblem[] =>
    at(column) !== "" && !found ? [{ why: `unknown-${column}`, named: at(column) }] : [];
  return {
    line,
    raw,
    text,
    fieldId: field?.id ?? dimension?.fieldId ?? null,
    dimensionId: dimension?.id ?? null,
    tableId: table?.id ?? null,
    problems: [
      ...(isBlank(text) ? [{ why: "empty" } as const] : []),
      ...(length > maximumCardLength ? [{ why: "too-long", length } as const] : []),
      ...unknown("field", field),
      ...unknown("dimension", dimension),
      ...unknown("table", table),
    ],
  };
}

const plain = (words: string) => words.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();

/** A field by its title, its numeral, or both: "I", "1", "Mobilität", "I Mobilität". */
function fieldNamed(words: string, { fields }: Places): ActionField | undefined {
  const said = plain(words).replace(/^(handlungsfeld|feld)\s+/, "");
  return fields.find(({ title, numeral }) => {
    const numerals = [plain(roman(numeral)), String(numeral)];
    const names = [
      plain(title),
      ...numerals,
      ...numerals.flatMap((it) => [`${it} ${plain(title)}`, `${it}. ${plain(title)}`]),
    ];
    return names.includes(said);
  });
}

/** A dimension of its field; without one, the only dimension of that name. */
function dimensionNamed(
  words: string,
  fieldId: string | null,
  { dimensions }: Places,
): Dimension | undefined {
  const found = dimensions.filter(
    (dimension) =>
      plain(dimension.title) === plain(words) && (fieldId === null || dimension.fieldId === fieldId),
  );
  return found.length === 1 ? found[0] : undefined;
}

function tableNamed(words: string, { tables }: Places): TableGroup | undefined {
  const number = Number(/^(?:tisch|gruppe)?\s*(\d{1,3})$/.exec(plain(words))?.[1]);
  return tables.find((table) => table.number === number);
}
