/** How many judgements each phone is asked for, told to the lead before a step opens. */

export type JudgementPlan = {
  /** Cells, e.g. n(n-1) of an influence matrix. */
  readonly cells: number;
  /** Raters wanted for each cell. */
  readonly raters: number;
  /** People who judge. */
  readonly people: number;
  /** How long the step may take; null asks for whatever it takes. */
  readonly minutes: number | null;
};

export type JudgementShare = {
  /** Judgements asked of each person. */
  readonly perPerson: number;
  /** Minutes that takes at 10 s each. */
  readonly minutes: number;
  /** Raters of a cell on average, when everybody gives all of theirs. */
  readonly ratersPerCell: number;
  /** Raters that every cell can have then. */
  readonly fewestRaters: number;
  /** The time or the number of cells does not allow what was wanted. */
  readonly isCutShort: boolean;
};

/** As planned with; a first judgement takes longer, the twentieth less. */
export const SECONDS_PER_JUDGEMENT = 10;

/**
 * cells x raters / people, rounded to the nearest whole (870 x 5 / 70 = 62, about 10 minutes), at least 1, at
 * most all cells, and no more than fit in the minutes. Without people or cells nothing is asked. Throws on
 * negative numbers.
 */
export function shareOfJudgements({ cells, raters, people, minutes }: JudgementPlan): JudgementShare {
  if ([cells, raters, people, minutes ?? 0].some((number) => !(number >= 0)))
    throw new RangeError("a plan has no negative numbers");
  if (cells === 0 || people === 0 || raters === 0)
    return { perPerson: 0, minutes: 0, ratersPerCell: 0, fewestRaters: 0, isCutShort: false };
  const wanted = Math.max(1, Math.round((cells * raters) / people));
  const inTime = minutes === null ? wanted : Math.floor((minutes * 60) / SECONDS_PER_JUDGEMENT);
  const perPerson = Math.min(wanted, cells, inTime);
  const ratersPerCell = (perPerson * people) / cells;
  return {
    perPerson,
    minutes: (perPerson * SECONDS_PER_JUDGEMENT) / 60,
    ratersPerCell,
    fewestRaters: Math.floor(ratersPerCell),
    isCutShort: perPerson < wanted,
  };
}
