import type { Block, ListItem } from "#domain/minutes.ts";
import type { ActionField, CardKind } from "#domain/records.ts";

/** What stands where nothing was said: a part is empty in plain sight, it does not vanish. */
export const noEntry = "keine Angaben";

export const heading = (level: 1 | 2 | 3 | 4, text: string): Block => ({ kind: "heading", level, text });
export const paragraph = (text: string): Block => ({ kind: "paragraph", text: text || noEntry });
export const note = (text: string): Block => ({ kind: "paragraph", text, note: true });
export const list = (items: readonly ListItem[]): Block =>
  items.length === 0 ? paragraph(noEntry) : { kind: "list", items };

export function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): Block {
  return rows.length === 0 ? paragraph(noEntry) : { kind: "table", caption, head, rows };
}

export const kindTitles: Readonly<Record<CardKind, string>> = {
  factor: "Einflussfaktoren",
  assumption: "Trendannahmen",
  scenario: "Szenarien",
  option: "Handlungsoptionen",
};

const numerals = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

export const roman = (numeral: number): string => numerals[numeral] ?? String(numeral);
export const fieldTitle = (field: ActionField): string =>
  `Handlungsfeld ${roman(field.numeral)}: ${field.title}`;

export const countOf = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** As it was written down, one after the other. */
export const byAge = <T extends { readonly createdAt: number }>(records: readonly T[]): T[] =>
  [...records].sort((a, b) => a.createdAt - b.createdAt);
