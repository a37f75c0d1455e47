import { AlignmentType, type ILevelsOptions, type IStylesOptions, LevelFormat } from "docx";

/** Everything is a style, so that an administration puts its own template on and the whole document follows. */
export const font = "Arial";
export const ink = "1A1A1A";
export const rule = "8C8C8C";
export const headShade = "E8E8E8";

const twipsPerPoint = 20;
const points = (value: number) => value * twipsPerPoint;
/** Word counts letters in half points. */
const letters = (value: number) => value * 2;

const headingStyle = (height: number, before: number, after: number) => ({
  run: { font, size: letters(height), bold: true, color: ink },
  paragraph: { spacing: { before: points(before), after: points(after) }, keepNext: true, keepLines: true },
});

export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: letters(10.5), color: ink, language: { value: "de-DE" } },
      paragraph: { spacing: { after: points(6), line: 276 } },
    },
    title: {
      run: { font, size: letters(22), bold: true, color: ink },
      paragraph: { spacing: { after: points(12) }, keepNext: true },
    },
    footnoteText: { run: { font, size: letters(9) }, paragraph: { spacing: { after: points(2), line: 240 } } },
    heading1: headingStyle(16, 24, 8),
    heading2: headingStyle(13, 16, 6),
    heading3: headingStyle(11.5, 12, 4),
    heading4: headingStyle(10.5, 8, 3),
  },
  paragraphStyles: [
    {
      id: "Caption",
      name: "caption",
      basedOn: "Normal",
      next: "Normal",
      quickFormat: true,
      run: { size: letters(9), bold: true, color: ink },
      paragraph: { spacing: { before: points(8), after: points(4) }, keepNext: true },
    },
    {
      id: "Anmerkung",
      name: "Anmerkung",
      basedOn: "Normal",
      quickFormat: true,
      run: { size: letters(9), italics: true },
    },
    {
      id: "Tabellentext",
      name: "Tabellentext",
      basedOn: "Normal",
      quickFormat: true,
      run: { size: letters(9) },
      paragraph: { spacing: { before: points(2), after: points(2), line: 252 } },
    },
    {
      id: "Karte",
      name: "Karte",
      basedOn: "Normal",
      quickFormat: true,
      paragraph: { spacing: { after: points(3) } },
    },
    {
      id: "Inhaltstitel",
      name: "Inhaltstitel",
      basedOn: "Normal",
      next: "Normal",
      run: { size: letters(13), bold: true },
      paragraph: { spacing: { before: points(12), after: points(6) }, keepNext: true },
    },
    ...[0, 1].map((level) => ({
      id: `TOC${level + 1}`,
      name: `toc ${level + 1}`,
      basedOn: "Normal",
      next: "Normal",
      paragraph: { spacing: { after: points(2) }, indent: { left: level * 284 } },
    })),
  ],
};

export const listReference = "karten";

const marks = ["•", "–", "◦", "·"];

export const listLevels: readonly ILevelsOptions[] = marks.map((text, level) => ({
  level,
  format: LevelFormat.BULLET,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 340 * (level + 1), hanging: 284 } } },
}));

/** A4 with two centimetres at the sides, in twips. */
export const size = { width: 11906, height: 16838 };
export const margin = { top: 1247, bottom: 1134, left: 1134, right: 1134 };
export const textWidth = size.width - margin.left - margin.right;
