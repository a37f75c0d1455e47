// Control characters, bidi overrides and zero-width marks: they hide words or turn a line round on the wall.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
const unsafe = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The words as typed, without what a person cannot type on purpose. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(unsafe, "")
    .replace(loneSurrogate, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim()
    .normalize("NFC");
}

/** Whether there is anything to read: marks and joiners alone would be a blank card on the wall. */
export const isBlank = (text: string): boolean => !/[\p{L}\p{N}\p{P}\p{S}]/u.test(text);

/** Length in characters as a reader counts them. */
export const textLength = (text: string): number => [...text].length;
