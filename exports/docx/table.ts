import {
  BorderStyle,
  Paragraph,
  ShadingType,
  SimpleField,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import type { Block } from "#domain/minutes.ts";
import { headShade, rule, textWidth } from "./styles.ts";
import { runs } from "./text.ts";

type TableBlock = Extract<Block, { kind: "table" }>;

/** A numbered caption and the table below it; the head repeats on every page, no row is cut in two. */
export function tableParts({ caption, head, rows }: TableBlock, number: number): (Paragraph | Table)[] {
  const widths = columnWidths([head, ...rows]);
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      ...(isHead ? { tableHeader: true } : {}),
      cantSplit: true,
      children: widths.map((width, index) => cell(cells[index] ?? "", width, isHead)),
    });
  return [
    new Paragraph({
      style: "Caption",
      keepNext: true,
      children: [
        new TextRun("Tabelle "),
        new SimpleField("SEQ Tabelle \\* ARABIC", String(number)),
        ...runs(`: ${caption}`),
      ],
    }),
    new Table({
      width: { size: textWidth, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      columnWidths: widths,
      borders: {
        top: line,
        bottom: line,
        left: none,
        right: none,
        insideHorizontal: line,
        insideVertical: none,
      },
      rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
    }),
    // Two tables in a row would grow together.
    new Paragraph({ style: "Tabellentext", children: [] }),
  ];
}

const line = { style: BorderStyle.SINGLE, size: 4, color: rule };
const none = { style: BorderStyle.NONE, size: 0, color: "auto" };

function cell(text: string, width: number, isHead: boolean): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 20, bottom: 20, left: 80, right: 80, marginUnitType: WidthType.DXA },
    verticalAlign: VerticalAlign.TOP,
    ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: headShade, color: "auto" } } : {}),
    children: [new Paragraph({ style: "Tabellentext", children: runs(text, isHead ? { bold: true } : {}) })],
  });
}

/** A letter of 9 points is about this wide, in twips. */
const letter = 105;
const padding = 190;

/** Each column at least as wide as its longest word; the rest goes to those with much to say. */
function columnWidths(rows: readonly (readonly string[])[]): number[] {
  const columns = (rows[0] ?? []).map((_, index) => rows.map((cells) => cells[index] ?? ""));
  const words = columns.map((cells) => Math.min(18, longest(cells.flatMap((text) => text.split(/\s+/)))));
  const least = words.map((length) => Math.max(4, length) * letter + padding);
  const wish = columns.map((cells, index) => Math.sqrt(Math.max(0, longest(cells) - (words[index] ?? 0))));
  const used = sum(least);
  if (used >= textWidth) return rounded(least.map((width) => (width * textWidth) / used));
  const wished = sum(wish);
  return rounded(
    least.map((width, index) => {
      const share = wished === 0 ? 1 / least.length : (wish[index] ?? 0) / wished;
      return width + (textWidth - used) * share;
    }),
  );
}

const longest = (texts: readonly string[]) => texts.reduce((most, text) => Math.max(most, text.length), 0);
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const rounded = (widths: readonly number[]) => widths.map(Math.floor);
