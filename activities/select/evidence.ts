import * as v from "valibot";
import type { Activity, CardKind, Step } from "#domain/records.ts";
import type { ResultView } from "#domain/view.ts";
import { cut, rank } from "#methods/dots.ts";
import { impactMap, type Quadrant } from "#methods/impact-map.ts";
import { mean } from "#methods/statistics.ts";

/** What the room has said of one subject: in the rating and in the vote that were shown last. */
export interface Evidence {
  /** Means of the first two scales; null where nobody gave a mark. */
  readonly means: readonly (number | null)[];
  readonly quadrant: Quadrant | null;
  /** So many gave marks. */
  readonly n: number;
  /** Null where no vote asked about it. */
  readonly dots: number | null;
  readonly voters: number;
  /** It shares the last places of its vote with others. */
  readonly isTied: boolean;
}

/** As much as is read of a rating's result; it is told to whoever leads once it is revealed. */
const rated = v.object({
  steps: v.picklist([5, 9]),
  subjects: v.array(
    v.object({
      subjectId: v.string(),
      scales: v.array(v.object({ counts: v.array(v.number()), unsure: v.number() })),
    }),
  ),
});
const voted = v.object({
  places: v.nullable(v.number()),
  subjects: v.array(v.object({ subjectId: v.string(), sum: v.number(), voters: v.number() })),
});
const asksAbout = v.object({
  cardKind: v.optional(v.string()),
  split: v.optional(v.picklist(["scale-midpoint", "median-of-set"]), "scale-midpoint"),
  corners: v.optional(v.string(), "impact-uncertainty"),
});

interface Shown {
  readonly results: readonly ResultView[];
  readonly activities: readonly Activity[];
  readonly steps: readonly Step[];
  readonly cardKind: CardKind;
}

/** Kinds that ratings and votes ask about where their settings say nothing. */
const meant = { rate: "factor", vote: "option" } as const;

export const noEvidence: Evidence = {
  means: [null, null],
  quadrant: null,
  n: 0,
  dots: null,
  voters: 0,
  isTied: false,
};

/** Beside each subject what was said of it; what no shown result speaks of is left out. */
export function evidenceOf(shown: Shown): ReadonlyMap<string, Evidence> {
  const found = new Map<string, Evidence>();
  const note = (id: string, said: Partial<Evidence>) =>
    found.set(id, { ...(found.get(id) ?? noEvidence), ...said });
  const rating = latest(shown, "rate");
  if (rating) for (const [id, said] of marksIn(rating)) note(id, said);
  const vote = latest(shown, "vote");
  // A run-off comes after the vote that it belongs to and asks about fewer: each keeps the number of its own last round.
  for (const { value } of vote?.rounds ?? []) for (const [id, said] of dotsIn(value)) note(id, said);
  return found;
}

interface Found {
  readonly activity: Activity;
  readonly rounds: readonly ResultView[];
}

function latest({ results, activities, steps, cardKind }: Shown, type: "rate" | "vote"): Found | null {
  const openedAt = (id: string) => steps.find((step) => step.id === id)?.openedAt ?? 0;
  const [last] = activities
    .filter((activity) => activity.type === type && kindOf(activity, type) === cardKind)
    .filter(({ id }) => results.some(({ activityId }) => activityId === id))
    .sort((a, b) => openedAt(b.id) - openedAt(a.id));
  if (!last) return null;
  return {
    activity: last,
    rounds: results.filter(({ activityId }) => activityId === last.id).sort((a, b) => a.round - b.round),
  };
}

function kindOf({ settings }: Activity, type: "rate" | "vote"): string {
  const parsed = v.safeParse(asksAbout, settings);
  return (parsed.success ? parsed.output.cardKind : undefined) ?? meant[type];
}

function marksIn({ activity, rounds }: Found): [string, Partial<Evidence>][] {
  const parsed = v.safeParse(rated, rounds.at(-1)?.value);
  if (!parsed.success) return [];
  const { subjects, steps } = parsed.output;
  const settings = v.safeParse(asksAbout, activity.settings);
  const answers = (scale: { counts: number[]; unsure: number } | undefined) =>
    (scale?.counts ?? []).flatMap((count, index) => Array.from({ length: count }, () => index + 1));
  const map = impactMap(
    subjects.map(({ subjectId, scales }) => ({
      subject: subjectId,
      impact: answers(scales[0]),
      uncertainty: answers(scales[1]),
    })),
    { from: 1, to: steps },
    settings.success ? settings.output.split : "scale-midpoint",
  );
  const named = !settings.success || settings.output.corners === "impact-uncertainty";
  const quadrants = new Map(named ? map.subjects.map(({ subject, quadrant }) => [subject, quadrant]) : []);
  return subjects.map(({ subjectId, scales }) => [
    subjectId,
    {
      means: [0, 1].map((scale) => mean(answers(scales[scale]))),
      quadrant: quadrants.get(subjectId) ?? null,
      n: Math.max(0, ...scales.map((scale) => answers(scale).length)),
    },
  ]);
}

function dotsIn(value: unknown): [string, Partial<Evidence>][] {
  const parsed = v.safeParse(voted, value);
  if (!parsed.success) return [];
  const { subjects, places } = parsed.output;
  const wanted = rank(
    subjects.filter(({ sum }) => sum > 0).map((one) => ({ ...one, subject: one.subjectId })),
  );
  const tied = new Set(
    places === null ? [] : cut(wanted, places).tiedAtCut.map(({ subjectId }) => subjectId),
  );
  return subjects.map(({ subjectId, sum, voters }) => [
    subjectId,
    { dots: sum, voters, isTied: tied.has(subjectId) },
  ]);
}

export type SortBy = "map" | "dots";

/** What a subject is sorted by: impact times uncertainty (impact alone on one scale), or its dots; null without any. */
export function weightOf({ means: [impact, uncertainty], dots }: Evidence, by: SortBy): number | null {
  if (by === "dots") return dots;
  return impact == null ? null : impact * (uncertainty ?? 1);
}

/** The first `count` of what can be suggested; those tied at the last place are named, never drawn. */
export function suggestionOf(
  evidence: ReadonlyMap<string, Evidence>,
  subjectIds: readonly string[],
  count: number,
  by: SortBy,
): { readonly first: readonly string[]; readonly tied: readonly string[] } {
  const weighed = subjectIds.flatMap((subject) => {
    const sum = weightOf(evidence.get(subject) ?? noEvidence, by);
    return sum === null || sum <= 0 ? [] : [{ subject, sum }];
  });
  const { in: first, tiedAtCut } = cut(rank(weighed), count);
  return { first: first.map(({ subject }) => subject), tied: tiedAtCut.map(({ subject }) => subject) };
}
