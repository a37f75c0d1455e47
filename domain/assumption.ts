import { cleanText, isBlank } from "./text.ts";

/** How a trend assumption begins, in the languages of the screens: "Bis 2035". */
export const beginningsFor = (year: number): readonly string[] => [`Bis ${year}`, `By ${year}`];

/** The whole sentence of a trend assumption: with the horizon year in front; empty where nothing follows it. */
export function sentenceOf(text: string, year: number): string {
  const clean = cleanText(text);
  const begun = beginningsFor(year).find(
    (one) => clean.slice(0, one.length).toLowerCase() === one.toLowerCase(),
  );
  const rest = begun === undefined ? clean : clean.slice(begun.length).replace(/^[\s…]+/, "");
  return isBlank(rest) ? "" : `${begun ?? beginningsFor(year)[0]} ${rest}`;
}
