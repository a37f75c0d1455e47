import { FootnoteReferenceRun, Paragraph, type Table } from "docx";
import type { Block, ListItem } from "#domain/minutes.ts";
import { headingOf, isListed } from "./headings.ts";
import { pictureParts } from "./picture.ts";
import { listLevels, listReference } from "./styles.ts";
import { tableParts } from "./table.ts";
import { runs } from "./text.ts";

interface Body {
  readonly parts: readonly (Paragraph | Table)[];
  /** By their numbers, from 1. */
  readonly footnotes: Readonly<Record<string, { readonly children: readonly Paragraph[] }>>;
}

/** The blocks of a document, with headings, tables, pictures and footnotes counted through. */
export function body(blocks: readonly Block[]): Body {
  const footnotes: Record<string, { children: Paragraph[] }> = {};
  const count = { heading: 0, table: 0, picture: 0, note: 0 };
  const next = (what: keyof typeof count) => {
    count[what] += 1;
    return count[what];
  };
  const refer = (notes: readonly string[] = []) =>
    notes.map((text) => {
      const number = next("note");
      footnotes[number] = { children: [new Paragraph({ style: "FootnoteText", children: runs(` ${text}`) })] };
      return new FootnoteReferenceRun(number);
    });
  const parts = (block: Block): (Paragraph | Table)[] => {
    switch (block.kind) {
      case "heading":
        return [headingOf(block, isListed(block) ? next("heading") : count.heading)];
      case "paragraph": {
        const children = [...runs(block.text), ...refer(block.notes)];
        return [new Paragraph({ ...(block.note ? { style: "Anmerkung" } : {}), children })];
      }
      case "list":
        return block.items.flatMap((item) => itemParts(item, 0, refer));
      case "table":
        return tableParts(block, next("table"));
      case "picture":
        return pictureParts(block, next("picture"));
    }
  };
  return { parts: blocks.flatMap(parts), footnotes };
}

function itemParts(
  { label, text, under = [], notes }: ListItem,
  level: number,
  refer: (notes: readonly string[] | undefined) => FootnoteReferenceRun[],
): Paragraph[] {
  const name = label === undefined ? [] : runs(`${label} `, { bold: true });
  const numbering = { reference: listReference, level: Math.min(level, listLevels.length - 1) };
  return [
    new Paragraph({ style: "Karte", numbering, children: [...name, ...runs(text), ...refer(notes)] }),
    ...under.flatMap((item) => itemParts(item, level + 1, refer)),
  ];
}
