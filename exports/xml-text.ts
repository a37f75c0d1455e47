// XML 1.0 has no way to write these, not even escaped: one of them and Word refuses the whole document.
const notInXml =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]/g;
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text that every XML may hold: line breaks are one character, what cannot be written is left out. */
export const xmlText = (text: string): string =>
  text.replace(/\r\n?/g, "\n").replace(notInXml, "").replace(loneSurrogate, "");
