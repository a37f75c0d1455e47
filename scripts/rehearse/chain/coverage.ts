/** How a matrix was filled by the room. */
export interface Coverage {
  readonly type: string;
  readonly cells: number;
  /** Judgements of the cell that has fewest. */
  readonly fewest: number;
  /** Share of the cells with three raters or more, 0 to 1. */
  readonly judged: number;
  readonly judgements: number;
  /** Minutes of the day until the last judgement. */
  readonly minutes: number;
}
