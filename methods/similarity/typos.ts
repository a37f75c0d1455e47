/** Two words that differ by one slip of the finger are taken for the same word. */

/** Shorter stems differ by one letter too often without being the same word ("Wald", "Wahl"). */
const MIN_LENGTH = 5;
/** Two swapped letters are trusted a little earlier, for abbreviations ("ÖPVN"). */
const MIN_SWAP_LENGTH = 4;
/** From here on the slip may also be in the first letter. */
const SAFE_LENGTH = 7;

/**
 * Pairs of stems (as indices) that are one insertion, deletion, replacement or swap of neighbours apart.
 * Found through the shapes that are left when one letter is deleted, so the cost grows with the number of
 * stems only.
 */
export function typoPairs(stems: readonly string[]): [number, number][] {
  const byShape = new Map<string, number[]>();
  const pairs = new Map<string, [number, number]>();
  for (const [index, stem] of stems.entries()) {
    if (stem.length < MIN_SWAP_LENGTH) continue;
    for (const shape of shapesOf(stem)) {
      const others = byShape.get(shape);
      if (!others) byShape.set(shape, [index]);
      else {
        for (const other of others) {
          if (other !== index && isOneSlip(stems[other]!, stem))
            pairs.set(`${other} ${index}`, [other, index]);
        }
        others.push(index);
      }
    }
  }
  return [...pairs.values()];
}

/** Whether two words are exactly one slip apart. */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  if (a[0] !== b[0] && Math.min(a.length, b.length) < SAFE_LENGTH) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const restA = a.slice(start, a.length - end);
  const restB = b.slice(start, b.length - end);
  if (restA.length <= 1 && restB.length <= 1) return Math.min(a.length, b.length) >= MIN_LENGTH;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}

function shapesOf(stem: string): string[] {
  const shapes = new Set([stem]);
  for (let at = 0; at < stem.length; at++) shapes.add(stem.slice(0, at) + stem.slice(at + 1));
  return [...shapes];
}
