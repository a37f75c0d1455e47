/** Bytes of a `.scw` file and their letters: ScenarioWizard writes the Windows form of Latin-1, others write UTF-8. */

/** Windows-1252 from 0x80 to 0x9F; the five bytes that it leaves open stand for themselves. */
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** UTF-8 if the bytes are that, else Latin-1; null when they are no text at all. */
export function decodeScw(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    let text = "";
    for (const byte of bytes)
      text += byte >= 0x80 && byte <= 0x9f ? WINDOWS[byte - 0x80]! : String.fromCharCode(byte);
    return text;
  }
}

/** Latin-1 as Windows knows it, which every ScenarioWizard reads; UTF-8 when a letter is not in it. */
export function encodeScw(text: string): Uint8Array {
  const bytes = Array.from(text, (letter) => {
    const code = letter.codePointAt(0)!;
    const inWindows = WINDOWS.indexOf(letter);
    if (inWindows >= 0) return 0x80 + inWindows;
    return code < 0x80 || (code > 0x9f && code <= 0xff) ? code : null;
  });
  return bytes.includes(null) ? new TextEncoder().encode(text) : Uint8Array.from(bytes as number[]);
}
