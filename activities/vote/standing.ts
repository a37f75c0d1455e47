import { type Cut, cut, type Ranked, rank } from "#methods/dots.ts";

interface Counted {
  readonly subjectId: string;
  readonly sum: number;
}

/** What one asking came to: its subjects, and how many places it decides on; null when it is about no places. */
export interface Asked<S extends Counted> {
  readonly subjects: readonly S[];
  readonly places: number | null;
}

export type Place<S extends Counted> = Ranked<S & { readonly subject: string }>;

export interface Standing<S extends Counted> {
  readonly ranking: readonly Place<S>[];
  /** Null where no places were decided on. */
  readonly cut: Cut<Place<S>> | null;
}

/** Who goes on, what is tied where only some would fit, what is out. What nobody wanted goes on nowhere. */
export function standingOf<S extends Counted>({ subjects, places }: Asked<S>): Standing<S> {
  const ranking = rank(subjects.map((one) => ({ ...one, subject: one.subjectId })));
  if (places === null) return { ranking, cut: null };
  const wanted = cut(
    ranking.filter(({ sum }) => sum > 0),
    places,
  );
  const unwanted = ranking.filter(({ sum }) => sum <= 0);
  return { ranking, cut: { ...wanted, out: [...wanted.out, ...unwanted] } };
}

/** The places that a run-off decides on: those that the tie before it left open; asked once more, the same again. */
export function placesOfRunOff(before: Asked<Counted> | null, named: readonly string[]): number | null {
  if (!before) return null;
  const { ranking, cut: decided } = standingOf(before);
  if (!decided || before.places === null) return null;
  const there = new Set(ranking.map(({ subjectId }) => subjectId));
  // What has left the board since is asked about no more.
  const asked = named.filter((id) => there.has(id));
  const isAbout = (places: readonly Counted[]) =>
    places.length === asked.length && places.every(({ subjectId }) => asked.includes(subjectId));
  if (isAbout(decided.tiedAtCut)) return before.places - decided.in.length;
  return isAbout(ranking) ? before.places : null;
}
