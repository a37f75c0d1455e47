export interface RankedValue {
  /** 1-based; equal values share it. */
  rank: number;
  tied: boolean;
}

/** Equal values share a rank and are marked: an order that the votes do not give must not be read into them. */
export function bandRanks(values: readonly number[]): RankedValue[] {
  return values.map((value) => ({
    rank: 1 + values.filter((other) => other > value).length,
    tied: values.filter((other) => other === value).length > 1,
  }));
}
