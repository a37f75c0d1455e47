import type { Chance } from "#methods/chance.ts";

type Marks = Record<string, number | null>;

/**
 * How somebody places one card on the scales: all marks at once or one after the other, now and then changed, now and
 * then "weiß nicht". `leaning` is the mark around which the room's opinion lies, per scale; without it any is as likely.
 */
export function marksFor(
  { scales, steps }: { scales: readonly unknown[]; steps: number },
  chance: Chance,
  leaning?: (scale: number) => number,
): Marks[] {
  const mark = (scale: number) => {
    if (chance.flip(0.1)) return null;
    if (!leaning) return chance.whole(1, steps);
    const wide = steps / 4;
    return Math.max(1, Math.min(steps, Math.round(leaning(scale) + (chance.next() + chance.next() - 1) * 2 * wide)));
  };
  const both: Marks = Object.fromEntries(scales.map((_, scale) => [scale, mark(scale)]));
  const each = Object.entries(both).map(([scale, value]): Marks => ({ [scale]: value }));
  const answers = chance.flip(0.3) ? [both] : each;
  return chance.flip(0.1) ? [...answers, { "0": mark(0) }] : answers;
}

/** A whole ballot: all dots that one has, on what is asked about. */
export function spreadDots(
  subjects: readonly string[],
  { total, cap }: { total: number; cap: number },
  chance: Chance,
): Record<string, number> {
  const dots: Record<string, number> = {};
  for (let left = total, tries = 0; left > 0 && tries < 100 && subjects.length > 0; tries += 1) {
    // Some options are on everybody's mind.
    const subject = subjects[Math.floor(chance.next() ** 2 * subjects.length)]!;
    if ((dots[subject] ?? 0) >= cap) continue;
    dots[subject] = (dots[subject] ?? 0) + 1;
    left -= 1;
  }
  return dots;
}
