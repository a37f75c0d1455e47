/** Minutes after midnight, from when and, where it is said, until when. */
export interface Span {
  readonly from: number;
  readonly until: number | null;
}

const clock = String.raw`(\d{1,2})(?:\s*[:.h]\s*(\d{2}))?\s*(?:uhr|h)?`;
const spans = new RegExp(String.raw`^(?:ab|von|ca\.?)?\s*${clock}(?:\s*(?:-|–|—|bis)\s*${clock})?$`, "i");

/** "10:35", "10.35 Uhr", "9 Uhr", "10:35–11:00"; null for anything else. */
export function readTime(text: string): Span | null {
  const found = spans.exec(text.trim());
  // A number alone is none: it may as well be minutes.
  if (!found || !/[:.h]|uhr|bis|–|—|-/i.test(text)) return null;
  const from = minutesAt(found[1], found[2]);
  const until = found[3] === undefined ? null : minutesAt(found[3], found[4]);
  return from === null || (found[3] !== undefined && until === null) ? null : { from, until };
}

function minutesAt(hours: string | undefined, minutes = "0"): number | null {
  const [h, m] = [Number(hours), Number(minutes)];
  return h <= 24 && m < 60 ? h * 60 + m : null;
}

/** "25", "25 Min", "25'", "1 h", "1,5 Std", "1:30 h", "1 Std 15 Min"; null for anything else. */
export function readMinutes(text: string): number | null {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/^(ca\.?|etwa)\s*/, "");
  const minutes = /^(\d{1,3})\s*(?:min(?:uten|\.)?|'|’|′)?$/.exec(words);
  if (minutes) return Number(minutes[1]);
  const hours =
    /^(\d{1,2})(?:[,.](\d))?\s*(?:h|std\.?|stunden?)(?:\s*(\d{1,2})\s*(?:min(?:uten|\.)?|')?)?$/.exec(words);
  if (hours) return Number(hours[1]) * 60 + Number(hours[2] ?? 0) * 6 + Number(hours[3] ?? 0);
  const both = /^(\d{1,2}):(\d{2})\s*(?:h|std\.?|stunden?)?$/.exec(words);
  return both && Number(both[2]) < 60 ? Number(both[1]) * 60 + Number(both[2]) : null;
}
