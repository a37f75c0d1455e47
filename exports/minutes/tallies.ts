import type { Block } from "#domain/minutes.ts";
import { shortId, type Tally } from "#domain/records.ts";
import type { ReadonlyState } from "#domain/state.ts";
import type { MinutesSource, ToldStep } from "./source.ts";
import { note, table } from "./words.ts";

/** What stands over every number that was counted on paper. */
export const onPaper = "auf Papier geklebt, von Hand gezählt";

/** Paper dots on one subject in one round, all tables together: one table's sheet could be a single person's. */
export interface PaperDots {
  readonly round: number;
  readonly subjectId: string;
  readonly name: string;
  readonly dots: number;
}

/** The paper dots of a step's rounds that have ended, most first; none on what is not published. */
export function paperDots({ state }: MinutesSource, { activity, step }: ToldStep): PaperDots[] {
  const ended = { planned: 0, open: step.round - 1, closed: step.round }[step.status];
  const sums = new Map<string, PaperDots>();
  for (const tally of state.tables.tally.values()) {
    if (tally.activityId !== activity.id || tally.round > ended) continue;
    const name = nameOf(state, tally);
    if (name === null) continue;
    const key = `${tally.round}.${tally.subjectId}`;
    const { round, subjectId } = tally;
    sums.set(key, { round, subjectId, name, dots: (sums.get(key)?.dots ?? 0) + tally.dots });
  }
  return [...sums.values()]
    .filter(({ dots }) => dots > 0)
    .sort((a, b) => a.round - b.round || b.dots - a.dots || a.name.localeCompare(b.name, "de"));
}

function nameOf(state: ReadonlyState, { subjectId }: Tally): string | null {
  const card = state.tables.card.get(subjectId);
  if (card) return `${shortId(card)} ${card.text}`;
  const cluster = state.tables.cluster.get(subjectId);
  return cluster ? `Bündel „${cluster.title}“` : null;
}

/** A table of its own, never added to what was voted on devices. */
export function tallies(source: MinutesSource, told: ToldStep): Block[] {
  const dots = paperDots(source, told);
  if (dots.length === 0) return [];
  return [
    table(
      `${told.activity.title.de}: Punkte, ${onPaper}`,
      ["Karte oder Bündel", "Runde", "Punkte auf Papier"],
      dots.map((one) => [one.name, String(one.round), String(one.dots)]),
    ),
    note("Die Punkte auf Papier sind in den Stimmen der Geräte nicht enthalten und werden nicht dazugezählt."),
  ];
}
