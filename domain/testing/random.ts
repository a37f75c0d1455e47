/** Chance from a seed: the same seed tells the same story (mulberry32). */
export function randomFrom(seed: number) {
  let a = seed >>> 0;
  const next = (): number => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const upTo = (end: number): number => Math.floor(next() * end);
  return {
    /** From 0 up to, not including, 1. */
    next,
    /** A whole number from 0 up to, not including, the end. */
    upTo,
    chance: (probability: number): boolean => next() < probability,
    pick<T>(list: readonly T[]): T {
      if (list.length === 0) throw new Error("nothing to pick from");
      return list[upTo(list.length)] as T;
    },
    some<T>(list: readonly T[], count: number): T[] {
      const left = [...list];
      return Array.from(
        { length: Math.min(count, left.length) },
        () => left.splice(upTo(left.length), 1)[0] as T,
      );
    },
    hex: (length: number): string => Array.from({ length }, () => upTo(16).toString(16)).join(""),
  };
}

export type Chance = ReturnType<typeof randomFrom>;

/**
 * The seeds of one run: those that once failed, and so many more. `SEEDS=5000 SEED=1000 npx vitest …` looks further.
 */
export function seedsToTry(count: number, fellOver: readonly number[]): number[] {
  const from = Number(process.env.SEED ?? 1);
  const more = Array.from({ length: Number(process.env.SEEDS ?? count) }, (_, index) => from + index);
  return [...new Set([...fellOver, ...more])];
}
