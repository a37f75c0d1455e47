import { readFileSync } from "node:fs";

const pageSize = 4096;

/** Where in a database file each key lies: page and place in it. Empty for one that is not there. */
export function placesOf(file: string, keys: readonly string[]): Map<string, { page: number; at: number }[]> {
  const bytes = readFileSync(file);
  return new Map(
    keys.map((key) => {
      const places: { page: number; at: number }[] = [];
      for (let at = bytes.indexOf(key); at !== -1; at = bytes.indexOf(key, at + 1))
        places.push({ page: Math.floor(at / pageSize), at });
      return [key, places];
    }),
  );
}

/** How often some bytes occur in a file. */
export function countIn(file: string, wanted: string): number {
  const bytes = readFileSync(file);
  let count = 0;
  for (let at = bytes.indexOf(wanted); at !== -1; at = bytes.indexOf(wanted, at + 1)) count += 1;
  return count;
}

/** How much of an order can be read off the file, page by page: 1 is all of it, in either direction, 0 nothing. */
export function agreement(
  order: readonly string[],
  places: Map<string, { page: number; at: number }[]>,
): number {
  let same = 0;
  let pairs = 0;
  for (const [index, key] of order.entries()) {
    for (const other of order.slice(index + 1)) {
      const [one, two] = [places.get(key)?.[0], places.get(other)?.[0]];
      if (!one || !two || one.page !== two.page) continue;
      pairs += 1;
      if (one.at > two.at) same += 1;
    }
  }
  return pairs === 0 ? 0 : Math.abs((2 * same) / pairs - 1);
}
