import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from "docx";
import { body } from "./docx/body.ts";
import { type FundingNotice, fundingLines, logoLine, noNotice } from "./docx/funding.ts";
import { contents } from "./docx/headings.ts";
import { stampZip } from "./docx/stamp.ts";
import { listLevels, listReference, margin, size, styles } from "./docx/styles.ts";
import { runs } from "./docx/text.ts";
import type { ExportDocument } from "./minutes.ts";
import { xmlText } from "./xml-text.ts";

/** A document as DOCX, the working file of an administration. `at` is its date: the same record gives the same bytes. */
export async function docx(
  { title, mark, blocks }: ExportDocument,
  at: number,
  notice: FundingNotice = noNotice,
): Promise<Uint8Array<ArrayBuffer>> {
  const date = new Date(at);
  const { parts, footnotes } = body(blocks);
  const marked = mark === undefined ? [] : [line(mark, AlignmentType.LEFT, { bold: true })];
  const document = new Document({
    title: xmlText(title),
    creator: "Weitblick",
    lastModifiedBy: "Weitblick",
    styles,
    footnotes,
    numbering: { config: [{ reference: listReference, levels: listLevels }] },
    sections: [
      {
        properties: { page: { size, margin } },
        headers: { default: new Header({ children: [...logoLine(notice), ...marked, line(title, AlignmentType.LEFT)] }) },
        footers: { default: new Footer({ children: [...fundingLines(notice), pageNumber()] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: runs(title) }),
          ...(mark === undefined ? [] : [new Paragraph({ children: runs(mark, { bold: true }) })]),
          new Paragraph({ style: "Inhaltstitel", children: runs("Inhalt") }),
          contents(blocks),
          ...parts,
        ],
      },
    ],
  });
  const properties = { path: "docProps/core.xml", data: coreProperties(title, date) };
  return stampZip(await Packer.pack(document, "uint8array", false, [properties]), date);
}

const line = (text: string, alignment: (typeof AlignmentType)[keyof typeof AlignmentType], look = {}) =>
  new Paragraph({ style: "Tabellentext", alignment, children: runs(text, look) });

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
