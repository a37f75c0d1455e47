/**
 * The same things in an order of one's own: nobody's card gains by lying on top. Each thing has its own place in
 * the order, so that one that comes or goes moves no other.
 */
export function shuffledFor<T extends { readonly id: string }>(seed: string, things: readonly T[]): T[] {
  return things
    .map((thing) => ({ thing, place: hash(`${seed} ${thing.id}`) }))
    .sort((a, b) => a.place - b.place || (a.thing.id < b.thing.id ? -1 : 1))
    .map(({ thing }) => thing);
}

/** FNV-1a with a last stir: neighbouring ids must not become neighbouring places. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  value = Math.imul(value ^ (value >>> 15), 0x846ca68b);
  return (value ^ (value >>> 16)) >>> 0;
}
