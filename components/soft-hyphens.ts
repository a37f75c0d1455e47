const SOFT_HYPHEN = "\u00ad";
const ZERO_WIDTH_SPACE = "\u200b";
const MIN_WORD = 11;
const MIN_EDGE = 4;
const LETTERS = /\p{L}+/gu;
/** Codes, numbers and addresses are said and typed as they stand. */
const UNBREAKABLE = /[\d@\\_]|\p{L}\.\p{L}|\/\//u;
/** "Brötchen/Kiosk" may break after the slash; browsers do not do it by themselves. */
const SLASH = /(\p{L}{3,}\/)(?=\p{L}{3,})/gu;

/** What leaves the screen (copy, export, search) must not carry marks that nobody typed. */
export function stripSoftHyphens(text: string): string {
  return text.replaceAll(SOFT_HYPHEN, "").replaceAll(ZERO_WIDTH_SPACE, "");
}

/** Puts soft hyphens into long words, at least four letters from either end; `split` marks syllables with soft hyphens. */
export function insertSoftHyphens(text: string, split: (word: string) => string): string {
  return eachToken(text, (token) => token.replace(LETTERS, (word) => hyphenateWord(word, split)));
}

/** Lets a line break after a slash between words. */
export function breakAtSlashes(text: string): string {
  if (!text.includes("/")) return text;
  return eachToken(text, (token) => token.replace(SLASH, `$1${ZERO_WIDTH_SPACE}`));
}

function eachToken(text: string, change: (token: string) => string): string {
  return text
    .split(/(\s+)/)
    .map((token) => (UNBREAKABLE.test(token) ? token : change(token)))
    .join("");
}

function hyphenateWord(word: string, split: (word: string) => string): string {
  if (word.length < MIN_WORD || word.includes(SOFT_HYPHEN)) return word;
  let left = 0;
  let result = "";
  for (const syllable of split(word).split(SOFT_HYPHEN)) {
    const breakable = left >= MIN_EDGE && word.length - left >= MIN_EDGE;
    result += (left > 0 && breakable ? SOFT_HYPHEN : "") + syllable;
    left += syllable.length;
  }
  return result;
}
