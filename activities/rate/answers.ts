import { type ImpactMap, impactMap } from "#methods/impact-map.ts";
import type { Answers } from "#methods/statistics.ts";
import type { RatedSubject, RateResult } from "./activity.ts";
import type { RateSettings } from "./schemas.ts";

/** The marks of one scale, one by one, from how often each was given. */
export function answersOf(subject: RatedSubject, scale: number): Answers {
  const given = subject.scales[scale];
  if (!given) return [];
  const marks = given.counts.flatMap((count, index) => Array.from({ length: count }, () => index + 1));
  return [...marks, ...Array.from({ length: given.unsure }, () => null)];
}

/** The first scale goes up (impact), the second to the right (uncertainty). */
export function mapOf(result: RateResult, settings: RateSettings): ImpactMap {
  return impactMap(
    result.subjects.map((subject) => ({
      subject: subject.subjectId,
      impact: answersOf(subject, 0),
      uncertainty: answersOf(subject, 1),
    })),
    { from: 1, to: result.steps },
    settings.split,
  );
}
