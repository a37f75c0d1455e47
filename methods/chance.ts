/** Chance that repeats itself: the same seed and the same name give the same row of decisions. */
export interface Chance {
  /** From 0 to 1, without 1. */
  next(): number;
  /** A whole number, both ends included. */
  whole(from: number, to: number): number;
  flip(probability: number): boolean;
  /** Throws on an empty list, which is a bug. */
  pick<T>(list: readonly T[]): T;
  shuffled<T>(list: readonly T[]): T[];
}

/** Each part of the day has a row of its own, so that one more decision in the morning does not change the afternoon. */
export function chanceOf(seed: number, name: string): Chance {
  const next = seeded(hashed(name, seed));
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    whole,
    flip: (probability) => next() < probability,
    pick(list) {
      if (list.length === 0) throw new Error(`nothing to pick from: ${name}`);
      return list[whole(0, list.length - 1)]!;
    },
    shuffled(list) {
      const mixed = [...list];
      for (let at = mixed.length - 1; at > 0; at -= 1) {
        const other = whole(0, at);
        [mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!];
      }
      return mixed;
    },
  };
}

/** FNV-1a. */
function hashed(name: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (const letter of name) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
  return hash;
}

/** A number from 0 to 1 at each call, the same row of numbers for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
