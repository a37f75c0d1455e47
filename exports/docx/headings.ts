import {
  BookmarkEnd,
  BookmarkStart,
  HeadingLevel,
  InternalHyperlink,
  LeaderType,
  PageReference,
  Paragraph,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
} from "docx";
import type { Block } from "#domain/minutes.ts";
import { textWidth } from "./styles.ts";
import { runs } from "./text.ts";

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
];

export type Heading = Extract<Block, { kind: "heading" }>;

/** One page of contents: deeper headings are found in Word's navigation pane. */
const listedLevels = 2;
export const isListed = (block: Block): block is Heading =>
  block.kind === "heading" && block.level <= listedLevels;

// Numbered here, because the library counts through all documents of the process.
const anchorOf = (number: number) => `_Toc${String(number).padStart(6, "0")}`;

/**
 * The entries are there when the file is opened. Their page numbers are fields of their own, which Word fills in when it
 * updates the contents: the library's estimate of the pages takes eight seconds for 300 cards, and the server would do
 * nothing else in them.
 */
export function contents(blocks: readonly Block[]): TableOfContents {
  const entries = blocks.filter(isListed).map(({ level, text }, index) => {
    const anchor = anchorOf(index + 1);
    const children = [...runs(text), new TextRun({ children: [new Tab()] }), new PageReference(anchor)];
    return new Paragraph({
      style: `TOC${level}`,
      tabStops: [{ type: TabStopType.RIGHT, position: textWidth, leader: LeaderType.DOT }],
      children: [new InternalHyperlink({ anchor, children })],
    });
  });
  const headingStyleRange = `1-${listedLevels}`;
  return new TableOfContents("Inhalt", { hyperlink: true, headingStyleRange, contentChildren: entries });
}

export function headingOf(block: Heading, number: number): Paragraph {
  const opensPage = block.level === 1 && block.text.startsWith("Anlage");
  const words = runs(block.text);
  return new Paragraph({
    heading: levels[block.level - 1] ?? HeadingLevel.HEADING_4,
    pageBreakBefore: opensPage,
    children: isListed(block) ? marks(anchorOf(number), number, words) : words,
  });
}

/** The library's own type of a paragraph's children has forgotten the two ends of a bookmark, which its manual shows there. */
function marks(anchor: string, number: number, words: readonly TextRun[]): TextRun[] {
  return [new BookmarkStart(anchor, number), ...words, new BookmarkEnd(number)] as unknown as TextRun[];
}
