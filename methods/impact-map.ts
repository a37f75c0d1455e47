/** Impact x uncertainty: medians name the quadrant, means give the place; on the line counts as high. */
import { type Answers, answered, mean, median } from "./statistics.ts";

export {
  type LabelOptions,
  type LabelPlan,
  type LabelPoint,
  type PlacedLabel,
  placeLabels,
} from "./impact-map/labels.ts";

/** High/high, high impact only (belongs in every scenario), high uncertainty only, neither. */
export type Quadrant = "critical-uncertainty" | "predetermined" | "watch-list" | "background";

/** Where the plane is divided; the picture names which. */
export type Split = "scale-midpoint" | "median-of-set";

/** All ratings of a subject; null is "weiß nicht". */
export type RatedSubject = {
  readonly subject: string;
  readonly impact: Answers;
  readonly uncertainty: Answers;
};

/** Ratings of one scale, in steps of the scale; n is the number of answers. */
export type ScaleRating = { readonly n: number; readonly median: number; readonly mean: number };

export type MappedSubject = {
  readonly subject: string;
  readonly impact: ScaleRating;
  readonly uncertainty: ScaleRating;
  /** The smaller of the two numbers of answers. */
  readonly n: number;
  readonly quadrant: Quadrant;
};

export type ImpactMap = {
  readonly subjects: readonly MappedSubject[];
  /** Where the lines lie, in steps of the scale. */
  readonly split: { readonly at: Split; readonly impact: number; readonly uncertainty: number };
  /** Subjects without an answer on one of the scales: not on the map. */
  readonly unrated: readonly string[];
};

/** Maps all rated subjects, in their order. `scale` is the range of both scales, e.g. {from: 1, to: 5}. */
export function impactMap(
  rated: readonly RatedSubject[],
  scale: { readonly from: number; readonly to: number },
  at: Split,
): ImpactMap {
  const measured = rated.map((one) => ({
    subject: one.subject,
    impact: measure(one.impact),
    uncertainty: measure(one.uncertainty),
  }));
  const complete = measured.filter(isComplete);
  const midpoint = (scale.from + scale.to) / 2;
  const lineOf = (axis: "impact" | "uncertainty"): number =>
    at === "scale-midpoint" ? midpoint : (median(complete.map((one) => one[axis].median)) ?? midpoint);
  const split = { at, impact: lineOf("impact"), uncertainty: lineOf("uncertainty") };
  return {
    subjects: complete.map((one) => ({
      ...one,
      n: Math.min(one.impact.n, one.uncertainty.n),
      quadrant: quadrantOf(one.impact.median >= split.impact, one.uncertainty.median >= split.uncertainty),
    })),
    split,
    unrated: measured.filter((one) => !isComplete(one)).map((one) => one.subject),
  };
}

type Measured = {
  readonly subject: string;
  readonly impact: ScaleRating | null;
  readonly uncertainty: ScaleRating | null;
};
type Complete = Measured & { readonly impact: ScaleRating; readonly uncertainty: ScaleRating };

function measure(answers: Answers): ScaleRating | null {
  const middle = median(answers);
  const average = mean(answers);
  return middle === null || average === null
    ? null
    : { n: answered(answers).length, median: middle, mean: average };
}

function isComplete(one: Measured): one is Complete {
  return one.impact !== null && one.uncertainty !== null;
}

function quadrantOf(highImpact: boolean, highUncertainty: boolean): Quadrant {
  if (highImpact) return highUncertainty ? "critical-uncertainty" : "predetermined";
  return highUncertainty ? "watch-list" : "background";
}
