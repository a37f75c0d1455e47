import { AlignmentType, ImageRun, Paragraph, TextRun } from "docx";
import { xmlText } from "../xml-text.ts";
import type { FundingNotice } from "./funding-notice.ts";
import { pictureSize } from "./picture-size.ts";
import { runs } from "./text.ts";

export type { FundingNotice };
export const noNotice: FundingNotice = { logos: [], lines: [] };

/** Pixels of 1/96 inch: 15 mm high, and no logo wider than a third of the page. */
const tallest = 57;
const widest = 210;

/** All logos in one line at the head of every page, each with words for those who do not see it. */
export function logoLine({ logos }: FundingNotice): Paragraph[] {
  const pictures = logos.flatMap((logo, index) => {
    const data = new Uint8Array(Buffer.from(logo.data, "base64"));
    const size = pictureSize(data);
    // A file that only begins like a picture would make the whole document unreadable.
    if (!size) return [];
    const scale = Math.min(tallest / size.height, widest / size.width);
    const words = xmlText(logo.alt);
    return [
      ...(index > 0 ? [new TextRun("    ")] : []),
      new ImageRun({
        type: logo.mime === "image/png" ? "png" : "jpg",
        data,
        transformation: {
          width: Math.max(1, Math.round(size.width * scale)),
          height: Math.max(1, Math.round(size.height * scale)),
        },
        altText: { id: String(index + 1), name: `Logo ${index + 1}`, description: words, title: words },
      }),
    ];
  });
  return pictures.length === 0
    ? []
    : [new Paragraph({ style: "Tabellentext", alignment: AlignmentType.LEFT, children: pictures })];
}

export const fundingLines = ({ lines }: FundingNotice): Paragraph[] =>
  lines.map((line) => new Paragraph({ style: "Tabellentext", children: runs(line) }));
