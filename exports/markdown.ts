import type { Block, ListItem } from "#domain/minutes.ts";
import type { ExportDocument } from "./minutes.ts";

/** A document as Markdown (CommonMark with GitHub's tables); every typed character is a character of the text. */
export function markdown({ title, blocks }: ExportDocument): string {
  return `${[`# ${inline(title)}`, ...blocks.map(blockText)].join("\n\n")}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level + 1)} ${inline(block.text)}`;
    case "paragraph":
      return block.note ? `*${inline(block.text)}*` : lines(block.text, "");
    case "list":
      return block.items.map((item) => itemText(item, "")).join("\n");
    case "table":
      return tableText(block);
  }
}

function itemText({ label, text, under = [] }: ListItem, indent: string): string {
  const inner = `${indent}  `;
  const words = `${label === undefined ? "" : `**${inline(label)}** `}${lines(text, inner)}`;
  return [`${indent}- ${words}`, ...under.map((item) => itemText(item, inner))].join("\n");
}

function tableText({ caption, head, rows }: Extract<Block, { kind: "table" }>): string {
  const row = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |`;
  const rule = `| ${head.map(() => "---").join(" | ")} |`;
  return [`**${inline(caption)}**`, "", row(head), rule, ...rows.map(row)].join("\n");
}

// Escaped everywhere: what Markdown or HTML could read as its own, wherever it stands in a line.
const special = /[\\`*_[\]<|~&]/g;
// Escaped at the beginning of a line: what would open a heading, a list, a quote, a rule; and the dot of "12. Mai".
const opening = /^(?:[#+\-=>]|(\d{1,9})([.)])(?=\s|$))/;

const escaped = (line: string): string => line.replace(special, "\\$&");

/** Text on one line: line breaks would end the heading or the cell. A hash at the end would close the heading. */
const inline = (text: string): string => linesOf(text).map(escaped).join(" ").replace(/#+$/, "\\$&");

const cell = (text: string): string => linesOf(text).map(escaped).join("<br>");

/** Text over several lines, broken where it was broken and kept within its list item. */
const lines = (text: string, indent: string): string =>
  linesOf(text)
    .map((line) =>
      escaped(line).replace(opening, (start, number, dot) => (number ? `${number}\\${dot}` : `\\${start}`)),
    )
    .join(`\\\n${indent}`);

const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
