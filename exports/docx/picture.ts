import { ImageRun, Paragraph } from "docx";
import type { Block } from "#domain/minutes.ts";
import { xmlText } from "../xml-text.ts";
import { pictureSize } from "./picture-size.ts";
import { runs } from "./text.ts";

/** Pixels of 1/96 inch: as wide as the text, and half a page high. */
const widest = 600;
const tallest = 440;

/** A photograph, with the words for those who do not see it below; the words alone where the file is no picture. */
export function pictureParts({ text, mime, data }: Extract<Block, { kind: "picture" }>, number: number): Paragraph[] {
  const bytes = new Uint8Array(Buffer.from(data, "base64"));
  const size = pictureSize(bytes);
  const words = xmlText(text);
  const caption = new Paragraph({ style: "Anmerkung", children: runs(text) });
  if (!size) return [caption];
  const scale = Math.min(1, tallest / size.height, widest / size.width);
  const picture = new ImageRun({
    type: mime === "image/png" ? "png" : "jpg",
    data: bytes,
    transformation: {
      width: Math.max(1, Math.round(size.width * scale)),
      height: Math.max(1, Math.round(size.height * scale)),
    },
    // Beyond the numbers of the logos.
    altText: { id: String(1000 + number), name: `Bild ${number}`, description: words, title: words },
  });
  return [new Paragraph({ keepNext: true, children: [picture] }), caption];
}
