/**
 * A picture without what a camera writes beside it (place, time, device, a small copy). Null when it is not built as a
 * JPEG or PNG is. The colours of the pixels stay as they are, byte by byte.
 */
export function withoutMetadata(base64: string): string | null {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const parts = bytes[0] === 0xff ? jpegParts(bytes) : bytes[0] === 0x89 ? pngParts(bytes) : null;
  if (!parts) return null;
  let text = "";
  for (const [from, to] of parts)
    for (let at = from; at < to; at += chunk) text += String.fromCharCode(...bytes.subarray(at, Math.min(to, at + chunk)));
  return btoa(text);
}

type Part = readonly [from: number, to: number];
const chunk = 8192;

/** Application segments but those that say how colours are meant (JFIF, Adobe), and comments, are left out. */
function jpegParts(bytes: Uint8Array): Part[] | null {
  if (bytes[1] !== 0xd8) return null;
  const parts: Part[] = [[0, 2]];
  let at = 2;
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return null;
    // From here on the picture itself: nothing is left out of it.
    if (marker === 0xda) return [...parts, [at, bytes.length]];
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    if (end <= at + 3 || end > bytes.length) return null;
    const isApplication = marker >= 0xe0 && marker <= 0xef;
    const isKept = isApplication ? marker === 0xe0 || marker === 0xee : marker !== 0xfe;
    if (isKept) parts.push([at, end]);
    at = end;
  }
  return null;
}

const keptChunks: ReadonlySet<string> = new Set(["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT"]);

function pngParts(bytes: Uint8Array): Part[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Part[] = [[0, 8]];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return null;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (keptChunks.has(type)) parts.push([at, end]);
    if (type === "IEND") return parts;
    at = end;
  }
  return null;
}
