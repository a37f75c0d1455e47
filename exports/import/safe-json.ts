/** How deep a backup nests at most, and how much it holds: far above any workshop, far below what stops a server. */
const deepest = 24;
const mostValues = 8_000_000;
/** What a date can hold; greater numbers only occur in files that somebody has made by hand. */
const greatestNumber = 8.64e15;
const inherited = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Reads a text as JSON and looks at every value once, without recursion: too deep, too much, names that every object
 * has inherited, numbers that are none. Null when it is no JSON; "hostile" when nobody should read on.
 */
export function readSafely(text: string): { value: unknown } | "hostile" | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  return isHarmless(value) ? { value } : "hostile";
}

function isHarmless(root: unknown): boolean {
  let level: unknown[] = [root];
  let seen = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    seen += level.length;
    if (depth > deepest || seen > mostValues) return false;
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value === "number" && !(Math.abs(value) <= greatestNumber)) return false;
      if (typeof value !== "object" || value === null) continue;
      if (!Array.isArray(value) && Object.keys(value).some((key) => inherited.has(key))) return false;
      for (const item of Object.values(value)) next.push(item);
    }
    level = next;
  }
  return true;
}
