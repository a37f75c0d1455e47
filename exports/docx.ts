import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from "docx";
import type { Block, ListItem } from "#domain/minutes.ts";
import { type FundingNotice, fundingLines, logoLine, noNotice } from "./docx/funding.ts";
import { contents, headingOf, isListed } from "./docx/headings.ts";
import { stampZip } from "./docx/stamp.ts";
import { listLevels, listReference, margin, size, styles } from "./docx/styles.ts";
import { tableParts } from "./docx/table.ts";
import { runs } from "./docx/text.ts";
import type { ExportDocument } from "./minutes.ts";
import { xmlText } from "./xml-text.ts";

/** A document as DOCX, the working file of an administration. `at` is its date: the same record gives the same bytes. */
export async function docx(
  { title, blocks }: ExportDocument,
  at: number,
  notice: FundingNotice = noNotice,
): Promise<Uint8Array<ArrayBuffer>> {
  const date = new Date(at);
  const document = new Document({
    title: xmlText(title),
    creator: "Weitblick",
    lastModifiedBy: "Weitblick",
    styles,
    numbering: { config: [{ reference: listReference, levels: listLevels }] },
    sections: [
      {
        properties: { page: { size, margin } },
        headers: { default: new Header({ children: [...logoLine(notice), line(title, AlignmentType.LEFT)] }) },
        footers: { default: new Footer({ children: [...fundingLines(notice), pageNumber()] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: runs(title) }),
          new Paragraph({ style: "Inhaltstitel", children: runs("Inhalt") }),
          contents(blocks),
          ...body(blocks),
        ],
      },
    ],
  });
  const properties = { path: "docProps/core.xml", data: coreProperties(title, date) };
  return stampZip(await Packer.pack(document, "uint8array", false, [properties]), date);
}

function body(blocks: readonly Block[]): (Paragraph | Table)[] {
  let tables = 0;
  let headings = 0;
  const parts = (block: Block): (Paragraph | Table)[] => {
    switch (block.kind) {
      case "heading":
        if (isListed(block)) headings += 1;
        return [headingOf(block, headings)];
      case "paragraph":
        return [new Paragraph({ ...(block.note ? { style: "Anmerkung" } : {}), children: runs(block.text) })];
      case "list":
        return block.items.flatMap((item) => itemParts(item, 0));
      case "table":
        tables += 1;
        return tableParts(block, tables);
    }
  };
  return blocks.flatMap(parts);
}

function itemParts({ label, text, under = [] }: ListItem, level: number): Paragraph[] {
  const name = label === undefined ? [] : runs(`${label} `, { bold: true });
  const numbering = { reference: listReference, level: Math.min(level, listLevels.length - 1) };
  return [
    new Paragraph({ style: "Karte", numbering, children: [...name, ...runs(text)] }),
    ...under.flatMap((item) => itemParts(item, level + 1)),
  ];
}

const line = (text: string, alignment: (typeof AlignmentType)[keyof typeof AlignmentType]) =>
  new Paragraph({ style: "Tabellentext", alignment, children: runs(text) });

const pageNumber = () =>
  new Paragraph({
    style: "Tabellentext",
    alignment: AlignmentType.RIGHT,
    children: [new TextRun({ children: ["Seite ", PageNumber.CURRENT, " von ", PageNumber.TOTAL_PAGES] })],
  });

/** Written by hand, because the library would take the computer's clock. */
function coreProperties(title: string, date: Date): string {
  const stamp = `${date.toISOString().slice(0, 19)}Z`;
  const escaped = xmlText(title).replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;" })[sign] ?? "&gt;");
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped}</dc:title><dc:creator>Weitblick</dc:creator><dc:language>de-DE</dc:language>`,
    "<cp:lastModifiedBy>Weitblick</cp:lastModifiedBy><cp:revision>1</cp:revision>",
    `<dcterms:created xsi:type="dcterms:W3CDTF">${stamp}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${stamp}</dcterms:modified>`,
    "</cp:coreProperties>",
  ].join("");
}
