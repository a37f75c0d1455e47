import type { Block, ListItem } from "#domain/minutes.ts";
import type { ExportDocument } from "./minutes.ts";

/** A document as Markdown (CommonMark with GitHub's tables); every typed character is a character of the text. */
export function markdown({ title, mark, blocks }: ExportDocument): string {
  const notes: string[] = [];
  const refer: Refer = (some = []) => some.map((note) => `[^${notes.push(note)}]`).join("");
  const head = [`# ${inline(title)}`, ...(mark === undefined ? [] : [`**${inline(mark)}**`])];
  const body = blocks.map((block) => blockText(block, refer));
  const foot = notes.map((note, index) => `[^${index + 1}]: ${inline(note)}`);
  return `${[...head, ...body, ...foot].join("\n\n")}\n`;
}

/** The marks of some footnotes, which stand at the end of the document. */
type Refer = (notes: readonly string[] | undefined) => string;

function blockText(block: Block, refer: Refer): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level + 1)} ${inline(block.text)}`;
    case "paragraph":
      return `${block.note ? `*${inline(block.text)}*` : lines(block.text, "")}${refer(block.notes)}`;
    case "list":
      return block.items.map((item) => itemText(item, "", refer)).join("\n");
    case "table":
      return tableText(block);
    case "picture":
      return `*${inline(block.text)}*`;
  }
}

function itemText({ label, text, under = [], notes }: ListItem, indent: string, refer: Refer): string {
  const inner = `${indent}  `;
  const words = `${label === undefined ? "" : `**${inline(label)}** `}${lines(text, inner)}${refer(notes)}`;
  return [`${indent}- ${words}`, ...under.map((item) => itemText(item, inner, refer))].join("\n");
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
