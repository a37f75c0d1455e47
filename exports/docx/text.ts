import { TextRun } from "docx";
import { xmlText } from "../xml-text.ts";

/** The runs of a text: its line breaks stay line breaks. */
export function runs(text: string, look: { bold?: boolean } = {}): TextRun[] {
  return xmlText(text)
    .split("\n")
    .map((line, index) => new TextRun({ ...look, text: line, ...(index === 0 ? {} : { break: 1 }) }));
}
